import { discardBody, isStreamingBody, measureBody, readPieces, type StreamingBody } from "../http/bodies.ts";
import type { Headers as HeaderRecord, IncomingBody, IncomingRequest, OutgoingResponse } from "../http/http-message.ts";
import { decodeUtf8, readWhole } from "./request-body.ts";
import type { Connection } from "./request-context.ts";
import { BodyAlreadyReadError } from "./server-errors.ts";

type Handle = (request: IncomingRequest, connection: Connection) => Promise<OutgoingResponse>;

/** A `fetch` for a server: wraps its `handle` in standard objects. */
export function fetchFrom(handle: Handle, maxBodyBytes: number): (request: Request) => Promise<Response> {
  return async (request) => {
    const response = await handle(toIncomingRequest(request, maxBodyBytes), request);
    return toResponse(response, request.method);
  };
}

function toIncomingRequest(request: Request, maxBodyBytes: number): IncomingRequest {
  const headers: HeaderRecord = {};
  request.headers.forEach((value, name) => {
    headers[name] = value;
  });
  return { method: request.method, ...splitUrl(request.url), headers, body: new FetchBody(request, maxBodyBytes) };
}

/** `Request` has normalized its URL, so it is not parsed again. */
function splitUrl(url: string): { host: string; path: string; query: string } {
  const fragment = url.indexOf("#");
  const end = fragment === -1 ? url.length : fragment;
  const mark = url.indexOf("?");
  const pathEnd = mark === -1 || mark > end ? end : mark;
  const hostStart = url.indexOf("://") + 3;
  const slash = url.indexOf("/", hostStart);
  const start = slash === -1 || slash > pathEnd ? pathEnd : slash;
  return {
    host: url.slice(hostStart, start),
    path: url.slice(start, pathEnd) || "/",
    query: url.slice(pathEnd + 1, end),
  };
}

class FetchBody implements IncomingBody {
  readonly #request: Request;
  readonly #maxBytes: number;

  constructor(request: Request, maxBytes: number) {
    this.#request = request;
    this.#maxBytes = maxBytes;
  }

  async text(): Promise<string> {
    return decodeUtf8(await this.bytes());
  }

  async bytes(): Promise<Uint8Array> {
    const body = this.#unread();
    if (body === null) return new Uint8Array();
    const length = Number(this.#request.headers.get("content-length") ?? Number.NaN);
    return readWhole(body, { length, maxBytes: this.#maxBytes });
  }

  stream(): ReadableStream<Uint8Array> {
    return this.#unread() ?? new Blob([]).stream();
  }

  #unread(): ReadableStream<Uint8Array> | null {
    const { body, bodyUsed } = this.#request;
    if (bodyUsed || body?.locked === true) throw new BodyAlreadyReadError();
    return body;
  }
}

function toResponse({ status, headers, body }: OutgoingResponse, method: string): Response {
  // The platform manages its connections.
  if (headers["connection"] !== undefined) delete headers["connection"];
  if (method === "HEAD" || status === 204 || status === 205 || status === 304) {
    discardBody(body);
    return new Response(null, { status, headers });
  }
  const length = body === undefined ? 0 : measureBody(body);
  if (length !== undefined) headers["content-length"] = String(length);
  if (typeof body === "string") {
    // `Response` adds its own media type to strings.
    return new Response(headers["content-type"] === undefined ? new TextEncoder().encode(body) : body, {
      status,
      headers,
    });
  }
  if (isStreamingBody(body)) return new Response(toStream(body), { status, headers });
  return new Response(body ?? null, { status, headers });
}

function toStream(body: StreamingBody): ReadableStream<Uint8Array> {
  if (body instanceof ReadableStream) return body;
  const pieces = readPieces(body);
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = await pieces.next();
      if (next.done === true) controller.close();
      else controller.enqueue(next.value);
    },
    async cancel() {
      await pieces.return();
    },
  });
}
