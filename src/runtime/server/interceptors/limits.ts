import type { ServerInterceptor } from "../interceptor.ts";
import { UnmodeledException } from "../server-errors.ts";

export interface ConcurrencyLimitOptions {
  /** Requests that may be in progress at a time. Those beyond it are answered with 503. */
  readonly limit?: number | undefined;
  /** Whether to refuse a request for another reason, such as the delay of the event loop. */
  readonly isOverloaded?: (() => boolean) | undefined;
  /** Seconds that refused clients are told to wait (`Retry-After`); 1 by default. */
  readonly retryAfter?: number | undefined;
}

/**
 * Creates an interceptor that sheds load: requests beyond a limit are answered with 503 `ServiceUnavailable` and
 * `Retry-After` before anything of them is read. Place it before authentication, and after a health endpoint.
 *
 * @throws TypeError for a limit that is not a number of requests, which would let all pass.
 */
export function limitConcurrency(options: ConcurrencyLimitOptions): ServerInterceptor {
  const { limit = Infinity, isOverloaded, retryAfter = 1 } = options;
  if (!(limit >= 0)) throw new TypeError(`limitConcurrency: expected a number of requests, got ${String(limit)}`);
  let running = 0;
  return {
    async aroundRequest(_call, next) {
      if (running >= limit || isOverloaded?.() === true) {
        throw unavailable("the service is busy", { "retry-after": String(Math.ceil(retryAfter)) });
      }
      running++;
      try {
        return await next();
      } finally {
        running--;
      }
    },
  };
}

/**
 * Creates an interceptor that limits the time of handlers: after it the request is answered with 503
 * `ServiceUnavailable`, and the handler's `signal` aborts with a `TimeoutError`. What the handler returns later is
 * ignored.
 *
 * @param milliseconds for all handlers, or by the operation's name; undefined: no limit.
 */
export function limitHandlerTime(
  milliseconds: number | ((operation: string) => number | undefined),
): ServerInterceptor {
  return {
    aroundHandler(call, next) {
      const limit = typeof milliseconds === "number" ? milliseconds : milliseconds(call.operation.name);
      if (limit === undefined) return next();
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          const message = `the handler of ${call.operation.name} took longer than ${String(limit)} ms`;
          // The signal is created here if the handler has not asked for it yet.
          if (!call.context.signal.aborted) call.abort(new DOMException(message, "TimeoutError"));
          reject(unavailable("the service took too long", {}));
        }, limit);
        next()
          .finally(() => {
            clearTimeout(timer);
          })
          .then(resolve, reject);
      });
    },
  };
}

function unavailable(message: string, headers: Readonly<Record<string, string>>): UnmodeledException {
  return new UnmodeledException({ code: "ServiceUnavailable", message, status: 503, headers });
}
