import type { ServiceClient } from "../../src/runtime/client/service-client.ts";
import { ServiceException } from "../../src/runtime/exception/exceptions.ts";
import type { ErrorSchema, StructureSchema } from "../../src/runtime/schema/schema.ts";
import {
  listChecksumMembers,
  withAllChecksums,
  withClientChecksum,
  withoutAnswerChecksums,
  withoutChecksums,
} from "./body-checksums.ts";
import type { CheckKind, CheckResult, MemberCounts, Skip } from "./check-result.ts";
import { findDifference } from "./compare-values.ts";
import { reachMembers } from "./count-members.ts";
import type { LoadedOperation, LoadedPackage } from "./load-package.ts";
import { NoValue } from "../../src/synthesize/no-value.ts";
import { PackageClients } from "./package-clients.ts";
import { readStreams, writeStreams } from "./read-streams.ts";
import { Synthesizer, type StructureWish } from "../../src/synthesize/synthesize.ts";

export interface OperationResults {
  readonly checks: readonly CheckResult[];
  readonly skips: readonly Skip[];
  readonly members: MemberCounts;
}

/** What the one handler of a package's server does with the next request, and what it saw. */
interface Exchange {
  readonly input: StructureSchema | undefined;
  readonly answer: () => object;
  /** The request's body. */
  body: Promise<Uint8Array> | undefined;
  received: object | undefined;
  serverFault: unknown;
}

/** An operation's input and what its handler answers. */
interface RoundTrip {
  readonly sent: object;
  readonly answer: object;
  /** What the handler has to get, where the request has that body. */
  readonly expect: (body: Uint8Array) => object;
}

/** Values with all members of one operation. Unions have up to some forty members, which many operations share. */
const maxTurns = 12;

const nothing: StructureSchema = { type: "structure", name: "Unit", members: () => ({}) };

/**
 * Sends each operation from the package's client to its server in process, with values of all
 * members, with those that are required, and with an error as the answer.
 */
export async function checkOperations({
  Client,
  createServer,
  protocol,
  operations,
}: LoadedPackage): Promise<OperationResults> {
  const trips = new RoundTrips(isForm(protocol));
  const handlers = Object.fromEntries(operations.map(({ method }) => [method, (input: object) => trips.answer(input)]));
  const server = createServer(handlers, { onError: (error) => trips.noteFault(error) });
  const clients = new PackageClients(Client, server, (request) => trips.noteRequest(request));
  for (const operation of operations) {
    await trips.check(await clients.clientFor(operation.schema), operation);
  }
  await clients.close();
  const structures = operations.flatMap(({ schema: { input, output, errors } }) => [input, output, ...(errors ?? [])]);
  return {
    checks: trips.checks,
    skips: trips.skips,
    members: trips.countMembers(structures.filter((structure) => structure !== undefined)),
  };
}

class RoundTrips {
  readonly checks: CheckResult[] = [];
  readonly skips: Skip[] = [];
  readonly #synthesizer = new Synthesizer();
  readonly #isForm: boolean;
  readonly #errors = new Set<ErrorSchema>();
  #exchange: Exchange | undefined;

  constructor(isForm: boolean) {
    this.#isForm = isForm;
  }

