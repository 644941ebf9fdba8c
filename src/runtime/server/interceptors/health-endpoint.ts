import type { ServerInterceptor } from "../interceptor.ts";
import type { Awaitable } from "../request-context.ts";

export interface HealthEndpointOptions {
  /** `/health` by default. */
  readonly path?: string | undefined;
  /** Whether the service works; `true` by default. An error counts as `false`. */
  readonly check?: (() => Awaitable<boolean>) | undefined;
}

/**
 * Creates an interceptor that answers GET and HEAD at a path with 200 `{"status":"ok"}`, or 503 `{"status":"failing"}`.
 * Place it before authentication.
 */
export function healthEndpoint({
  path = "/health",
  check = () => true,
}: HealthEndpointOptions = {}): ServerInterceptor {
  return {
    async aroundRequest({ request }, next) {
      if (request.path !== path || (request.method !== "GET" && request.method !== "HEAD")) return next();
      const isHealthy = await passes(check);
      return {
        status: isHealthy ? 200 : 503,
        headers: { "content-type": "application/json", "cache-control": "no-store" },
        body: JSON.stringify({ status: isHealthy ? "ok" : "failing" }),
      };
    },
  };
}

async function passes(check: () => Awaitable<boolean>): Promise<boolean> {
  try {
    return await check();
  } catch {
    return false;
  }
}
