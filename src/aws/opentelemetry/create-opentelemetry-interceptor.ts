import {
  context,
  defaultTextMapSetter,
  metrics,
  type MeterProvider,
  type Span,
  SpanKind,
  SpanStatusCode,
  type TextMapPropagator,
  trace,
  type TracerProvider,
} from "@opentelemetry/api";
import type { Call, FinishedAttempt, Interceptor } from "@shapewright/runtime";
import { type CallAttributes, describeInput, nameAttributes } from "./call-attributes.ts";

/** What an interceptor for OpenTelemetry can be given. */
export interface OpenTelemetryOptions {
  /** Makes the tracer; the global provider if not set. */
  readonly tracerProvider?: TracerProvider | undefined;
  /** Makes the meter; the global provider if not set. */
  readonly meterProvider?: MeterProvider | undefined;
  /** Writes the span's context into the headers of requests, as AWS X-Ray's does; if not set, nothing is written. */
  readonly propagator?: TextMapPropagator | undefined;
}

/** A call that is under way. */
interface TracedCall {
  readonly span: Span;
  /** Milliseconds of `performance.now()`. */
  readonly startedAt: number;
  /** That requests have been sent. */
  attempts: number;
}

const name = "@shapewright/aws";

/** Seconds; those of OpenTelemetry's conventions for RPC. */
const durationBuckets = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10];

/**
 * Makes a span of each call, and measures its duration (OpenTelemetry, "Semantic conventions for AWS SDK client spans",
 * "RPC metrics"). The span is called `DynamoDB.GetItem`, is a child of the span that is active when the call begins, and
 * has an event `retry` for each attempt after the first. The metrics are the histograms `rpc.client.call.duration` (s)
 * and, with the number of requests that a call took, `smithy.client.call.attempts`.
 */
export function createOpenTelemetryInterceptor(options: OpenTelemetryOptions = {}): Interceptor {
  const { tracerProvider = trace, meterProvider = metrics, propagator } = options;
  const tracer = tracerProvider.getTracer(name);
  const meter = meterProvider.getMeter(name);
  const durations = meter.createHistogram("rpc.client.call.duration", {
    unit: "s",
    description: "Time from the start of a call to its outcome, attempts and pauses between them included",
    advice: { explicitBucketBoundaries: durationBuckets },
  });
  const attempts = meter.createHistogram("smithy.client.call.attempts", {
    unit: "{attempt}",
    description: "Requests that a call has sent",
    advice: { explicitBucketBoundaries: [1, 2, 3, 4, 5, 10] },
  });
  const traced = new WeakMap<Call, TracedCall>();
  return {
    beforeSerialization(call) {
      const attributes = { ...nameAttributes(call), ...describeInput(call) };
      const span = tracer.startSpan(`${call.service.sdkId}.${call.operation.name}`, {
        kind: SpanKind.CLIENT,
        attributes,
      });
      traced.set(call, { span, startedAt: performance.now(), attempts: 0 });
    },
    afterSerialization(call) {
      const running = traced.get(call);
      if (!running || !propagator) return;
      propagator.inject(trace.setSpan(context.active(), running.span), call.request.headers, defaultTextMapSetter);
    },
    beforeTransmit(call) {
      const running = traced.get(call);
      if (!running) return;
      running.attempts = call.attempt;
      if (call.attempt > 1) running.span.addEvent("retry", { "http.request.resend_count": call.attempt - 1 });
      const { hostname, port, protocol } = call.endpoint;
      running.span.setAttributes({
        "http.request.method": call.request.method,
        "server.address": hostname,
        "server.port": port ?? (protocol === "https:" ? 443 : 80),
      });
    },
    afterAttempt(call) {
      if (call.sent) traced.get(call)?.span.setAttributes(describeResponse(call));
    },
    async afterCall(call) {
      const running = traced.get(call);
      if (!running) return;
      const { span } = running;
      const { output, error } = call.outcome;
      const region = await findRegion(call);
      const common = { ...nameAttributes(call), "cloud.region": region, "error.type": errorType(error) };
      const { $metadata } = (output ?? error ?? {}) as { readonly $metadata?: { readonly requestId?: string } };
      span.setAttributes(definedOf({ ...common, "aws.request_id": $metadata?.requestId }));
      if (running.attempts > 1) span.setAttribute("http.request.resend_count", running.attempts - 1);
      if (output === undefined) {
        span.setStatus({ code: SpanStatusCode.ERROR, message: error instanceof Error ? error.message : String(error) });
      }
      span.end();
      durations.record((performance.now() - running.startedAt) / 1000, definedOf(common));
      attempts.record(running.attempts, definedOf(common));
    },
  };
}

function describeResponse({ response }: FinishedAttempt): CallAttributes {
  const { "x-amz-id-2": extendedId, "content-length": length } = response?.headers ?? {};
  return definedOf({
    "http.response.status_code": response?.status,
    "http.response.body.size": length === undefined ? undefined : Number(length),
    "aws.extended_request_id": extendedId,
  });
}

/** A name of few: the error's, as the service or the client has named it. */
function errorType(error: unknown): string | undefined {
  if (error === undefined) return undefined;
  return error instanceof Error ? error.name : "_OTHER";
}

/** The client's region, which a call to an endpoint of its own may not have. */
async function findRegion({ config: { region } }: Call): Promise<string | undefined> {
  try {
    return typeof region === "function" ? await region() : region;
  } catch {
    return undefined;
  }
}

function definedOf(attributes: CallAttributes): CallAttributes {
  return Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== undefined));
}
