import type { ClientHttp2Stream, IncomingHttpHeaders, OutgoingHttpHeaders } from "node:http2";
import { isStreamingBody, measureBody } from "../../http/bodies.ts";
import type { Headers, OutgoingRequest } from "../../http/http-message.ts";
import { readHttp2Stream, watchEnd, writeHttp2Stream } from "../../http/node-http2-stream.ts";
import { TransportError } from "../../http/transport-error.ts";
import { type Endpoint, formatEndpoint } from "../endpoint/endpoint.ts";
import { describeConnectionError, describeHttp2Error, http11Required } from "./node-http2-errors.ts";
import { Http2Sessions, type SessionLease } from "./node-http2-sessions.ts";
import type { TlsOptions } from "./node-http2-connect.ts";
import { createNodeHttpTransport } from "./node-http-transport.ts";
import { createStreamBody } from "./stream-body.ts";
import type { Transport, TransportOptions, TransportResponse } from "./transport.ts";

/** Options of a transport on `node:http2`. */
export interface NodeHttp2TransportOptions {
  /** Options of TLS connections: own authorities, client certificates. A function is called for each connection. */
  readonly tls?: TlsOptions | undefined;
  /** How long to keep idle connections, in milliseconds; by default 30,000. */
  readonly sessionTimeout?: number | undefined;
  /** Carries the requests to services that do not speak HTTP/2; that of `node:http` where it is not set. */
  readonly http1?: Transport | undefined;
}

/** Headers that HTTP/2 does not have (RFC 9113, 8.2.2), and `host`, in whose place is `:authority`. */
const connectionHeaders = /^(?:connection|host|keep-alive|proxy-connection|te|transfer-encoding|upgrade)$/;

/** Responses with a status of 1xx that may come before the one that counts. */
const maxInterimResponses = 1000;

/**
 * Sends requests over connections of `node:http2`, one for each origin, where requests and responses may go on side by
 * side. To services that do not speak HTTP/2 it sends them over HTTP/1.1.
 */
export function createNodeHttp2Transport(options: NodeHttp2TransportOptions = {}): Transport {
  const { tls, sessionTimeout = 30_000 } = options;
  const sessions = new Http2Sessions({ tls, sessionTimeout });
  /** Origins that only speak HTTP/1.1. */
  const older = new Set<string>();
  let http1 = options.http1;
  return {
    async send(endpoint, request, limits) {
      const { origin } = new URL(formatEndpoint(endpoint));
      if (!older.has(origin)) {
        const lease = await sessions.lease(origin, limits).catch((error: unknown) => {
          throw describeConnectionError(error, limits.abortSignal);
        });
        if (lease !== undefined) {
          const onFailure = (code: number): void => {
            if (code === http11Required) older.add(origin);
          };
          return send(lease, { endpoint, request, limits, onFailure });
        }
        older.add(origin);
      }
      return (http1 ??= createNodeHttpTransport()).send(endpoint, request, limits);
    },
    destroy() {
      sessions.destroy();
      http1?.destroy?.();
    },
  };
}

interface Attempt {
  readonly endpoint: Endpoint;
  readonly request: OutgoingRequest;
  readonly limits: TransportOptions;
  /** @param code of the frame that has ended the stream (RFC 9113, 7). */
  readonly onFailure: (code: number) => void;
}

function send(
  { session, release }: SessionLease,
  { endpoint, request, limits, onFailure }: Attempt,
): Promise<TransportResponse> {
  return new Promise((resolve, reject) => {
    const { abortSignal } = limits;
    const { body } = request;
    // Ends a stream by CANCEL; `close` would have the part of a body that was sent look like the whole.
    const canceller = new AbortController();
    let reason: Error | undefined;
    let stream: ClientHttp2Stream;
    try {
      abortSignal?.throwIfAborted();
      stream = session.request(describeRequest(endpoint, request), {
        endStream: body === undefined,
        signal: canceller.signal,
      });
    } catch (error) {
      release();
      throw error;
    }
    const cancel = (error: Error): void => {
      reason ??= error;
      reject(error);
      canceller.abort();
    };
    const explainEnd = (cause?: Error): Error => reason ?? describeHttp2Error(stream.rstCode, cause);
    const isWhole = watchEnd(stream);
    let cause: Error | undefined;
    stream.on("error", (error: Error) => (cause = error));
    stream.on("close", () => {
      release();
      onFailure(stream.rstCode);
      // Has no effect once there is a response.
      reject(explainEnd(cause));
    });
    limitInterimResponses(stream, cancel);
    stream.on("response", (headers) => {
      const arriving = readHttp2Stream(stream, {
        isWhole,
        explainEnd: () => explainEnd(cause),
        onCancel: () => canceller.abort(),
      });
      resolve(readResponse(headers, arriving, limits));
      stream.on("end", () => {
        // A service may answer without reading the body to its end; nothing waits for the rest.
        if (isWhole() && !stream.writableEnded) canceller.abort();
      });
    });
    if (abortSignal) {
      const abort = (): void => cancel(abortSignal.reason as Error);
      abortSignal.addEventListener("abort", abort);
      stream.once("close", () => abortSignal.removeEventListener("abort", abort));
    }
    if (body === undefined) return;
    if (isStreamingBody(body) || body instanceof Blob) {
      writeHttp2Stream(stream, body instanceof Blob ? body.stream() : body).then(
        () => stream.end(),
        // What the caller's stream fails with is not the connection's failure.
        cancel,
      );
    } else stream.end(body);
  });
}

function limitInterimResponses(stream: ClientHttp2Stream, cancel: (error: Error) => void): void {
  let interim = 0;
  stream.on("headers", () => {
    if (++interim > maxInterimResponses) {
      cancel(new TransportError("the service sends interim responses without end", { retryable: false }));
    }
  });
}

function describeRequest(
  endpoint: Endpoint,
  { method, path, query, headers, body }: OutgoingRequest,
): OutgoingHttpHeaders {
  const { protocol, host } = new URL(formatEndpoint(endpoint));
  const described: OutgoingHttpHeaders = {
    ":method": method,
    ":scheme": protocol.slice(0, -1),
    ":authority": host,
    ":path": endpoint.basePath + path + (query && "?" + query),
  };
  const length = body === undefined ? undefined : measureBody(body);
  if (length !== undefined) described["content-length"] = String(length);
  for (const name in headers) if (!connectionHeaders.test(name)) described[name] = headers[name];
  return described;
}

function readResponse(
  given: IncomingHttpHeaders & { readonly ":status"?: number | undefined },
  body: ReadableStream<Uint8Array>,
  { abortSignal: signal, maxResponseBytes: maxBytes = Infinity }: TransportOptions,
): TransportResponse {
  const status = given[":status"] ?? 0;
  const headers = Object.create(null) as Headers;
  for (const name in given) {
    const value = given[name];
    if (value !== undefined && !name.startsWith(":")) headers[name] = String(value);
  }
  return {
    status,
    headers,
    body: createStreamBody(body, { status, maxBytes, signal, orFailure: (reading) => reading }),
  };
}
