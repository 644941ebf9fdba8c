import type { IncomingMessage, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { discardBody, readPieces, type StreamingBody } from "../http/bodies.ts";
import type { Headers, IncomingRequest, OutgoingResponse } from "../http/http-message.ts";
import { textForNode } from "../http/node-builtin.ts";
import { NodeBody } from "./node-body.ts";
import { findEarlierBody } from "./node-earlier-body.ts";
import { lingerBeforeClose } from "./node-linger.ts";
import type { Connection } from "./request-context.ts";
import type { Server } from "./server.ts";

/**
 * A listener for `node:http` and `node:https` servers: the short way to a server, with none of the
 * `fetch` standard's objects between.
 *
 * It reads bodies itself, and is best mounted before body parsers such as `express.json()`. Behind one it takes
 * `request.rawBody` (bytes or text), else `request.body`: bytes, text, or parsed JSON whose numbers have lost nothing
 * (integers up to 2^53, decimals of up to 15 digits). A body that was read and is not there is answered with 500 at
 * once, and `onError` is told.
 *
 * Slow and long-winded clients are for the `node:http` server to cut off, whose options are the
 * user's. It answers with 408 where headers take longer than `headersTimeout` (60 s where it is not
 * set) or a whole request longer than `requestTimeout` (300 s), which it looks at every
 * `connectionsCheckingInterval` (30 s); with 431 where URI and headers are longer than `maxHeaderSize`
 * (16 KiB). It sets no limit by itself for clients that do not read their responses
 * (`setTimeout(milliseconds)` does), nor for how many there are (`maxConnections`).
 */
export function toNodeListener(server: Server): (request: IncomingMessage, response: ServerResponse) => void {
  return (request, response) => {
    // `handle` never rejects and its responses are checked: this is a connection that broke while it was written to.
    const fail = (): void => {
      response.destroy();
    };
    server.handle(toIncomingRequest(request, server.maxBodyBytes), new NodeConnection(response)).then((answer) => {
      try {
        writeNodeResponse(response, answer)?.catch(fail);
      } catch {
        // Something else has begun to answer.
        discardBody(answer.body);
        fail();
      }
    }, fail);
  };
}

function toIncomingRequest(request: IncomingMessage, maxBodyBytes: number): IncomingRequest {
  const cookies = request.headers["set-cookie"];
  // Of all headers, Node gives a list for `set-cookie` alone.
  const headers = (
    cookies === undefined ? request.headers : { ...request.headers, "set-cookie": cookies.join(", ") }
  ) as Headers;
  const target = request.url ?? "/";
  const start = pathStart(target);
  const mark = target.indexOf("?", start);
  const path = target.slice(start, mark === -1 ? undefined : mark);
  const earlier = findEarlierBody(request, headers, maxBodyBytes);
  return {
    method: request.method ?? "GET",
    path: path.startsWith("/") ? path : `/${path}`,
    query: mark === -1 ? "" : target.slice(mark + 1),
    headers: earlier?.headers ?? headers,
    body: earlier?.body ?? new NodeBody(request, maxBodyBytes),
  };
}

/** Proxies send the absolute form of a request target (RFC 9112, 3.2.2): `http://host/path`. */
function pathStart(target: string): number {
  if (target.startsWith("/")) return 0;
  const scheme = /^https?:\/\/[^/?]*/i.exec(target);
  return scheme === null ? 0 : scheme[0].length;
}

/** Listens to its connection only when somebody asks for the signal. */
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
      if (!response.writableFinished) controller.abort(new DOMException("the client has gone", "AbortError"));
    };
    if (response.destroyed || response.closed) abortIfUnfinished();
    else response.on("close", abortIfUnfinished);
    this.#signal = controller.signal;
    return controller.signal;
  }
}

/**
 * Writes a response, at once where its body has arrived. A body that fails ends the connection: that is the one way to
 * tell the client that the rest will not come.
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
  // What is all ASCII is the same in Latin-1, which Node copies where it would have to encode UTF-8.
  if (length === text.length) endResponse(response, { body: text, encoding: "latin1" }, headers);
  else endResponse(response, { body: textForNode(text, headers), encoding: "utf8" }, headers);
}

function writeBytes(response: ServerResponse, { status, headers }: OutgoingResponse, body: Uint8Array): void {
  headers["content-length"] = String(body.byteLength);
  response.writeHead(status, headers);
  endResponse(response, { body, encoding: "utf8" }, headers);
}

/** A body as it is written; the encoding is of texts. */
interface WrittenBody {
  readonly body: string | Uint8Array;
  readonly encoding: BufferEncoding;
}

/** Ends a response whose length is stated, and so its connection where that is to be closed. */
function endResponse(response: ServerResponse, { body, encoding }: WrittenBody, { connection }: Headers): void {
  const { req } = response;
  // Given to `end`, a body is followed by an empty write, and both are gathered for the kernel, which costs more than
  // all else of a small response. Between these two it goes out alone and at once.
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
    // The client has gone: the source must not wait for somebody to ask for its next piece.
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

/** Ends the connection of a response that is not whole, behind what has been written of it. */
function breakOff(response: ServerResponse, headers: Headers): void {
  const { socket } = response;
  if (socket === null) {
    // Responses before it on the connection are still on their way.
    response.destroy();
  } else if (response.chunkedEncoding || headers["content-length"] !== undefined) {
    socket.destroySoon();
  } else {
    // Over HTTP/1.0 an orderly end would be that of the body.
    reset(socket);
  }
}

function reset(socket: Socket): void {
  try {
    socket.resetAndDestroy();
  } catch {
    // Not every connection can be reset: those with TLS cannot.
    socket.destroy();
  }
}
