import type { IncomingMessage, ServerResponse } from "node:http";
import type { Http2ServerRequest, Http2ServerResponse } from "node:http2";
import type { Socket } from "node:net";
import { discardBody, readPieces, type StreamingBody } from "../http/bodies.ts";
import type { Headers, IncomingRequest, OutgoingResponse } from "../http/http-message.ts";
import { watchEnd } from "../http/node-http2-stream.ts";
import { textForNode } from "../http/node-builtin.ts";
import { Http2Body, Http2Connection, readHttp2Headers, writeHttp2Response } from "./node-http2-listener.ts";
import { NodeBody } from "./node-body.ts";
import { findEarlierBody } from "./node-earlier-body.ts";
import { lingerBeforeClose } from "./node-linger.ts";
import type { Connection } from "./request-context.ts";
import type { Server } from "./server.ts";

/**
 * A request listener for `node:http`, `node:https` and `node:http2`: the direct path to a server, without `fetch` objects in between.
 *
 * It reads bodies itself and is best mounted before body parsers such as `express.json()`. Behind one it uses
 * `request.rawBody` (bytes or text), else `request.body`: bytes, text, or parsed JSON whose numbers were parsed without
 * loss (integers up to 2^53, decimals of up to 15 digits). If the body was consumed and is in neither property, it
 * answers 500 and reports to `onError`.
 *
 * Timeouts and size limits are options of the `node:http` server. It answers 408 if the headers take longer than
 * `headersTimeout` (default 60 s) or the whole request longer than `requestTimeout` (300 s), checked every
 * `connectionsCheckingInterval` (30 s), and 431 if URI and headers exceed `maxHeaderSize` (16 KiB). By default it does
 * not limit clients that do not read their responses (set `setTimeout(milliseconds)`) or the number of connections (set
 * `maxConnections`).
 *
 * A `node:http2` server ends connections that flood it with settings, pings, resets or header frames, but does not limit
 * the requests in progress on one connection unless it is created with `settings: { maxConcurrentStreams: 100 }`.
 */
export function toNodeListener(
  server: Server,
): (request: IncomingMessage | Http2ServerRequest, response: ServerResponse | Http2ServerResponse) => void {
  return (request, response) => {
    const isHttp2 = isOfHttp2(request);
    const isReceived = isHttp2 ? watchEnd(request.stream) : () => request.complete;
    // `handle` never rejects and its responses are validated: the connection broke during the write.
    const fail = (): void => {
      // Without an error the reset of an HTTP/2 stream would tell of a whole response.
      response.destroy(isHttp2 ? new Error("the response failed") : undefined);
    };
    const connection = isOfHttp2(response) ? new Http2Connection(response.stream) : new NodeConnection(response);
    server.handle(toIncomingRequest(request, isReceived, server.maxBodyBytes), connection).then((answer) => {
      try {
        const written = isOfHttp2(response)
          ? writeHttp2Response(response, answer, isReceived)
          : writeNodeResponse(response, answer);
        written?.catch(fail);
      } catch {
        // Other code has already started the response.
        discardBody(answer.body);
        fail();
      }
    }, fail);
  };
}

function isOfHttp2<Message extends object>(
  message: Message,
): message is Extract<Message, { readonly stream: unknown }> {
  return "stream" in message;
}

function toIncomingRequest(
  request: IncomingMessage | Http2ServerRequest,
  isReceived: () => boolean,
  maxBodyBytes: number,
): IncomingRequest {
  const headers = isOfHttp2(request) ? readHttp2Headers(request) : readHttp1Headers(request);
  const target = request.url ?? "/";
  const start = pathStart(target);
  const mark = target.indexOf("?", start);
  const path = target.slice(start, mark === -1 ? undefined : mark);
  const earlier = findEarlierBody(request, headers, maxBodyBytes);
  const limits = { length: headers["content-length"], maxBytes: maxBodyBytes };
  return {
    method: request.method ?? "GET",
    path: path.startsWith("/") ? path : `/${path}`,
    query: mark === -1 ? "" : target.slice(mark + 1),
    headers: earlier?.headers ?? headers,
    body:
      earlier?.body ??
      (isOfHttp2(request) ? new Http2Body(request.stream, isReceived, limits) : new NodeBody(request, maxBodyBytes)),
  };
}

function readHttp1Headers({ headers }: IncomingMessage): Headers {
  const cookies = headers["set-cookie"];
  // `set-cookie` is the only header for which Node returns an array.
  return (cookies === undefined ? headers : { ...headers, "set-cookie": cookies.join(", ") }) as Headers;
}

/** Proxies send the absolute form of a request target (RFC 9112, 3.2.2): `http://host/path`. */
function pathStart(target: string): number {
  if (target.startsWith("/")) return 0;
  const scheme = /^https?:\/\/[^/?]*/i.exec(target);
  return scheme === null ? 0 : scheme[0].length;
}

