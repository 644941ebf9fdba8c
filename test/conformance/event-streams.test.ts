import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { EventMessageReader } from "../../src/runtime/event-stream/event-message-reader.ts";
import { type EventMessage, eventStreamType } from "../../src/runtime/event-stream/event-message.ts";
import { emitModel } from "../packages/emitted-model.ts";
import { LoadedPackage } from "../packages/loaded-package.ts";
import { PackageFolder } from "../packages/package-folder.ts";
import { sharedFolder } from "../shared-folder.ts";

/** What Smithy's trait `eventStreamTests` says of a case, as far as it is used. */
interface EventStreamCase {
  readonly id: string;
  readonly appliesTo?: "client" | "server";
  readonly events?: readonly {
    readonly type: "request" | "response";
    readonly params?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
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

interface Run {
  readonly operation: string;
  readonly one: EventStreamCase;
  readonly half: "client" | "server";
  readonly direction: "request" | "response";
}

/** By design: a response that lacks what the model requires is taken all the same. */
const taken: readonly string[] = ["MissingRequiredInitialResponseOutput", "DuplexMissingRequiredInitialResponseOutput"];

const shared = sharedFolder();
const model = join(shared ?? "", "conformance/smithy/restJson1.json");

function listRuns(): readonly Run[] {
  if (shared === undefined) return [];
  const { shapes } = JSON.parse(readFileSync(model, "utf8")) as {
    readonly shapes: Readonly<Record<string, { readonly traits?: Readonly<Record<string, unknown>> }>>;
  };
  return Object.entries(shapes).flatMap(([shape, { traits = {} }]) => {
    const cases = (traits["smithy.test#eventStreamTests"] ?? []) as readonly EventStreamCase[];
    return cases.flatMap((one) =>
      (["client", "server"] as const)
        .filter((half) => (one.appliesTo ?? half) === half)
        .map((half): Run => {
          const isRequest = one.initialRequest !== undefined || one.events?.[0]?.type === "request";
          const direction = isRequest ? "request" : "response";
          return { operation: shape.slice(shape.indexOf("#") + 1), one, half, direction };
        }),
    );
  });
}

describe.skipIf(shared === undefined)("event streams of restJson1", () => {
  const folder = new PackageFolder();
  let loaded: LoadedPackage;
  beforeAll(async () => {
    const { plan, files } = emitModel([model]);
    folder.write(files);
    loaded = await LoadedPackage.load(plan, join(folder.path, "src"), "ts");
  });
  afterAll(() => {
    folder.remove();
  });

  const runs = listRuns();
  test.runIf(shared !== undefined)("there are cases", () => {
    expect(new Set(runs.map(({ one }) => one)).size).toBe(100);
  });

  test.each(runs.map((run) => [`${run.half} ${run.direction} ${run.one.id}`, run] as const))("%s", async (_, run) => {
    const { one, half, direction } = run;
    const failure = one.expectation?.failure;
    const outcome = half === "client" ? clientRun(run, direction) : serverRun(run, direction);
    if (failure === undefined || taken.includes(one.id)) {
      await outcome;
    } else {
      const { errorId } = failure;
      const error: unknown = await outcome.then(
        () => undefined,
        (thrown: unknown) => thrown,
      );
      expect(error).toBeInstanceOf(Error);
      expect((error as Error).message).not.toContain("AssertionError");
      if (errorId !== undefined) expect(error).toMatchObject({ name: errorId.slice(errorId.indexOf("#") + 1) });
    }
  });

  async function clientRun({ operation, one }: Run, direction: Run["direction"]): Promise<void> {
    let sent: { headers: Headers; bytes: Uint8Array } | undefined;
    const client = loaded.createClient({
      endpoint: "http://in.process",
      signer: (request) => request,
      transport: async (request) => {
        sent = { headers: request.headers, bytes: new Uint8Array(await request.arrayBuffer()) };
        const { code = 200, headers, body = wireOf(one) } = one.initialResponse ?? {};
        const init = { status: code, headers: { "content-type": eventStreamType, ...headers } };
        return new Response(direction === "response" ? (body as string | Uint8Array<ArrayBuffer>) : undefined, init);
      },
    });
    const input = direction === "request" ? { ...one.initialRequestParams, stream: eventsOf(one) } : {};
    const output = await client.send(loaded.createCommand(planOf(operation), input));
    if (direction === "request") {
      expect(sent?.headers.get("content-type")).toBe(eventStreamType);
      expect(readMessages(sent?.bytes)).toEqual(readMessages(wireOf(one)));
      for (const [name, value] of Object.entries(one.initialRequest?.headers ?? {})) {
        expect(sent?.headers.get(name)).toBe(value);
      }
    } else {
      expect(output).toMatchObject(one.initialResponseParams ?? {});
      expect(await readAll(output)).toEqual(valuesOf(one));
    }
  }

  async function serverRun({ operation, one }: Run, direction: Run["direction"]): Promise<void> {
    const plan = planOf(operation);
    let received: { input: object; events: unknown[] } | undefined;
    let fault: Error | undefined;
    const server = loaded.createServer(
      {
        async [plan.method](input: object): Promise<object> {
          if (direction === "response") return { ...one.initialResponseParams, stream: eventsOf(one) };
          try {
            received = { input, events: await readAll(input) };
          } catch (error) {
            fault = error as Error;
          }
          return {};
        },
      },
      {},
    );
    const request = new Request(`http://in.process/${operation}`, {
      method: "POST",
      ...(direction === "request"
        ? {
            headers: { "content-type": eventStreamType, ...one.initialRequest?.headers },
            body: new Uint8Array(wireOf(one)),
          }
        : // Some operations require it.
          { headers: { "initial-request-member": "foo" } }),
    });
    const response = await server.fetch(request);
    const bytes = new Uint8Array(await response.arrayBuffer());
    if (fault !== undefined) throw fault;
    if (response.status !== 200) throw new Error(new TextDecoder().decode(bytes));
    if (direction === "request") {
      expect(received?.events).toEqual(valuesOf(one));
      expect(received?.input).toMatchObject(one.initialRequestParams ?? {});
    } else {
      expect(readMessages(bytes)).toEqual(readMessages(wireOf(one)));
      for (const [name, value] of Object.entries(one.initialResponse?.headers ?? {})) {
        expect(response.headers.get(name)).toBe(value);
      }
    }
  }

  function planOf(name: string): LoadedPackage["plan"]["operations"][number] {
    return loaded.plan.operations.find(({ shape }) => shape.name === name) ?? expect.fail(name);
  }
});

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

// eslint-disable-next-line @typescript-eslint/require-await -- what people write is an async generator
async function* eventsOf(one: EventStreamCase): AsyncGenerator<object> {
  yield* valuesOf(one);
}

async function readAll(holder: object): Promise<unknown[]> {
  const events: unknown[] = [];
  const { stream } = holder as { readonly stream: AsyncIterable<unknown> };
  for await (const event of stream) events.push(event);
  return events;
}
