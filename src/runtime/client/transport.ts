import type { IncomingResponse, OutgoingRequest } from "../http/http-message.ts";

/** Where requests go, parsed once for a client. */
export interface Endpoint {
  readonly protocol: "http:" | "https:";
  /** Without a port; IPv6 addresses without brackets. */
  readonly hostname: string;
  readonly port: number | undefined;
  /** Goes before each request's path; no slash at its end. */
  readonly basePath: string;
}

/** Limits of one attempt. */
export interface TransportOptions {
  readonly abortSignal: AbortSignal | undefined;
  /** Milliseconds until the connection must stand; undefined: no limit. */
  readonly connectionTimeout: number | undefined;
  /** Milliseconds from the start of an attempt until the response's headers have arrived. */
  readonly requestTimeout: number | undefined;
}

/**
 * Carries a request to an endpoint.
 *
 * `send` rejects with a `TransportError` where no response came, and with the signal's reason
 * where the caller aborted.
 */
export interface Transport {
  send(endpoint: Endpoint, request: OutgoingRequest, options: TransportOptions): Promise<IncomingResponse>;
  /** Closes kept connections. */
  destroy?(): void;
}

/** `fetch`, or anything of its form: a generated server's `fetch` calls it without a socket. */
export type FetchFunction = (request: Request) => Promise<Response>;
