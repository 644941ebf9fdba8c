import { readFileSync } from "node:fs";
import type { OperationPlan } from "../../src/plan/package-plan.ts";
import { EventMessageReader } from "../../src/runtime/event-stream/event-message-reader.ts";
import { type EventMessage, eventStreamType } from "../../src/runtime/event-stream/event-message.ts";
import { compareHeaders, compareValues } from "./compare-message.ts";
import type { GeneratedPackage } from "./generated-package.ts";
import type { PackageFolder } from "./generate-packages.ts";
import { Mismatch, expectThat, show } from "./mismatch.ts";

/** What Smithy's trait `eventStreamTests` says of a case, as far as it is used. */
interface EventStreamCase {
  readonly id: string;
  readonly protocol: string;
  readonly appliesTo?: "client" | "server";
  readonly events?: readonly {
    readonly type: "request" | "response";
    readonly params?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
    /** Base64. */
    readonly bytes: string;
  }[];
  readonly initialRequestParams?: Readonly<Record<string, unknown>>;
  readonly initialRequest?: { readonly headers: Readonly<Record<string, string>> };
  readonly initialResponseParams?: Readonly<Record<string, unknown>>;
  readonly initialResponse?: {
    readonly code: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly body?: string;
  };
  readonly expectation?: { readonly failure?: { readonly errorId?: string } };
}

interface JsonShape {
  readonly type: string;
  readonly traits?: Readonly<Record<string, unknown>>;
}

/** One case on one half of a package. */
interface EventStreamRun {
  readonly protocol: string;
  /** `client request BooleanHeaderInput`. */
  readonly name: string;
  readonly id: string;
  readonly half: "client" | "server";
  readonly direction: "request" | "response";
  readonly operation: string;
  readonly given: EventStreamCase;
}

/** The cases with streams of events of one model. */
interface EventStreamCases {
  readonly path: string;
  /** The service's shape id. */
  readonly service: string;
  readonly runs: readonly EventStreamRun[];
}

/** By design: a response that lacks what the model requires is taken all the same. */
const taken: readonly string[] = ["MissingRequiredInitialResponseOutput", "DuplexMissingRequiredInitialResponseOutput"];

/** The runs of a model in Smithy's JSON AST; none where no operation has such cases. */
export function loadEventStreamCases(path: string): EventStreamCases {
  const { shapes } = JSON.parse(readFileSync(path, "utf8")) as { readonly shapes: Readonly<Record<string, JsonShape>> };
  const [service = ""] = Object.keys(shapes).filter((id) => shapes[id]?.type === "service");
  const runs = Object.entries(shapes).flatMap(([shape, { traits = {} }]) => {
    const cases = (traits["smithy.test#eventStreamTests"] ?? []) as readonly EventStreamCase[];
    return cases.flatMap((given) => runsOf(nameOf(shape), given));
  });
  return { path, service, runs };
}

function runsOf(operation: string, given: EventStreamCase): readonly EventStreamRun[] {
  const { id, appliesTo, initialRequest, events } = given;
  const isRequest = initialRequest !== undefined || events?.[0]?.type === "request";
  const direction = isRequest ? "request" : "response";
  return (["client", "server"] as const)
    .filter((half) => (appliesTo ?? half) === half)
    .map((half) => {
      const name = `${half} ${direction} ${id}`;
      return { protocol: nameOf(given.protocol), name, id, half, direction, operation, given };
    });
}

function nameOf(shapeId: string): string {
  return shapeId.slice(shapeId.indexOf("#") + 1);
}

/** The package that the runs of one protocol are of. */
export function generateFor(
  { path, service }: EventStreamCases,
  protocol: string,
  folder: PackageFolder,
): Promise<GeneratedPackage> {
  return folder.generate(path, { service, protocol, cases: [] });
}

/** @throws Mismatch, or what the package throws, where it does not do what the case says. */
export async function runEventStream(generated: GeneratedPackage, run: EventStreamRun): Promise<void> {
  const { given, half } = run;
  const failure = given.expectation?.failure;
  const outcome = half === "client" ? runOnClient(generated, run) : runOnServer(generated, run);
  if (failure === undefined || taken.includes(given.id)) return outcome;
  const error: unknown = await outcome.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error instanceof Mismatch) throw error;
  if (!(error instanceof Error)) throw new Mismatch(`does not fail: ${show(error)}`);
  if (failure.errorId !== undefined) compareValues(error.name, nameOf(failure.errorId), "error");
}

