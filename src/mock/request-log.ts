import type { DynamicService } from "../dynamic/dynamic-service.ts";
import { createContextKey } from "../runtime/schema/context.ts";
import type { ServerInterceptor } from "../runtime/server/interceptor.ts";
import type { MockRequest } from "./mock-options.ts";

const inputKey = createContextKey<object>("input");

/** Notes each request when it is answered. */
export function recordRequests(service: DynamicService, note: (request: MockRequest) => void): ServerInterceptor {
  return {
    async aroundRequest(call, next) {
      const { method, path } = call.request;
      const time = new Date();
      const started = performance.now();
      const response = await next();
      note({
        ...{ time, method, path, service: service.schema.sdkId },
        operation: call.operation?.name,
        input: call.context.get(inputKey),
        status: response.status,
        error: call.error instanceof Error ? call.error.name : undefined,
        milliseconds: performance.now() - started,
      });
      return response;
    },
    aroundHandler(call, next) {
      call.context.set(inputKey, call.input);
      return next();
    },
  };
}
