import type { OutgoingBody, OutgoingRequest } from "../http/http-message.ts";
import { formatHost } from "./endpoint.ts";
import type { Endpoint } from "./transport.ts";

/**
 * The request of the `fetch` standard for a request to an endpoint. A stream is read whole first
 * where the platform cannot send streams.
 *
 * @throws TypeError for a path with a segment `.` or `..`: URLs resolve those, and the request would
 *   reach another resource than the one that was named.
 */
export async function createFetchRequest(
  endpoint: Endpoint,
  request: OutgoingRequest,
  signal: AbortSignal | undefined,
): Promise<Request> {
  const { method, path, query, headers, body } = request;
  if (/\/(\.|%2e){1,2}(\/|$)/i.test(path)) throw new TypeError(`"fetch" cannot send the path "${path}"`);
  const port = endpoint.port === undefined ? "" : `:${endpoint.port}`;
  const target = `${endpoint.protocol}//${formatHost(endpoint)}${port}${endpoint.basePath}${path}${query && "?"}${query}`;
  const init: RequestInit = { method, headers, redirect: "manual" };
  if (signal) init.signal = signal;
  if (isStream(body)) {
    init.body = toReadableStream(body);
    init.duplex = "half";
    // Browsers that cannot send streams have no `duplex`, and send the words "[object ReadableStream]".
    if (!("duplex" in Request.prototype)) init.body = await new Response(init.body).blob();
  } else if (body !== undefined) {
    init.body = body;
  }
  return new Request(target, init);
}

type StreamBody = ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>;

function isStream(body: OutgoingBody | undefined): body is StreamBody {
  return typeof body === "object" && ("getReader" in body || Symbol.asyncIterator in body);
}

function toReadableStream(body: StreamBody): ReadableStream<Uint8Array> {
  if ("getReader" in body) return body;
  const iterator = body[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = await iterator.next();
      if (next.done) controller.close();
      else controller.enqueue(next.value);
    },
    async cancel(reason) {
      await iterator.return?.(reason);
    },
  });
}
