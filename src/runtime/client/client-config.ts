import type { OutgoingRequest } from "../http/http-message.ts";
import type { OperationSchema, ServiceSchema } from "../schema/schema.ts";
import type { Endpoint, FetchFunction, Transport } from "./transport.ts";

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
  /** How often a call is tried at the most, the first try included; 3 where it is not set. */
  readonly maxAttempts?: number | undefined;
  /** Milliseconds until a connection must stand; no limit where it is not set. */
  readonly connectionTimeout?: number | undefined;
  /** Milliseconds for one attempt until the response's headers; no limit where it is not set. */
  readonly requestTimeout?: number | undefined;
  /** `false`: the host prefixes of the model's operations are not used. */
  readonly hostPrefixes?: boolean | undefined;
}

/** Signs a request: returns the request to send, the given one changed or another. */
export type Signer = (request: OutgoingRequest, context: SigningContext) => OutgoingRequest | Promise<OutgoingRequest>;

export interface SigningContext {
  readonly service: ServiceSchema;
  readonly operation: OperationSchema;
  readonly endpoint: Endpoint;
  readonly region: string | undefined;
  /** The auth schemes that the operation accepts, in order of preference. */
  readonly auth: readonly string[];
}

/** Options of one call. */
export interface RequestOptions {
  readonly abortSignal?: AbortSignal | undefined;
  /** Overrides the client's. */
  readonly requestTimeout?: number | undefined;
}
