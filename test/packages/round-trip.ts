import { deepStrictEqual } from "node:assert/strict";
import { createServer, type Server as HttpServer } from "node:http";
import type { AddressInfo } from "node:net";
import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { expect } from "vitest";
import type { ErrorPlan, OperationPlan } from "../../src/plan/package-plan.ts";
import type { ClientConfig } from "../../src/runtime/client/client-config.ts";
import type { ServiceClient } from "../../src/runtime/client/service-client.ts";
import type { MemberSchema, StructureSchema } from "../../src/runtime/schema/schema.ts";
import { toNodeListener } from "../../src/runtime/server/node-listener.ts";
import type { Server } from "../../src/runtime/server/server.ts";
import { arbitraryOf } from "./arbitrary.ts";
import type { LoadedPackage } from "./loaded-package.ts";
import { placeOf } from "./member-place.ts";

/** How requests reach the server: called, or through a socket of this machine. */
export type Carrier = "in process" | "over HTTP";

/** A package's client and its server, whose handlers answer what a test has set. */
export class RoundTrip {
  readonly package: LoadedPackage;
  readonly carrier: Carrier;
  readonly #server: Server;
  #http: HttpServer | undefined;
  #config: ClientConfig | undefined;
  #fault: unknown;
  #answer: (input: object) => unknown = () => ({});

  constructor(loaded: LoadedPackage, carrier: Carrier) {
    this.package = loaded;
    this.carrier = carrier;
    const handle = (input: object): unknown => this.#answer(input);
    const handlers = Object.fromEntries(loaded.plan.operations.map(({ method }) => [method, handle]));
    // What fails inside the server says more than the 500 that the client gets.
    this.#server = loaded.createServer(handlers, { onError: (error) => (this.#fault ??= error) });
  }

  async start(): Promise<void> {
    if (this.carrier === "in process") {
      this.#config = { endpoint: "http://in.process", transport: this.#server.fetch };
      return;
    }
    const http = (this.#http = createServer(toNodeListener(this.#server)));
    await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
    this.#config = { endpoint: `http://127.0.0.1:${String((http.address() as AddressInfo).port)}` };
  }

  async stop(): Promise<void> {
    await this.#server.close(0);
    const http = this.#http;
    if (http === undefined) return;
    http.closeAllConnections();
    await new Promise((resolve) => http.close(resolve));
  }

  async #send(client: ServiceClient, operation: OperationPlan, input: object): Promise<object> {
    this.#fault = undefined;
    const sent = client.send(this.package.createCommand(operation, input));
    await sent.catch(() => undefined);
    if (this.#fault !== undefined) throw new Error("the server failed", { cause: this.#fault });
    return sent;
  }

  /** Random inputs and outputs arrive as they were sent. */
  async checkValues(operation: OperationPlan, numRuns: number): Promise<void> {
    const { input, output } = this.package.schemaOf(operation);
    const client = this.package.createClient(this.#config ?? {});
    const inputs = input === undefined ? fc.constant({}) : arbitraryOf(input, this.package.constraintsOf(operation));
    const outputs = output === undefined ? fc.constant({}) : arbitraryOf(output);
    try {
      await fc.assert(
        fc.asyncProperty(inputs, outputs, async (sent, answered) => {
          let received: object | undefined;
          this.#answer = async (value) => {
            received = await readStreams(value, input);
            return answered;
          };
          const result = await this.#send(client, operation, sent);
          deepStrictEqual(withoutOthers(received ?? {}, sent, input), withTokens(sent, { input, received }));
          const { $metadata, ...members } = (await readStreams(result, output)) as Record<string, unknown>;
          expect($metadata).toMatchObject({ attempts: 1 });
          const isMetadata = (name: string): boolean => name === "$metadata";
          deepStrictEqual(withoutOthers(members, answered, output), without(answered, isMetadata));
        }),
        { numRuns },
      );
    } finally {
      client.destroy();
    }
  }

  /** An error that a handler throws is thrown by the client, its members as they were. */
  async checkError(operation: OperationPlan, error: ErrorPlan, numRuns: number): Promise<void> {
    const schema = this.package.errorSchemaOf(error);
    const errorClass = this.package.errorClassOf(error);
    const { input } = this.package.schemaOf(operation);
    const client = this.package.createClient(this.#config ?? {});
    const inputs = input === undefined ? fc.constant({}) : arbitraryOf(input, this.package.constraintsOf(operation));
    try {
      await fc.assert(
        fc.asyncProperty(inputs, arbitraryOf(ownMembers(schema)), fc.string(), async (sent, members, message) => {
          this.#answer = () => {
            throw new errorClass({ ...members, message });
          };
          const thrown: unknown = await this.#send(client, operation, sent).then(
            () => expect.fail("it did not throw"),
            (reason: unknown) => reason,
          );
          expect(thrown).toBeInstanceOf(errorClass);
          const { name, message: text, $metadata, $fault, $retryable, ...rest } = thrown as Caught;
          expect({ name, $fault }).toEqual({ name: schema.name, $fault: schema.error });
          expect($metadata).toMatchObject({
            httpStatusCode: schema.httpError ?? (schema.error === "server" ? 500 : 400),
          });
          expect($retryable === undefined || typeof $retryable === "object").toBe(true);
          expect(text).toBe(message);
          deepStrictEqual(without(rest, isCommon), members);
        }),
        { numRuns },
      );
    } finally {
      client.destroy();
    }
  }
}

