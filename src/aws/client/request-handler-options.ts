/** What AWS SDK v3's `NodeHttpHandler` and `FetchHttpHandler` are made with: a client takes them in place of a handler. */
export interface RequestHandlerOptions {
  /**
   * Milliseconds for a request; 0 or not set: no limit. In Node a request that takes longer is only warned of, as in AWS
   * SDK v3, if `throwOnRequestTimeout` is not set. Elsewhere, and with it, it is the client's `requestTimeout`.
   */
  readonly requestTimeout?: number | undefined;

  // In Node
  /** `true`: `requestTimeout` is the client's, and rejects. */
  readonly throwOnRequestTimeout?: boolean | undefined;
  /** The client's `connectionTimeout`, in milliseconds. */
  readonly connectionTimeout?: number | undefined;
  /** Milliseconds without a byte in either direction after which a request rejects; 0 or not set: no limit. */
  readonly socketTimeout?: number | undefined;
  /**
   * Milliseconds after which a request that waits for a connection looks at the queue, and warns if that is twice as long
   * as the pool. The default is the sum of `requestTimeout` (2000 if not set) and `connectionTimeout` (1000 if not set).
   */
  readonly socketAcquisitionWarningTimeout?: number | undefined;
  /** An agent of `node:http`, such as a proxy's, or options of one; the default is `{ keepAlive: true, maxSockets: 50 }`. */
  readonly httpAgent?: object | undefined;
  /** The same of `node:https`. `AWS_CA_BUNDLE` has no effect on agents, nor on options with `ca`. */
  readonly httpsAgent?: object | undefined;
  /** Takes warnings; the default is the client's `logger`, or else `console`. */
  readonly logger?: WarningLogger | undefined;

  // Elsewhere
  /** `credentials` of the request (Fetch Standard, "credentials mode"). */
  readonly credentials?: string | undefined;
  /** `cache` of the request (Fetch Standard, "cache mode"). */
  readonly cache?: string | undefined;
}

/** The part of a logger that takes warnings. */
export interface WarningLogger {
  warn?(message: string): void;
}