/** Listens to the connection only once the signal is requested. */
class NodeConnection implements Connection {
  readonly #response: ServerResponse;
  #signal: AbortSignal | undefined;

  constructor(response: ServerResponse) {
    this.#response = response;
  }

  get signal(): AbortSignal {
    if (this.#signal !== undefined) return this.#signal;
    const response = this.#response;
    const controller = new AbortController();
    const abortIfUnfinished = (): void => {
      if (!response.writableFinished) controller.abort(new DOMException("the client disconnected", "AbortError"));
    };
    if (response.destroyed || response.closed) abortIfUnfinished();
    else response.on("close", abortIfUnfinished);
    this.#signal = controller.signal;
    return controller.signal;
  }
}

/**
 * Writes a response, synchronously if its body is available. A failing body closes the connection, the only way to tell
 * the client that the response is incomplete.
 */
export function writeNodeResponse(response: ServerResponse, answer: OutgoingResponse): Promise<void> | undefined {
  const { status, headers, body } = answer;
  if (response.destroyed || response.writableEnded) {
    discardBody(body);
    return undefined;
  }
  const bodiless = response.req.method === "HEAD" || status === 204 || status === 304;
  if (bodiless || body === undefined) {
    discardBody(body);
    if (!bodiless) headers["content-length"] = "0";
    response.writeHead(status, headers);
    response.end();
  } else if (typeof body === "string") {
    writeText(response, answer, body);
  } else if (body instanceof Uint8Array) {
    writeBytes(response, answer, body);
  } else if (body instanceof Blob) {
    headers["content-length"] = String(body.size);
    response.writeHead(status, headers);
    return writeStream(response, body.stream(), headers);
  } else {
    response.writeHead(status, headers);
    return writeStream(response, body, headers);
  }
  return undefined;
}

function writeText(response: ServerResponse, { status, headers }: OutgoingResponse, text: string): void {
  const length = Buffer.byteLength(text);
  headers["content-length"] = String(length);
  response.writeHead(status, headers);
  // ASCII is identical in Latin-1, which Node copies instead of encoding UTF-8.
  if (length === text.length) endResponse(response, { body: text, encoding: "latin1" }, headers);
  else endResponse(response, { body: textForNode(text, headers), encoding: "utf8" }, headers);
}

function writeBytes(response: ServerResponse, { status, headers }: OutgoingResponse, body: Uint8Array): void {
  headers["content-length"] = String(body.byteLength);
  response.writeHead(status, headers);
  endResponse(response, { body, encoding: "utf8" }, headers);
}

/** A body as it is written; the encoding applies to strings. */
interface WrittenBody {
  readonly body: string | Uint8Array;
  readonly encoding: BufferEncoding;
}

/** Ends a response with a known length, and its connection if that is to be closed. */
function endResponse(response: ServerResponse, { body, encoding }: WrittenBody, { connection }: Headers): void {
  const { req } = response;
  // `end(body)` adds an empty write and gathers both for the kernel, which costs more than the rest of a small
  // response. Corking and uncorking around `write` sends the body separately and immediately.
  response.cork();
  response.write(body, encoding);
  response.uncork();
  if (req.complete || connection !== "close") {
    response.end();
    return;
  }
  lingerBeforeClose(req, () => {
    response.end();
  });
}

async function writeStream(response: ServerResponse, body: StreamingBody, headers: Headers): Promise<void> {
  const pieces = readPieces(body);
  let wake: (() => void) | undefined;
  const onProgress = (): void => {
    wake?.();
  };
  const onClose = (): void => {
    wake?.();
    // The client disconnected: end the source, which would otherwise wait for its next read.
    if (!response.writableEnded) pieces.return().catch(() => undefined);
  };
  response.on("drain", onProgress);
  response.on("close", onClose);
  response.on("error", onProgress);
  try {
    for (let next = await pieces.next(); next.done !== true; next = await pieces.next()) {
      if (response.destroyed) return;
      if (response.write(next.value)) continue;
      await new Promise<void>((resolve) => {
        wake = resolve;
        if (response.destroyed) resolve();
      });
      wake = undefined;
    }
    if (!response.destroyed) response.end();
  } catch {
    breakOff(response, headers);
  }
}

/** Closes the connection of an incomplete response, after what has been written. */
function breakOff(response: ServerResponse, headers: Headers): void {
  const { socket } = response;
  if (socket === null) {
    // Earlier responses on the connection are still being sent.
    response.destroy();
  } else if (response.chunkedEncoding || headers["content-length"] !== undefined) {
    socket.destroySoon();
  } else {
    // In HTTP/1.0 an orderly close marks the end of the body.
    reset(socket);
  }
}

function reset(socket: Socket): void {
  try {
    socket.resetAndDestroy();
  } catch {
    // TLS connections cannot be reset.
    socket.destroy();
  }
}
