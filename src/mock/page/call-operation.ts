import { clientHalfOf } from "../../dynamic/protocol-halves.ts";
import type { DynamicOperation } from "../../dynamic/dynamic-service.ts";
import { valueOfNode } from "../../dynamic/value-of-node.ts";
import { ServiceException } from "../../runtime/exception/exceptions.ts";
import { readPieces } from "../../runtime/http/bodies.ts";
import type { Headers, IncomingBody, OutgoingBody } from "../../runtime/http/http-message.ts";
import type { Connection } from "../../runtime/server/request-context.ts";
import { memberSchemasOf } from "../../synthesize/member-schemas.ts";
import type { MockedService } from "../mock-service.ts";
import { toJson } from "./to-json.ts";

/** What the page asks for. */
interface PageCall {
  /** JSON, with blobs in base64. */
  readonly input: unknown;
  /** The error to be answered with. */
  readonly error: string | undefined;
  readonly host: string;
  readonly connection: Connection;
}

/** What the page shows of a call. */
interface PageAnswer {
  readonly status: number;
  /** The output or the error, as a client reads it. */
  readonly value: unknown;
  readonly error: string | undefined;
  /** Both messages as they are on the wire. */
  readonly request: string;
  readonly response: string;
}

/** Bodies are shown up to so many bytes. */
const maxShown = 64 * 1024;
/** Events of a stream that are shown. */
const maxEvents = 100;

/**
 * Calls an operation through the client and server halves of the service's first protocol.
 *
 * @throws MisfitError for an input that does not fit the model; TypeError for one that cannot be sent.
 */
export async function callOperation(
  { service, server }: MockedService,
  { schema, plan }: DynamicOperation,
  { input, error, host, connection }: PageCall,
): Promise<PageAnswer> {
  const values = plan.shape.input === undefined ? {} : valueOfNode(plan.shape.input, input, "base64");
  for (const [name, { idempotencyToken, streaming, target }] of Object.entries(
    memberSchemasOf(schema.input ?? nothing),
  )) {
    if (idempotencyToken === true) values[name] ??= crypto.randomUUID();
    if (streaming === true && typeof target === "object")
      throw new TypeError(`"${name}" is a stream of events, which the form cannot send`);
  }
  const protocol = clientHalfOf(service.plan.clientProtocol);
  const request = protocol.serializeRequest(service.schema, schema, values);
  const body = await bytesOf(request.body);
  const headers = { ...request.headers, host, ...(error !== undefined && { "x-mock-error": error }) };
  const { method, path, query } = request;
  const response = await server.handle({ method, path, query, headers, body: new BytesBody(body) }, connection);
  const answered = await bytesOf(response.body);
  const received = { ...response, body: new BytesBody(answered) };
  const target = query === "" ? path : `${path}?${query}`;
  return {
    status: response.status,
    ...(await readAnswer(() => protocol.deserializeResponse(service.schema, schema, received))),
    request: printMessage(`${method} ${target} HTTP/1.1`, headers, body),
    response: printMessage(`HTTP/1.1 ${String(response.status)}`, response.headers, answered),
  };
}

const nothing = { type: "structure", name: "Unit", members: () => ({}) } as const;

async function readAnswer(
  read: () => Promise<{ readonly output: object }>,
): Promise<Pick<PageAnswer, "value" | "error">> {
  try {
    const { output } = await read();
    const entries = await Promise.all(
      Object.entries(output).map(async ([name, value]) => [name, await readStream(value)] as const),
    );
    return { value: toJson(Object.fromEntries(entries)), error: undefined };
  } catch (error) {
    if (!(error instanceof ServiceException)) throw error;
    const members = Object.entries(error).filter(([name]) => name !== "name" && !name.startsWith("$"));
    return { value: toJson({ ...Object.fromEntries(members), message: error.message }), error: error.name };
  }
}

async function readStream(value: unknown): Promise<unknown> {
  if (value instanceof ReadableStream) return new Uint8Array(await new Response(value).arrayBuffer());
  if (typeof value !== "object" || value === null || !(Symbol.asyncIterator in value)) return value;
  const events: unknown[] = [];
  for await (const event of value as AsyncIterable<unknown>) {
    events.push(event);
    if (events.length === maxEvents) break;
  }
  return events;
}

async function bytesOf(body: OutgoingBody | undefined): Promise<Uint8Array> {
  if (body === undefined) return new Uint8Array();
  if (typeof body === "string") return new TextEncoder().encode(body);
  if (body instanceof Uint8Array) return body;
  if (body instanceof Blob) return new Uint8Array(await body.arrayBuffer());
  const pieces: Uint8Array[] = [];
  const reader = readPieces(body);
  for (let next = await reader.next(); next.done !== true; next = await reader.next()) pieces.push(next.value);
  return new Uint8Array(Buffer.concat(pieces));
}

class BytesBody implements IncomingBody {
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  text(): Promise<string> {
    return Promise.resolve(new TextDecoder().decode(this.#bytes));
  }

  bytes(): Promise<Uint8Array> {
    return Promise.resolve(this.#bytes);
  }

  stream(): ReadableStream<Uint8Array> {
    return new Blob([this.#bytes]).stream();
  }
}

function printMessage(start: string, headers: Readonly<Headers>, body: Uint8Array): string {
  const lines = [start, ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`)];
  return `${lines.join("\n")}\n\n${printBody(body)}`;
}

function printBody(body: Uint8Array): string {
  const shown = body.subarray(0, maxShown);
  const rest = body.length > maxShown ? `\n(${String(body.length - maxShown)} more bytes)` : "";
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(shown) + rest;
  } catch {
    return (
      Buffer.from(shown)
        .toString("hex")
        .replace(/(.{64})/g, "$1\n") + rest
    );
  }
}
