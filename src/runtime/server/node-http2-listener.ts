import type { Http2ServerRequest, Http2ServerResponse, ServerHttp2Stream } from "node:http2";
import { discardBody, measureBody, type StreamingBody } from "../http/bodies.ts";
import { readHttp2Stream, writeHttp2Stream } from "../http/node-http2-stream.ts";
import type { Headers, IncomingBody, OutgoingResponse } from "../http/http-message.ts";
import { decodeUtf8, readWhole } from "./request-body.ts";
import type { Connection } from "./request-context.ts";
import { BodyAlreadyReadError, incompleteBody } from "./server-errors.ts";

/** The headers of a request of `node:http2`, with the host of its target (RFC 9113, 8.3.1). */
export function readHttp2Headers({ headers: given }: Http2ServerRequest): Headers {
  const headers: Headers = {};
  for (const name in given) {
    const value = given[name];
    if (value !== undefined && !name.startsWith(":")) {
      headers[name] = typeof value === "string" ? value : value.join(", ");
    }
  }
  const authority = given[":authority"];
  if (authority !== undefined) headers["host"] = authority;
  return headers;
}

interface Http2BodyLimits {
  /** What the request says of it. */
  readonly length: string | undefined;
  /** Of a body that is read whole. */
  readonly maxBytes: number;
}

/** The body of a request of `node:http2`. */
export class Http2Body implements IncomingBody {
  readonly #stream: ServerHttp2Stream;
  readonly #isWhole: () => boolean;
  readonly #limits: Http2BodyLimits;

  /** @param isWhole whether the client has ended it. */
  constructor(stream: ServerHttp2Stream, isWhole: () => boolean, limits: Http2BodyLimits) {
    this.#stream = stream;
    this.#isWhole = isWhole;
    this.#limits = limits;
  }

  async text(): Promise<string> {
    return decodeUtf8(await this.bytes());
  }

  bytes(): Promise<Uint8Array> {
    const { length, maxBytes } = this.#limits;
    return readWhole(this.stream(), { length: length === undefined ? undefined : Number(length), maxBytes });
  }

  stream(): ReadableStream<Uint8Array> {
    const stream = this.#stream;
    if (stream.readableDidRead) throw new BodyAlreadyReadError();
    return readHttp2Stream(stream, {
      isWhole: this.#isWhole,
      explainEnd: incompleteBody,
      // The client sees the response only when it can go on sending.
      onCancel: () => stream.resume(),
    });
  }

  abandon(): void {
    if (!this.#isWhole()) this.#stream.destroy(incompleteBody());
  }
}

/** Listens to the stream only once the signal is requested. */
export class Http2Connection implements Connection {
  readonly #stream: ServerHttp2Stream;
  #signal: AbortSignal | undefined;

  constructor(stream: ServerHttp2Stream) {
    this.#stream = stream;
  }

  get signal(): AbortSignal {
    if (this.#signal !== undefined) return this.#signal;
    const controller = new AbortController();
    const abort = (): void => {
      controller.abort(new DOMException("the client disconnected", "AbortError"));
    };
    // Emitted only while the response is not complete.
    if (this.#stream.aborted) abort();
    else this.#stream.once("aborted", abort);
    this.#signal = controller.signal;
    return controller.signal;
  }
}

/**
 * Writes a response. A failing body resets the stream, which tells the client that the response is incomplete; other
 * requests of the connection go on.
 *
 * @param isReceived whether the request has arrived whole. What is left of it is not waited for.
 */
export async function writeHttp2Response(
  response: Http2ServerResponse,
  answer: OutgoingResponse,
  isReceived: () => boolean,
): Promise<void> {
  const { stream } = response;
  const { status, headers, body } = answer;
  if (stream.destroyed || response.writableEnded) {
    discardBody(body);
    return;
  }
  delete headers["connection"];
  const isBodiless = response.req.method === "HEAD" || status === 204 || status === 304;
  const length = body === undefined ? 0 : measureBody(body);
  if (length !== undefined && !(isBodiless && body === undefined)) headers["content-length"] = String(length);
  response.writeHead(status, headers);
  if (isBodiless || body === undefined) {
    discardBody(body);
    response.end();
  } else if (typeof body === "string" || body instanceof Uint8Array) {
    response.end(body);
  } else {
    if (!(await writeStream(stream, body instanceof Blob ? body.stream() : body))) return;
    response.end();
  }
  if (isReceived()) return;
  // The frame that ends the response comes after its trailers, of which there are none.
  stream.once("wantTrailers", () => setImmediate(() => stream.close()));
}

/** @returns whether the body has been written whole. */
async function writeStream(stream: ServerHttp2Stream, body: StreamingBody): Promise<boolean> {
  try {
    await writeHttp2Stream(stream, body);
  } catch (error) {
    const fault = error instanceof Error ? error : new Error("the body failed", { cause: error });
    // After what has been written. `close` would have it look like the whole.
    stream.write("", () => stream.destroy(fault));
    return false;
  }
  return !stream.destroyed;
}
