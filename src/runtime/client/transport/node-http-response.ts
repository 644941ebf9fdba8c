import type { IncomingMessage } from "node:http";
import { SerializationError } from "../../exception/exceptions.ts";
import { BytePieces } from "../../http/bodies.ts";
import type { Headers } from "../../http/http-message.ts";
import { builtin } from "../../http/node-builtin.ts";
import { tooLongError, TransportError } from "../../http/transport-error.ts";
import type { TransportBody, TransportResponse } from "./transport.ts";

/**
 * The maximum size of an unread body that is drained to reuse its connection; for longer ones a new connection is
 * cheaper.
 */
const discardedBytes = 65_536;

/** Milliseconds for that, after which a rest that does not come costs its connection. */
const discardTime = 1000;

/** How far a stream reads ahead of its reader; Node 20 counts chunks by default, not bytes. */
const strategy = new ByteLengthQueuingStrategy({ highWaterMark: 65_536 });

/** Options for reading a response. */
interface ResponseReading {
  /** The request's. */
  readonly method: string;
  /** For bodies that are read whole. */
  readonly maxBytes: number;
}

/** The response that has begun to arrive on a connection of `node:http`. */
export function readNodeResponse(message: IncomingMessage, { method, maxBytes }: ResponseReading): TransportResponse {
  const status = message.statusCode ?? 0;
  const headers = Object.create(null) as Headers;
  for (const name in message.headers) {
    const value = message.headers[name];
    if (value !== undefined) headers[name] = typeof value === "string" ? value : value.join(", ");
  }
  if (method === "HEAD" || status === 204 || status === 304 || headers["content-length"] === "0") {
    // The connection is only free after the message's end, even without a body.
    message.resume();
    return { status, headers, body: emptyBody };
  }
  return { status, headers, body: new NodeHttpBody(message, maxBytes) };
}

const emptyBody: TransportBody = {
  text: () => Promise.resolve(""),
  bytes: () => Promise.resolve(new Uint8Array()),
  stream: () => new Blob([]).stream() as ReadableStream<Uint8Array>,
};

class NodeHttpBody implements TransportBody {
  readonly #message: IncomingMessage;
  readonly #maxBytes: number;
  #used = false;

  constructor(message: IncomingMessage, maxBytes: number) {
    this.#message = message;
    this.#maxBytes = maxBytes;
  }

  async text(): Promise<string> {
    const { buffer, byteOffset, byteLength } = await this.#collect();
    const bytes = Buffer.from(buffer, byteOffset, byteLength);
    // Errors may be a proxy's pages, in whatever encoding.
    if ((this.#message.statusCode ?? 0) < 300 && !builtin.buffer.isUtf8(bytes)) {
      throw new SerializationError("the response is not UTF-8");
    }
    const text = bytes.toString();
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
    const message = this.#message;
    let left = discardedBytes;
    message.on("data", (chunk: Buffer) => {
      left -= chunk.length;
      if (left < 0) message.destroy();
    });
    const timer = setTimeout(() => message.destroy(), discardTime);
    message.once("close", () => clearTimeout(timer));
    // The call has ended: neither must keep the process alive.
    timer.unref();
    message.socket.unref();
  }

  #use(): void {
    if (this.#used) throw new TypeError("the body of a response can be read only once");
    this.#used = true;
  }

  #collect(): Promise<Uint8Array> {
    this.#use();
    const message = this.#message;
    const maxBytes = this.#maxBytes;
    return new Promise((resolve, reject) => {
      if (message.destroyed) reject(explainEnd(message));
      const pieces = new BytePieces();
      message.on("data", (chunk: Buffer) => {
        pieces.push(chunk);
        if (pieces.total <= maxBytes) return;
        reject(tooLongError(maxBytes));
        message.destroy();
      });
      message.on("end", () => resolve(pieces.join()));
      // Also emitted after "end", when rejecting has no effect.
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
