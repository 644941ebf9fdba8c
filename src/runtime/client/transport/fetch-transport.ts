import { isStreamingBody } from "../../http/bodies.ts";
import type { Headers, OutgoingRequest } from "../../http/http-message.ts";
import { TransportError } from "../../http/transport-error.ts";
import { type Endpoint, formatEndpoint } from "../endpoint/endpoint.ts";
import { createStreamBody, type StreamBodyLimits } from "./stream-body.ts";
import type { FetchFunction, Transport, TransportResponse } from "./transport.ts";

/**
 * Sends requests with `fetch`, or a function like it. `connectionTimeout` has no effect, since `fetch` does not report
 * when a connection opens. Redirects are not followed, since a signature is only valid for one host.
 */
export function createFetchTransport(fetchFunction: FetchFunction = (request) => fetch(request)): Transport {
  let life = new AbortController();
  return {
    async send(endpoint, request, { abortSignal: signal, maxResponseBytes: maxBytes = Infinity }) {
      const { signal: lifetime } = life;
      const fetched = fetchFunction(await createFetchRequest(endpoint, request, signal));
      const response = readFetchResponse(await orConnectionError(fetched), { maxBytes, signal });
      return { ...response, limits: { lifetime } };
    },
    destroy() {
      life.abort();
      life = new AbortController();
    },
  };
}

/** `fetch` calls every failure of a connection a TypeError; Node puts the reason into its cause. */
async function orConnectionError<Value>(fetched: Promise<Value>): Promise<Value> {
  try {
    return await fetched;
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    const code = (cause.cause as { readonly code?: string } | undefined)?.code;
    throw new TransportError(`the connection failed: ${cause.message}`, { code, cause });
  }
}

/** A response of the `fetch` standard, or what has those of its properties that count, as transports hand responses on. */
export function readFetchResponse(
  { body, status, headers: given }: Pick<Response, "body" | "headers" | "status">,
  limits: StreamBodyLimits,
): TransportResponse {
  const headers = Object.create(null) as Headers;
  given.forEach((value, name) => (headers[name] = value));
  return {
    status,
    headers,
    // The content codings that `fetch` decodes (Fetch Standard, "handle content codings").
    isDecoded: /\b(br|deflate|gzip|zstd)\b/i.test(headers["content-encoding"] ?? ""),
    body: createStreamBody(body, { status, ...limits, orFailure: orConnectionError }),
  };
}

/**
 * The request of the `fetch` standard for a request to an endpoint. A stream is read whole first
 * where the platform cannot send streams; only Node sends iterables.
 *
 * @throws TypeError for a path with a segment `.` or `..`: URLs resolve those, and the request would
 *   reach another resource than the one that was named.
 */
async function createFetchRequest(
  endpoint: Endpoint,
  request: OutgoingRequest,
  signal: AbortSignal | undefined,
): Promise<Request> {
  const { method, path, query, headers, body } = request;
  const [, segment] = /\/((?:\.|%2e){1,2})(?:\/|$)/i.exec(path) ?? [];
  if (segment !== undefined) {
    const node = "the transport of @shapewright/runtime/node sends it as it stands";
    throw new TypeError(`the path "${path}" has a segment "${segment}", which "fetch" would resolve: ${node}`);
  }
  // The error of `fetch` shows the value, which may be a session token.
  for (const name in headers) {
    if (/[^\t\x20-\x7e\x80-\xff]/.test(headers[name] ?? ""))
      throw new TypeError(`the header "${name}" has an invalid character`);
  }
  const target = `${formatEndpoint(endpoint)}${path}${query && "?"}${query}`;
  const init = { method, headers, body, signal, redirect: "manual", duplex: "half" } as RequestInit;
  // Browsers that cannot send streams have no `duplex`, and send the words "[object ReadableStream]".
  if (isStreamingBody(body) && !("duplex" in Request.prototype)) init.body = await new Response(init.body).blob();
  return new Request(target, init);
}
