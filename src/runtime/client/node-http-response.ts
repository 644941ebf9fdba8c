import type { IncomingMessage } from "node:http";
import { builtin } from "./node-builtin.ts";
import type { Headers } from "../http/http-message.ts";
import { TransportError } from "./transport-error.ts";
import type { TransportBody, TransportResponse } from "./transport.ts";

/** What of an unread body is read away to keep its connection; longer ones cost more than a new connection. */
const discardedBytes = 65_536;

/** How far a stream reads ahead of its reader; Node 20 counts chunks by default, not bytes. */
const strategy = new ByteLengthQueuingStrategy({ highWaterMark: 65_536 });

/** The response that has begun to arrive on a connection of `node:http`, to a request of `method`. */
export function readNodeResponse(message: IncomingMessage, method: string): TransportResponse {
  const status = message.statusCode ?? 0;
  const headers = Object.create(null) as Headers;
  for (const name in message.headers) {
    const value = message.headers[name];
    if (value !== undefined) headers[name] = typeof value === "string" ? value : value.join(", ");
  }
  if (method === "HEAD" || status === 204 || status === 304 || headers["content-length"] === "0") {
    // The connection is free only when the message has ended, even one that has no body.
    message.resume();
    return { status, headers, body: emptyBody };
  }
  return { status, headers, body: new NodeHttpBody(message) };
}

const emptyBody: TransportBody = {
  text: () => Promise.resolve(""),
  bytes: () => Promise.resolve(new Uint8Array()),
  stream: () => new Blob([]).stream() as ReadableStream<Uint8Array>,
};

class NodeHttpBody implements TransportBody {
  readonly #message: IncomingMessage;
  #used = false;

  constructor(message: IncomingMessage) {
    this.#message = message;
  }

  async text(): Promise<string> {
    const text = (await this.#collect()).toString();
    // The mark of byte order is not text; `fetch` drops it, too.
    return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  }

  async bytes(): Promise<Uint8Array> {
    const { buffer, byteOffset, byteLength } = await this.#collect();
    return new Uint8Array(buffer, byteOffset, byteLength);
  }

  stream(): ReadableStream<Uint8Array> {
    this.#use();
    return builtin.stream.Readable.toWeb(this.#message, { strategy }) as ReadableStream<Uint8Array>;
  }

  discard(): void {
    if (this.#used) return;
    this.#used = true;
    let left = discardedBytes;
    this.#message.on("data", (chunk: Buffer) => {
      left -= chunk.length;
      if (left < 0) this.#message.destroy();
    });
  }

  #use(): void {
    if (this.#used) throw new TypeError("the body of a response can be read only once");
    this.#used = true;
  }

  #collect(): Promise<Buffer> {
    this.#use();
    const message = this.#message;
    return new Promise((resolve, reject) => {
      if (message.destroyed) reject(explainEnd(message));
      const chunks: Buffer[] = [];
      message.on("data", (chunk: Buffer) => chunks.push(chunk));
      message.on("end", () => resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)));
      // It comes after "end" as well, where rejecting has no effect.
      message.on("close", () => reject(explainEnd(message)));
    });
  }
}

/** Why a body ended too early: the caller's reason to abort, or else the connection. */
function explainEnd(message: IncomingMessage): Error {
  const cause: (Error & { readonly code?: unknown }) | null = message.errored;
  if (cause !== null && cause.code !== "ECONNRESET") return cause;
  return new TransportError("the connection broke off before the whole response had come", {
    code: "ECONNRESET",
    cause: cause ?? undefined,
  });
}
