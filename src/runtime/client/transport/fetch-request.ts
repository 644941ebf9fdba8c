import type { OutgoingRequest } from "../../http/http-message.ts";
import { isStreamingBody } from "../../http/outgoing-body.ts";
import { formatHost, type Endpoint } from "../endpoint/endpoint.ts";

/**
 * The request of the `fetch` standard for a request to an endpoint. A stream is read whole first
 * where the platform cannot send streams; iterables are sent by Node alone.
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
  const init = { method, headers, body, signal, redirect: "manual", duplex: "half" } as RequestInit;
  // Browsers that cannot send streams have no `duplex`, and send the words "[object ReadableStream]".
  if (isStreamingBody(body) && !("duplex" in Request.prototype)) init.body = await new Response(init.body).blob();
  return new Request(target, init);
}
