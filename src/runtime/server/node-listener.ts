import type { IncomingMessage, ServerResponse } from "node:http";
import type { Headers, IncomingRequest } from "../http/http-message.ts";
import { findEarlierBody } from "./node-earlier-body.ts";
import { NodeBody } from "./node-body.ts";
import { writeNodeResponse } from "./node-response.ts";
import { discardBody } from "../http/outgoing-body.ts";
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