/** An error as it is caught; the rest are the model's members. */
interface Caught extends Error {
  readonly $fault: string;
  readonly $metadata: object;
  readonly $retryable?: object;
}

/** What every error has: members of such names say what error it is, and are not the model's. */
function isCommon(member: string): boolean {
  return /^(?:name|message|\$fault|\$metadata|\$response|\$retryable)$/i.test(member);
}

function ownMembers(schema: StructureSchema): StructureSchema {
  return { ...schema, members: () => without(schema.members(), isCommon) };
}

function without<Value extends object>(value: Value, isOut: (name: string) => boolean): Value {
  return Object.fromEntries(Object.entries(value).filter(([name]) => !isOut(name))) as Value;
}

/** The bytes of the streams in place of the streams. */
async function readStreams(value: object, schema: StructureSchema | undefined): Promise<object> {
  const entries = await Promise.all(
    Object.entries(value).map(async ([name, item]: [string, unknown]) => {
      const isStream = memberOf(schema, name)?.streaming === true;
      return [name, isStream ? await (item as StreamLike).transformToByteArray() : item] as const;
    }),
  );
  return Object.fromEntries(entries);
}

interface StreamLike {
  transformToByteArray(): Promise<Uint8Array>;
}

/** A client fills in the tokens that are not given. */
function withTokens(
  sent: object,
  { input, received }: { input: StructureSchema | undefined; received: object | undefined },
): object {
  const tokens = Object.entries(input?.members() ?? {}).filter(
    ([name, member]) => member.idempotencyToken === true && !Object.hasOwn(sent, name),
  );
  const filled = tokens.map(([name]): [string, unknown] => {
    const token: unknown = Reflect.get(received ?? {}, name);
    expect(token).toMatch(/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/);
    return [name, token];
  });
  return Object.fromEntries([...Object.entries(sent), ...filled]);
}

/**
 * Without what a side reads besides what it was sent: what HTTP itself says of a message, the other
 * members' parameters in a map of the whole query, and the empty map of headers that nobody sent.
 */
function withoutOthers(received: object, given: object, schema: StructureSchema | undefined): object {
  const entries = Object.entries(received).flatMap(([name, item]: [string, unknown]): [string, unknown][] => {
    const member = memberOf(schema, name);
    const place = member === undefined ? "body" : placeOf(member);
    if (place === "framing") return [];
    if (place !== "queryMap" && place !== "prefix") return [[name, item]];
    const sent: unknown = Object.hasOwn(given, name) ? Reflect.get(given, name) : undefined;
    if (place === "prefix") return sent === undefined && isDeepStrictEqual(item, {}) ? [] : [[name, item]];
    if (typeof sent !== "object" || sent === null) return [];
    return [[name, without(item as object, (key) => !Object.hasOwn(sent, key))]];
  });
  return Object.fromEntries(entries);
}

function memberOf(schema: StructureSchema | undefined, name: string): MemberSchema | undefined {
  const members = schema?.members() ?? {};
  return Object.hasOwn(members, name) ? members[name] : undefined;
}
