import type { Interceptor } from "@shapewright/runtime";

/** Sends the trace that a function in Lambda is called with, by which AWS recognizes functions that call each other without end. */
export const lambdaTrace: Interceptor = {
  afterSerialization({ request: { headers } }) {
    const { AWS_LAMBDA_FUNCTION_NAME, _X_AMZN_TRACE_ID: traceId } = process.env;
    if (AWS_LAMBDA_FUNCTION_NAME && traceId) headers["x-amzn-trace-id"] ??= traceId;
  },
};
