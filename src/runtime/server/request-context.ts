import type { Headers, IncomingRequest } from "../http/http-message.ts";
import { closedReason, type RunningRequests } from "./running-requests.ts";

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

/** What carries a request. */
export interface Connection {
  /** Aborts when the client has gone. Read only where something waits for it, so it may be made at first use. */
  readonly signal: AbortSignal;
}

/** What a context is made of. */
export interface RequestFacts {
  readonly request: IncomingRequest;
  readonly requestId: string;
  readonly connection: Connection;
  readonly running: RunningRequests;
}

/**
 * The context of a request; its operation is empty until a route is found.
 *
 * Its signal is made when it is first asked for: most handlers never do, and an AbortController costs more than
 * the rest. It is a getter of the class, since an object literal with a getter has a hidden class of its own each
 * time, which costs as much as the rest of a request.
 */
export class LazyRequestContext implements RequestContext {
  readonly operation: string;
  readonly requestId: string;
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingRequest["headers"];
  readonly #facts: RequestFacts;
  #controller: AbortController | undefined;

  constructor(facts: RequestFacts, operation: string) {
    const { request } = facts;
    this.operation = operation;
    this.requestId = facts.requestId;
    this.method = request.method;
    this.path = request.path;
    this.headers = request.headers;
    this.#facts = facts;
  }

  get signal(): AbortSignal {
    this.#controller ??= startController(this.#facts);
    return this.#controller.signal;
  }

  /**
   * What aborts the signal, where that was asked for. No property of the context, which people add their own to.
   */
  static controllerOf(context: LazyRequestContext | undefined): AbortController | undefined {
    return context === undefined ? undefined : context.#controller;
  }
}

function startController({ connection, running }: RequestFacts): AbortController {
  const controller = new AbortController();
  const { signal } = connection;
  if (signal.aborted) controller.abort(signal.reason);
  else if (running.graceIsOver) controller.abort(closedReason());
  else {
    // Still there when the request is answered: later aborts of the connection reach a streaming body.
    const abort = (): void => {
      controller.abort(signal.reason);
    };
    signal.addEventListener("abort", abort, { once: true });
    running.abortAfterGrace(controller);
  }
  return controller;
}

/** The person's own context with the request's added, whose fields win. */
export function mergeContext(own: unknown, context: RequestContext): object {
  if (typeof own !== "object" || own === null) return context;
  for (const [name, value] of Object.entries(own)) {
    if (name === "signal" || Object.hasOwn(context, name)) continue;
    // `defineProperty`, since a field may be called `__proto__`.
    Object.defineProperty(context, name, { value, writable: true, enumerable: true, configurable: true });
  }
  return context;
}

const firstCount = 100_000_000;
const lastCount = 999_999_999;

let prefix = "";
let count = lastCount;

/**
 * An id for one request, in the form of a random UUID.
 *
 * Ids tell requests apart in logs and are no secrets, so that only their first 27 characters are random, and the
 * same for many requests: the last nine count. The prefix has 86 random bits, which no two processes will share,
 * and another one is drawn before the digits run out.
 */
export function createRequestId(): string {
  if (count === lastCount) {
    // Not before the first request: Workers have no randomness while a module loads.
    prefix = crypto.randomUUID().slice(0, -String(lastCount).length);
    count = firstCount;
  }
  return prefix + String(count++);
}
