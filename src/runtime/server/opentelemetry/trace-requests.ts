import {
  type Attributes,
  type Context,
  context,
  defaultTextMapGetter,
  metrics,
  type MeterProvider,
  propagation,
  type Span,
  SpanKind,
  SpanStatusCode,
  type TextMapPropagator,
  trace,
  type TracerProvider,
} from "@opentelemetry/api";
import { isStreamingBody, pieces, readPieces, type StreamingBody } from "../../http/bodies.ts";
import type { RequestCall, ServerInterceptor } from "../interceptor.ts";

/** What a tracer of requests can be given. */
export interface TraceRequestsOptions {
  /** Makes the tracer; the global provider by default. */
  readonly tracerProvider?: TracerProvider | undefined;
  /** Makes the meter; the global provider by default. */
  readonly meterProvider?: MeterProvider | undefined;
  /** Reads the caller's span from headers such as `traceparent`; the global propagator by default. */
  readonly propagator?: Pick<TextMapPropagator, "extract"> | undefined;
}

const instrumentation = "@shapewright/runtime";
const system = { "rpc.system.name": "smithy" };
/** Seconds; those of OpenTelemetry's conventions for RPC. */
const durationBuckets = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10];
/** Longest text of a request in an attribute, in characters. */
const maxText = 256;

/**
 * Creates an interceptor that makes a span of each request, and measures its duration (OpenTelemetry, "Semantic
 * conventions for RPC spans", "RPC metrics"). The span is called `Weather/GetCity`, is a child of the caller's span, and
 * is active in the interceptors after this one and in the handler. It ends with the body of the response. The metric is
 * the histogram `rpc.server.call.duration` (s). Spans have neither inputs nor outputs nor messages of errors. Place it
 * first.
 */
export function traceRequests(options: TraceRequestsOptions = {}): ServerInterceptor {
  const { tracerProvider = trace, meterProvider = metrics, propagator = propagation } = options;
  const tracer = tracerProvider.getTracer(instrumentation);
  const durations = meterProvider.getMeter(instrumentation).createHistogram("rpc.server.call.duration", {
    unit: "s",
    description: "Time from the arrival of a request to the end of its response",
    advice: { explicitBucketBoundaries: durationBuckets },
  });
  return {
    async aroundRequest(call, next) {
      const startedAt = performance.now();
      const parent = propagator.extract(context.active(), call.request.headers, defaultTextMapGetter);
      const attributes = { ...system, ...describeHost(call) };
      const span = tracer.startSpan(system["rpc.system.name"], { kind: SpanKind.SERVER, attributes }, parent);
      const active = trace.setSpan(parent, span);
      const response = await context.with(active, next);
      describeMethod(call, span);
      if (response.status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
      const end = (failure?: { readonly error: unknown }): void => {
        const outcome = describeOutcome(call, response.status, failure);
        if (failure !== undefined) span.setStatus({ code: SpanStatusCode.ERROR });
        span.setAttributes(outcome).end();
        durations.record((performance.now() - startedAt) / 1000, { ...system, ...outcome });
      };
      if (isStreamingBody(response.body)) response.body = watchBody(response.body, active, end);
      else end();
      return response;
    },
  };
}

function describeOutcome(call: RequestCall, status: number, failure?: { readonly error: unknown }): Attributes {
  return {
    "rpc.method": nameMethod(call) ?? "_OTHER",
    "rpc.response.status_code": String(status),
    ...(failure !== undefined && { "error.type": nameError(failure.error) }),
    ...(failure === undefined && status >= 400 && { "error.type": nameError(call.error) }),
  };
}

/** The operation is known after routing only. */
function describeMethod(call: RequestCall, span: Span): void {
  const method = nameMethod(call);
  if (method !== undefined) span.updateName(method);
  else {
    const { method: verb, path, headers } = call.request;
    span.setAttribute("rpc.method_original", (headers["x-amz-target"] ?? `${verb} ${path}`).slice(0, maxText));
  }
}

function nameMethod({ service, operation }: RequestCall): string | undefined {
  return operation && `${service.name}/${operation.name}`;
}

function describeHost({ request: { headers, host = "" } }: RequestCall): Attributes {
  // The last colon, since addresses of IPv6 have others.
  const [, address, port] = /^(.+?)(?::(\d{1,5}))?$/.exec((headers["host"] ?? host).slice(0, maxText)) ?? [];
  if (address === undefined) return {};
  return { "server.address": address, ...(port !== undefined && { "server.port": Number(port) }) };
}

/** An error's name is one of few: those of the model, of the runtime and of the platform. */
function nameError(error: unknown): string {
  try {
    return error instanceof Error ? error.name : "_OTHER";
  } catch {
    // A proxy or getter that throws.
    return "_OTHER";
  }
}

/**
 * A body whose source runs with the span as the active one.
 *
 * @param onEnd called once, when the body has been read or given up; receives the error that reading failed with, in an
 *   object, since any value may be thrown.
 */
function watchBody(
  body: StreamingBody,
  active: Context,
  onEnd: (failure?: { readonly error: unknown }) => void,
): StreamingBody {
  const source = readPieces(body);
  let hasEnded = false;
  const end: typeof onEnd = (failure) => {
    if (hasEnded) return;
    hasEnded = true;
    onEnd(failure);
  };
  return pieces({
    async next() {
      try {
        const result = await context.with(active, () => source.next());
        if (result.done === true) end();
        return result;
      } catch (error) {
        end({ error });
        throw error;
      }
    },
    return() {
      end();
      return context.with(active, () => source.return());
    },
  });
}
