import type { Headers, IncomingRequest } from "../http/http-message.ts";
import { type CallContext, type ContextKey, createContext } from "../schema/context.ts";

/** What a handler receives in addition to the input; the user's own context is merged in. */
export interface RequestContext extends CallContext {
  /** The operation's name in the model. */
  readonly operation: string;
  /** Sent back as `x-amzn-requestid`. */
  readonly requestId: string;
  /**
   * Aborts when the client disconnects or the server closes. Created lazily by a getter on the context: a spread copy
   * does not have it.
   */
  readonly signal: AbortSignal;
  readonly method: string;
  /** Percent-encoded, without a query. */
  readonly path: string;
  readonly headers: Readonly<Headers>;
}

export type HandlerContext<Context = unknown> = RequestContext & Context;

export type Awaitable<Value> = Value | Promise<Value>;

/** The connection or runtime of a request. */
export interface Connection {
  /** Aborts when the client disconnects. May be created at first use. */
  readonly signal: AbortSignal;
  /** Values that the context of the request begins with. */
  readonly values?: CallContext | undefined;
}

/**
 * The context of a request; `operation` is empty until the request is routed.
 *
 * The signal is created lazily: most handlers do not use it, and an AbortController costs more than the rest. A class
 * getter, because each object literal with a getter gets its own hidden class, which costs as much as the rest of a
 * request.
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
    this.#values = connection.values;
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

  /** Aborts the signal, if one was created. Not a property of the context, to which users add their own. */
  static controllerOf(context: LazyRequestContext): AbortController | undefined {
    return context.#controller;
  }
}

function startController({ signal }: Connection, running: RunningRequests): AbortController {
  const controller = new AbortController();
  if (signal.aborted) controller.abort(signal.reason);
  else if (running.graceIsOver) controller.abort(closedReason());
  else {
    // Kept after the request is answered: a later disconnect must reach a streaming body.
    const abort = (): void => {
      controller.abort(signal.reason);
    };
    signal.addEventListener("abort", abort, { once: true });
  }
  return controller;
}

/** Properties of the class that a user's context must not shadow. */
const inherited: ReadonlySet<string> = /* @__PURE__ */ new Set(["signal", "get", "set"]);

/** Merges the user's context with the request's; the request's fields win. */
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
 * Returns a request id in the form of a random UUID.
 *
 * Ids distinguish requests in logs and are not secrets. The first 27 characters are a random prefix shared by many
 * requests; the last nine are a counter. The prefix has 86 random bits, so processes do not collide, and is redrawn
 * before the counter overflows.
 */
export function createRequestId(): string {
  if (count === lastCount) {
    // Drawn at the first request: Workers do not allow random values during module load.
    prefix = crypto.randomUUID().slice(0, -String(lastCount).length);
    count = firstCount;
  }
  return prefix + String(count++);
}

/** A request in progress. */
export interface RunningRequest {
  /** Stops waiting for the body of a request whose handler has not started. */
  stopReading(): void;
  /** Aborts the handler's signal. */
  abort(reason: DOMException): void;
}

/** Milliseconds to wait for bodies when a server closes without a grace period: a stalled client may never finish. */
const bodyGrace = 30_000;

/** The requests in progress, and whether the server accepts more. */
export class RunningRequests {
  readonly #requests = new Set<RunningRequest>();
  #closing = false;
  #graceIsOver = false;
  #idle: (() => void)[] = [];

  get size(): number {
    return this.#requests.size;
  }

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

  /** Resolves when no request is in progress. */
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

/** The abort reason of signals when the server closes. */
function closedReason(): DOMException {
  return new DOMException("the server is closing", "AbortError");
}
