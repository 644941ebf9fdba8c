import type { IncomingRequest } from "../http/http-message.ts";
import type { RequestContext } from "./handler.ts";
import { closedReason, type RunningRequests } from "./running-requests.ts";
import type { Connection } from "./server.ts";

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
