import type { Headers, IncomingRequest } from "../http/http-message.ts";
import { type CallContext, type ContextKey, createContext } from "../schema/context.ts";

/** What a handler knows of its request, besides the input; the user's own context is merged in. */
export interface RequestContext extends CallContext {
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

/**
 * The context of a request; its operation is empty until a route is found.
 *
 * Its signal is made when it is first asked for: most handlers never do, and an AbortController costs more than
 * the rest. It is a getter of the class, since an object literal with a getter has a hidden class of its own each
 * time, which costs as much as the rest of a request.
 */
export class LazyRequestContext implements RequestContext {
  operation = "";
  requestId: string;
  method: string;
  path: string;
  headers: IncomingRequest["headers"];
  readonly #connection: Connection;
  readonly #running: RunningRequests;
  #controller: AbortController | undefined;
  #values: CallContext | undefined;

  constructor({ method, path, headers }: IncomingRequest, connection: Connection, running: RunningRequests) {
    this.requestId = createRequestId();
    this.method = method;
    this.path = path;
    this.headers = headers;
    this.#connection = connection;
    this.#running = running;
  }

  get signal(): AbortSignal {
    this.#controller ??= startController(this.#connection, this.#running);
    return this.#controller.signal;
  }

  get<Value>(key: ContextKey<Value>): Value | undefined {
    return this.#values?.get(key);
  }

  set<Value>(key: ContextKey<Value>, value: Value): this {
    (this.#values ??= createContext()).set(key, value);
    return this;
  }

  /** What aborts the signal, where that was asked for. No property of the context, which users add their own to. */
  static controllerOf(context: LazyRequestContext): AbortController | undefined {
    return context.#controller;
  }
}

function startController({ signal }: Connection, running: RunningRequests): AbortController {
  const controller = new AbortController();
  if (signal.aborted) controller.abort(signal.reason);
  else if (running.graceIsOver) controller.abort(closedReason());
  else {
    // Still there when the request is answered: later aborts of the connection reach a streaming body.
    const abort = (): void => {
      controller.abort(signal.reason);
    };
    signal.addEventListener("abort", abort, { once: true });
  }
  return controller;
}

/** Properties of the class, which no field of a user's own context may hide. */
const inherited: ReadonlySet<string> = /* @__PURE__ */ new Set(["signal", "get", "set"]);

/** The user's own context with the request's added, whose fields win. */
export function mergeContext(own: unknown, context: RequestContext): object {
  if (typeof own !== "object" || own === null) return context;
  for (const [name, value] of Object.entries(own)) {
    if (inherited.has(name) || Object.hasOwn(context, name)) continue;
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

/** A request that is answered at this time. */
export interface RunningRequest {
  /** Ends the wait for a body that is still arriving and without which no handler runs. */
  stopReading(): void;
  /** Aborts the signal that its handler has. */
  abort(reason: DOMException): void;
}

/** Milliseconds that a server which closes without a grace waits for bodies: a client that stalls has no end. */
const bodyGrace = 30_000;

/** The requests that a server answers at this time, and whether it still takes more. */
export class RunningRequests {
  readonly #requests = new Set<RunningRequest>();
  #closing = false;
  #graceIsOver = false;
  #idle: (() => void)[] = [];

  get closing(): boolean {
    return this.#closing;
  }

  start(request: RunningRequest): void {
    this.#requests.add(request);
  }

  finish(request: RunningRequest): void {
    this.#requests.delete(request);
    if (this.#requests.size > 0 || this.#idle.length === 0) return;
    const idle = this.#idle;
    this.#idle = [];
    for (const resolve of idle) resolve();
  }

  /** Resolves when nothing runs any more. */
  async close(graceMilliseconds?: number): Promise<void> {
    this.#closing = true;
    if (this.#requests.size === 0) return;
    const idle = new Promise<void>((resolve) => this.#idle.push(resolve));
    const timer = setTimeout(() => {
      if (graceMilliseconds !== undefined) this.#abortAll();
      for (const request of this.#requests) request.stopReading();
    }, graceMilliseconds ?? bodyGrace);
    try {
      await idle;
    } finally {
      clearTimeout(timer);
    }
  }

  get graceIsOver(): boolean {
    return this.#graceIsOver;
  }

  #abortAll(): void {
    this.#graceIsOver = true;
    for (const request of this.#requests) request.abort(closedReason());
  }
}

/** The reason of signals that abort because the server is closed. */
function closedReason(): DOMException {
  return new DOMException("the server is closing", "AbortError");
}