  async check(client: ServiceClient, operation: LoadedOperation): Promise<void> {
    const { name, errors = [] } = operation.schema;
    if (operation.isAmbiguous) {
      const reason = "a server takes its requests for another operation's";
      this.skips.push({ operation: name, kind: "all members", cause: "ambiguous route", reason });
      return;
    }
    await this.#attempt(name, "all members", () => this.#checkAllMembers(client, operation));
    await this.#attempt(name, "required members", () => this.#checkValues(client, operation, "required"));
    // Errors are many operations' own: each is sent once, and one with every operation.
    const unsent = errors.filter((error) => !this.#errors.has(error));
    for (const error of unsent.length > 0 ? unsent : errors.slice(0, 1)) {
      this.#errors.add(error);
      await this.#attempt(name, "error", () => this.#checkError(client, operation, error));
    }
  }

  /** How many of the members that structures reach have had a value. */
  countMembers(structures: readonly StructureSchema[]): MemberCounts {
    const members = reachMembers(structures);
    const { made } = this.#synthesizer;
    return { all: members.size, sent: [...members].filter((member) => made.has(member)).length };
  }

  async answer(input: object): Promise<object> {
    const exchange = this.#exchange;
    if (exchange === undefined) throw new Error("nobody has asked");
    exchange.received = await readStreams(exchange.input, input);
    return exchange.answer();
  }

  noteRequest(request: Request): void {
    // The server reads the request's own body.
    const copy = request.clone();
    if (this.#exchange !== undefined) this.#exchange.body = copy.arrayBuffer().then((body) => new Uint8Array(body));
  }

  noteFault(fault: unknown): void {
    if (this.#exchange !== undefined) this.#exchange.serverFault = fault;
  }

  async #attempt(operation: string, kind: CheckKind, check: () => Promise<string | undefined>): Promise<void> {
    try {
      this.checks.push({ kind, operation, reason: await check() });
    } catch (error) {
      if (error instanceof NoValue) this.skips.push({ operation, kind, cause: "no value", reason: error.message });
      else this.checks.push({ kind, operation, reason: describeFault(error) });
    }
  }

  /** Again as long as another value has members that none had before: those of unions. */
  async #checkAllMembers(client: ServiceClient, operation: LoadedOperation): Promise<string | undefined> {
    const { input, output } = operation.schema;
    const members = reachMembers([input, output].filter((structure) => structure !== undefined));
    const { made } = this.#synthesizer;
    for (let turn = 0; turn < maxTurns; turn++) {
      const reason = await this.#checkValues(client, operation, "all");
      if (reason !== undefined || [...members].every((member) => made.has(member))) return reason;
    }
    return undefined;
  }

  async #checkValues(
    client: ServiceClient,
    operation: LoadedOperation,
    members: StructureWish["members"],
  ): Promise<string | undefined> {
    const { schema } = operation;
    const made = this.#make(operation, schema.input, { members, ...this.#inputWish(operation) });
    const sent = withoutChecksums(schema, made);
    const answer = withoutAnswerChecksums(schema, this.#make(operation, schema.output, { members }));
    const first = await this.#exchangeValues(client, operation, {
      sent,
      answer,
      expect: (body) => withClientChecksum(schema, sent, body),
    });
    if (first.reason !== undefined || members === "required" || listChecksumMembers(schema).size === 0) {
      return first.reason;
    }
    const complete = withAllChecksums(schema, sent, first.body);
    const second = await this.#exchangeValues(client, operation, { sent: complete, answer, expect: () => complete });
    return second.reason === undefined ? undefined : `with all checksums: ${second.reason}`;
  }

  async #exchangeValues(
    client: ServiceClient,
    operation: LoadedOperation,
    { sent, answer, expect }: RoundTrip,
  ): Promise<{ readonly reason: string | undefined; readonly body: Uint8Array }> {
    const { input, output } = operation.schema;
    const exchange = createExchange(input, () => writeStreams(output, answer));
    const result = await this.#send(client, operation, { sent, exchange });
    const body = (await exchange.body) ?? new Uint8Array();
    if ("error" in result) return { reason: describeFailure(result.error, exchange), body };
    if (exchange.received === undefined) return { reason: "the handler was not called", body };
    const wrongInput = findDifference(input ?? nothing, exchange.received, expect(body));
    if (wrongInput !== undefined) return { reason: `input: ${wrongInput}`, body };
    const received = await readStreams(output, result.output);
    const wrongOutput = findDifference(output ?? nothing, { ...received, $metadata: undefined }, answer);
    return { reason: wrongOutput === undefined ? undefined : `output: ${wrongOutput}`, body };
  }

  async #checkError(
    client: ServiceClient,
    operation: LoadedOperation,
    schema: ErrorSchema,
  ): Promise<string | undefined> {
    const { input } = operation.schema;
    const made = this.#make(operation, input, { members: "required", ...this.#inputWish(operation) });
    const sent = withoutChecksums(operation.schema, made);
    const members = this.#make(operation, schema, { members: "all" });
    const { errorClass: ErrorClass } = schema;
    const answer = (): object => {
      throw new ErrorClass({ message: "what went wrong", ...members });
    };
    const exchange = createExchange(input, answer);
    const result = await this.#send(client, operation, { sent, exchange });
    if (!("error" in result)) return `${schema.name} was thrown, but an output came`;
    const { error } = result;
    if (operation.schema.http?.method === "HEAD") return compareHeadError(schema, error);
    if (!(error instanceof ErrorClass) || error.name !== schema.name) {
      return `${schema.name} was thrown, but another error came: ${describeFailure(error, exchange)}`;
    }
    const modeled = schema.members();
    const own = Object.entries(error).filter(([name]) => Object.hasOwn(modeled, name));
    const wrong = findDifference(schema, Object.fromEntries([...own, ...messageOf(schema, error)]), members);
    return wrong === undefined ? undefined : `${schema.name}: ${wrong}`;
  }

  #inputWish({ constraints }: LoadedOperation): Omit<StructureWish, "members"> {
    return { constraints, emptyStructures: this.#isForm ? "never" : "as they come" };
  }

  #make(operation: LoadedOperation, schema: StructureSchema | undefined, wish: StructureWish): Record<string, unknown> {
    if (schema === undefined) return {};
    const { value, skipped } = this.#synthesizer.synthesize(schema, { ...wish, operation: operation.schema });
    const { name } = operation.schema;
    for (const reason of skipped) {
      const isTold = this.skips.some((skip) => skip.operation === name && skip.reason === reason);
      if (!isTold) this.skips.push({ operation: name, kind: "all members", cause: "no value", reason });
    }
    return value;
  }

  async #send(
    client: ServiceClient,
    { Command, schema }: LoadedOperation,
    { sent, exchange }: { readonly sent: object; readonly exchange: Exchange },
  ): Promise<{ readonly output: object } | { readonly error: unknown }> {
    this.#exchange = exchange;
    try {
      return { output: await client.send(new Command(writeStreams(schema.input, sent))) };
    } catch (error) {
      return { error };
    }
  }
}