async function runOnClient(
  generated: GeneratedPackage,
  { operation, given, direction }: EventStreamRun,
): Promise<void> {
  let sent: { headers: Headers; bytes: Uint8Array } | undefined;
  const transport = async (request: Request): Promise<Response> => {
    sent = { headers: request.headers, bytes: new Uint8Array(await request.arrayBuffer()) };
    const { code = 200, headers, body = wireOf(given) } = given.initialResponse ?? {};
    const init = { status: code, headers: { "content-type": eventStreamType, ...headers } };
    return new Response(direction === "response" ? (body as string | Uint8Array<ArrayBuffer>) : undefined, init);
  };
  const input = direction === "request" ? { ...given.initialRequestParams, stream: eventsOf(given) } : {};
  const config = { endpoint: "http://in.process", transport };
  const output = await generated.send(planOf(generated, operation), input, config);
  if (direction === "request") {
    const headers = { "content-type": eventStreamType, ...given.initialRequest?.headers };
    compareHeaders(Object.fromEntries(sent?.headers ?? []), { headers });
    compareValues(readMessages(sent?.bytes), readMessages(wireOf(given)), "messages");
  } else {
    compareMembers(output, given.initialResponseParams);
    compareValues(await readAll(output), valuesOf(given), "events");
  }
}

async function runOnServer(
  generated: GeneratedPackage,
  { operation, given, direction }: EventStreamRun,
): Promise<void> {
  const { server, handler } = await generated.server();
  let received: { input: object; events: unknown[] } | undefined;
  let fault: Error | undefined;
  handler.handle = async (_name, input) => {
    if (direction === "response") return { ...given.initialResponseParams, stream: eventsOf(given) };
    try {
      received = { input, events: await readAll(input) };
    } catch (error) {
      fault = error as Error;
    }
    return {};
  };
  const sent =
    direction === "request"
      ? {
          headers: { "content-type": eventStreamType, ...given.initialRequest?.headers },
          body: new Uint8Array(wireOf(given)),
        }
      : // Some operations require it.
        { headers: { "initial-request-member": "foo" } };
  const response = await server.fetch(new Request(`http://in.process/${operation}`, { method: "POST", ...sent }));
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (fault !== undefined) throw fault;
  if (response.status !== 200) throw new Error(new TextDecoder().decode(bytes));
  if (direction === "request") {
    compareValues(received?.events, valuesOf(given), "events");
    compareMembers(received?.input, given.initialRequestParams);
  } else {
    compareValues(readMessages(bytes), readMessages(wireOf(given)), "messages");
    compareHeaders(Object.fromEntries(response.headers), { headers: given.initialResponse?.headers ?? {} });
  }
}

/** @throws Mismatch where a member that is expected has another value; other members are free. */
function compareMembers(actual: object | undefined, expected: Readonly<Record<string, unknown>> = {}): void {
  expectThat(actual !== undefined, () => "no handler was called");
  for (const [name, value] of Object.entries(expected)) {
    compareValues(Reflect.get(actual ?? {}, name), value, `member "${name}"`);
  }
}

function planOf(generated: GeneratedPackage, name: string): OperationPlan {
  const found = generated.findOperation(name);
  if (found === undefined) throw new Error(`the package has no operation "${name}"`);
  return found;
}

function wireOf({ events = [] }: EventStreamCase): Uint8Array {
  return Buffer.concat(events.map(({ bytes }) => Buffer.from(bytes, "base64")));
}

function readMessages(bytes: Uint8Array = new Uint8Array()): EventMessage[] {
  const reader = new EventMessageReader();
  reader.push(bytes);
  const messages: EventMessage[] = [];
  for (let message = reader.next(); message !== undefined; message = reader.next()) {
    messages.push({ ...message, body: new Uint8Array(message.body) });
  }
  reader.finish();
  return messages;
}

/** The events that a case gives, of the types that generated packages have. */
function valuesOf({ events = [] }: EventStreamCase): object[] {
  return events.map(({ params = {} }) =>
    Object.fromEntries(
      Object.entries(params).map(([event, members]) => [
        event,
        Object.fromEntries(
          Object.entries(members).map(([name, value]) => [name, valueOf(`${event}.${name}`, value)] as const),
        ),
      ]),
    ),
  );
}

function valueOf(member: string, value: unknown): unknown {
  if (member === "headers.timestampHeader") return new Date(value as string);
  const isBlob = member === "headers.blobHeader" || member === "blobPayload.payload";
  return isBlob ? new TextEncoder().encode(value as string) : value;
}

// oxlint-disable-next-line typescript/require-await -- what people write is an async generator
async function* eventsOf(given: EventStreamCase): AsyncGenerator<object> {
  yield* valuesOf(given);
}

async function readAll(holder: object): Promise<unknown[]> {
  const events: unknown[] = [];
  const { stream } = holder as { readonly stream: AsyncIterable<unknown> };
  for await (const event of stream) events.push(event);
  return events;
}
