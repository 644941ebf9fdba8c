import type { IncomingResponse, OutgoingRequest } from "../http/http-message.ts";
import type { OperationSchema, ServiceSchema } from "../schema/schema.ts";
import type { Endpoint, FetchFunction, Transport } from "./transport/transport.ts";

/** What every generated client takes. */
export interface ClientConfig {
  /** The service's address: `https://host[:port][/path]`. */
  readonly endpoint?: string | URL | undefined;
  /** Kept for signers; the endpoint is not made from it. */
  readonly region?: string | undefined;
  /**
   * What carries requests: kept-alive `node:http` connections in Node, else `fetch`. A function of
   * the form of `fetch` is called with each request, such as the `fetch` of a generated server.
   */
  readonly transport?: Transport | FetchFunction | undefined;
  /** Signs each attempt of the operations that need it. */
  readonly signer?: Signer | undefined;
  /**
   * How often a call is tried at the most, the first try included; 3 where it is not set. As in AWS SDK v3,
   * what is not a number above 1 means once. A call whose body is a stream is tried once.
   */
  readonly maxAttempts?: number | undefined;
  /**
   * Milliseconds until a connection must stand, not counting the wait for a free one of the pool; no limit where it
   * is 0 or not set. `fetch` cannot tell, and ignores it.
   */
  readonly connectionTimeout?: number | undefined;
  /**
   * Milliseconds for one attempt: its signature, the wait for a connection, the request and the whole response. Where
   * the response's body is handed out as a stream, they end with its headers, and then count anew for each of its
   * pieces, but not while the reader has pieces to take. No limit where it is 0 or not set.
   */
  readonly requestTimeout?: number | undefined;
  /** Bytes of a response that is not a stream, beyond which a call rejects; 128 MiB where it is not set. */
  readonly maxResponseBytes?: number | undefined;
  /**
   * `true`: nested members that are not set are sent with the model's defaults (Smithy, "Default value
   * serialization"). By itself a client sends those of required members, and leaves the others to the service,
   * which may have changed them.
   */
  readonly sendDefaults?: boolean | undefined;
  /** `false`: the host prefixes of the model's operations are not used. */
  readonly hostPrefixes?: boolean | undefined;
}

/** Signs requests; a plain function is enough. */
export interface Signer {
  /**
   * Returns the request to send, the given one changed or another. It is called for each attempt,
   * each time with a request that no attempt before has touched.
   */
  (request: OutgoingRequest, context: SigningContext): OutgoingRequest | Promise<OutgoingRequest>;
  /**
   * Told of each signed attempt that failed, before it is retried. `true` means that another
   * signature may succeed: the clock was wrong (`RequestTimeTooSkewed`, `RequestExpired`,
   * `RequestInTheFuture`, `InvalidSignatureException`, `SignatureDoesNotMatch`, `AuthFailure`; the
   * response's `date` has the service's time), or a token had expired.
   */
  readonly onFailure?: ((error: Error, response: IncomingResponse | undefined) => boolean) | undefined;
}

/** What a signer may need besides the request. */
export interface SigningContext {
  readonly service: ServiceSchema;
  readonly operation: OperationSchema;
  /** With the operation's host prefix. */
  readonly endpoint: Endpoint;
  readonly region: string | undefined;
  /** The auth schemes that the operation accepts, in order of preference. */
  readonly auth: readonly string[];
}

/** Options of one call. */
export interface RequestOptions {
  /**
   * Ends the call, whatever it waits for; it then rejects with an error named `AbortError`, as does a stream that still
   * arrives. One signal may serve any number of calls at a time.
   */
  readonly abortSignal?: AbortSignal | undefined;
  /** Milliseconds; overrides the client's. */
  readonly requestTimeout?: number | undefined;
}
