export { cors, type CorsOptions } from "./cors.ts";
export { healthEndpoint, type HealthEndpointOptions } from "./health-endpoint.ts";
export { type ConcurrencyLimitOptions, limitConcurrency, limitHandlerTime } from "./limits.ts";
export { logRequests, type RequestLogOptions, type RequestRecord, type ResponseRecord } from "./request-log.ts";
export { takeRequestId, takeTraceContext, type TraceContext, traceContext } from "./trace-context.ts";
