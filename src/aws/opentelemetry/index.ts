/** Spans and metrics of calls, for programs that have `@opentelemetry/api`. */
export { createOpenTelemetryInterceptor, type OpenTelemetryOptions } from "./create-opentelemetry-interceptor.ts";
