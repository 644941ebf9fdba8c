import type { Endpoint, OutgoingRequest, Transport, TransportResponse } from "@shapewright/runtime";

/** A request, and what answers it. */
export interface Exchange {
  readonly method: string;
  /** The parameters of a query are sorted. */
  readonly url: string;
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A request that came. */
export interface ReceivedRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A transport that answers by itself, so that nothing is sent anywhere, and what it was asked. */
interface ReplayedTraffic {
  readonly transport: Transport;
  readonly requests: readonly ReceivedRequest[];
}

/**
 * Answers requests in the order of the exchanges. The last of several answers is repeated for those who ask again; a
 * request that is not the next one fails.
 */
export function replayTraffic(exchanges: readonly Exchange[]): ReplayedTraffic {
  const requests: ReceivedRequest[] = [];
  let next = 0;
  return {
    requests,
    transport: {
      // oxlint-disable-next-line typescript/require-await -- what it throws is a rejection
      async send(endpoint, request) {
        const received = describeRequest(endpoint, request);
        requests.push(received);
        const isAsked = (exchange: Exchange | undefined): boolean =>
          exchange?.method === received.method && exchange.url === received.url;
        const exchange = isAsked(exchanges[next]) ? exchanges[next++] : exchanges[next - 1];
        if (exchange === undefined || !isAsked(exchange)) {
          throw new Error(`unexpected request: ${received.method} ${received.url}`);
        }
        return createResponse(exchange);
      },
    },
  };
}

function describeRequest(endpoint: Endpoint, request: OutgoingRequest): ReceivedRequest {
  const { protocol, hostname, port, basePath } = endpoint;
  const host = `${hostname.includes(":") ? `[${hostname}]` : hostname}${port === undefined ? "" : `:${String(port)}`}`;
  const query = request.query === "" ? "" : `?${request.query.split("&").toSorted().join("&")}`;
  const { method, headers, body } = request;
  return {
    method,
    url: `${protocol}//${host}${basePath}${request.path}${query}`,
    headers,
    body: typeof body === "string" ? body : Buffer.from((body ?? "") as Uint8Array).toString(),
  };
}

function createResponse({ status, headers = {}, body = "" }: Exchange): TransportResponse {
  const lowerCase = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]);
  return {
    status,
    headers: Object.fromEntries(lowerCase) as Record<string, string>,
    body: {
      text: () => Promise.resolve(body),
      bytes: () => Promise.resolve(new TextEncoder().encode(body)),
      stream: () => new Blob([body]).stream() as ReadableStream<Uint8Array>,
    },
  };
}
