import type { Headers } from "../http/http-message.ts";

/** What a handler knows of its request, besides the input; a person's own context is merged in. */
export interface RequestContext {
  /** The operation's name in the model. */
  readonly operation: string;
  /** Sent back as `x-amzn-requestid`. */
  readonly requestId: string;
  /**
   * Aborts when the client has gone or the server is closed. Made when it is first read, from the
   * context itself: a copy by spread has none.
   */
  readonly signal: AbortSignal;
  readonly method: string;
  /** Percent-encoded, without a query. */
  readonly path: string;
  readonly headers: Readonly<Headers>;
}

export type HandlerContext<Context = unknown> = RequestContext & Context;

export type Awaitable<Value> = Value | Promise<Value>;

/** The handlers of a service as the runtime sees them; generated packages type each one, its output included. */
export type Handler = (input: never, context: never) => unknown;