function createExchange(input: StructureSchema | undefined, answer: () => object): Exchange {
  return { input, answer, body: undefined, received: undefined, serverFault: undefined };
}

/** Whether a protocol's requests are forms, which have no way to say that a structure is there, but empty. */
function isForm(protocol: string): boolean {
  return protocol === "awsQuery" || protocol === "ec2Query";
}

/** After HEAD no body says which error it is: its status does, and in some protocols a header. */
function compareHeadError(schema: ErrorSchema, error: unknown): string | undefined {
  const { $metadata } = error as Partial<ServiceException>;
  const expected = schema.httpError ?? (schema.error === "server" ? 500 : 400);
  if (error instanceof ServiceException && $metadata?.httpStatusCode === expected) return undefined;
  return `${schema.name} with status ${String(expected)} was thrown, but another error came: ${describeFault(error)}`;
}

/** `message` is an error's own property, but not one that is listed. */
function messageOf(schema: ErrorSchema, error: Error): [string, unknown][] {
  return Object.hasOwn(schema.members(), "message") ? [["message", error.message]] : [];
}

function describeFailure(error: unknown, { serverFault }: Exchange): string {
  const said = describeFault(error);
  return serverFault === undefined ? said : `${said} (server: ${describeFault(serverFault)})`;
}

function describeFault(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause instanceof Error ? ` (${error.cause.message})` : "";
  return `${error.name}: ${error.message}${cause}`.slice(0, 400);
}
