import type { IncomingRequest } from "../http/http-message.ts";
import type { RequestContext } from "./handler.ts";
import { closedReason, type RunningRequests } from "./running-requests.ts";
import type { Connection } from "./server.ts";

/**
 * The abort signal of one request, made when it is first asked for: most handlers never do, and an
 * AbortController costs more than the rest of a request's context.
 */
export class RequestSignal {
  readonly #connection: Connection;
  readonly #running: RunningRequests;
  #controller: AbortController | undefined;

  constructor(connection: Connection, running: RunningRequests) {
    this.#connection = connection;
    this.#running = running;
  }

  get value(): AbortSignal {
    if (this.#controller === undefined) this.#controller = this.#start();
    return this.#controller.signal;
  }

  /** Whether the handler has been told to stop. */
  get aborted(): boolean {
    return this.#controller?.signal.aborted ?? false;
  }

  /** Called when the request is answered. Later aborts of the connection still reach a streaming body. */
  finish(): void {
    this.#running.finish(this.#controller);
  }

  #start(): AbortController {
    const controller = new AbortController();
    const { signal } = this.#connection;
    if (signal.aborted) controller.abort(signal.reason);
    else if (this.#running.graceIsOver) controller.abort(closedReason());
    else {
      const abort = (): void => {
        controller.abort(signal.reason);
      };
      signal.addEventListener("abort", abort, { once: true });
      this.#running.abortAfterGrace(controller);
    }
    return controller;
  }
}

/**
 * The context of a request; its operation is empty until a route is found.
 *
 * The signal is a getter of the class, since an object literal with a getter has a hidden class of
 * its own each time, which costs as much as the rest of a request.
 */
export class LazyRequestContext implements RequestContext {
  readonly operation: string;
  readonly requestId: string;
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingRequest["headers"];
  readonly #signal: RequestSignal;

  constructor(
    request: IncomingRequest,
    operation: string,
    { requestId, signal }: { readonly requestId: string; readonly signal: RequestSignal },
  ) {
    this.operation = operation;
    this.requestId = requestId;
    this.method = request.method;
    this.path = request.path;
    this.headers = request.headers;
    this.#signal = signal;
  }

  get signal(): AbortSignal {
    return this.#signal.value;
  }
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
