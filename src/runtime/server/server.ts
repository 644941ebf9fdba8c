import type { IncomingRequest, OutgoingResponse } from "../http/http-message.ts";

/** A service that answers requests; generated packages make one from handlers. */
export interface Server {
  /** Answers a request of the `fetch` standard: for Workers, Deno, Bun, Hono, and for clients in process. */
  readonly fetch: (request: Request) => Promise<Response>;
  /** Answers a request without the `fetch` standard's objects. Never rejects. */
  readonly handle: (
    request: IncomingRequest,
    connection: { readonly signal: AbortSignal },
  ) => Promise<OutgoingResponse>;
  /**
   * Stops taking requests (they get 503) and waits for those that run.
   *
   * @param graceMilliseconds after that long, the signals of the handlers that still run abort.
   */
  readonly close: (graceMilliseconds?: number) => Promise<void>;
}

// createServer (service, protocols, operations, constraints, handlers, options) is written below.
