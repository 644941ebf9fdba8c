import { SpanKind, SpanStatusCode, type TextMapPropagator, trace } from "@opentelemetry/api";
import {
  AggregationTemporality,
  type Histogram,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
} from "@opentelemetry/sdk-metrics";
import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from "@opentelemetry/sdk-trace-base";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { resolveAwsConfig } from "../../../src/aws/client/resolve-aws-config.ts";
import { createOpenTelemetryInterceptor } from "../../../src/aws/opentelemetry/index.ts";
import { type ServiceSchema, ServiceClient } from "../../../src/runtime/index.ts";
import {
  type Answer,
  createFakeTransport,
  EchoCommand,
  echoProtocol,
  echoService,
} from "../../runtime/client/echo-service.ts";

const spans = new InMemorySpanExporter();
const tracerProvider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(spans)] });
const recorded = new InMemoryMetricExporter(AggregationTemporality.DELTA);
const reader = new PeriodicExportingMetricReader({ exporter: recorded, exportIntervalMillis: 2 ** 30 });
const meterProvider = new MeterProvider({ readers: [reader] });
afterEach(() => {
  spans.reset();
  recorded.reset();
});
afterAll(async () => {
  await tracerProvider.shutdown();
  await meterProvider.shutdown();
});

const retryOnce = {
  afterAttempt: (call: { attempt: number; retryDelay?: number | undefined }) => {
    if (call.attempt === 1) call.retryDelay = 0;
  },
};

interface Fixture {
  readonly sdkId?: string;
  readonly answers?: readonly Answer[];
  readonly retry?: boolean;
  readonly propagator?: TextMapPropagator;
}

/** Sends the input to a service, whatever comes of it. @returns the headers of the requests. */
async function call(
  input: object,
  { sdkId = "DynamoDB", answers = [{}], retry, propagator }: Fixture,
): Promise<unknown> {
  const transport = createFakeTransport(answers);
  const service: ServiceSchema = { ...echoService, sdkId };
  const config = {
    endpoint: "https://a.example",
    region: "eu-west-1",
    transport,
    retryStrategy: retry ? retryOnce : {},
    interceptors: [createOpenTelemetryInterceptor({ tracerProvider, meterProvider, propagator })],
  };
  const client = new ServiceClient(service, echoProtocol, resolveAwsConfig(config));
  const command = new EchoCommand(input, { name: "GetItem" });
  await client.send(Object.assign(command, { schema: [service, { name: "GetItem" }] })).catch(() => {});
  return transport.sent.map(({ request }) => request.headers);
}

const common = {
  "rpc.system": "aws-api",
  "rpc.service": "DynamoDB",
  "rpc.method": "GetItem",
  "cloud.region": "eu-west-1",
};
const server = { "http.request.method": "POST", "server.address": "a.example", "server.port": 443 };

describe("the span of a call", () => {
  it("has the attributes of OpenTelemetry's conventions", async () => {
    const headers = { "x-amzn-requestid": "r1", "content-length": "12", "x-amz-id-2": "e1" };
    await call({ TableName: "t", Limit: 3, Key: { id: { S: "secret" } } }, { answers: [{ headers }] });
    const [span, ...others] = spans.getFinishedSpans();
    expect(others).toEqual([]);
    expect(span).toMatchObject({
      name: "DynamoDB.GetItem",
      kind: SpanKind.CLIENT,
      status: { code: SpanStatusCode.UNSET },
    });
    expect(span?.attributes).toEqual({
      ...common,
      ...server,
      "aws.request_id": "r1",
      "aws.extended_request_id": "e1",
      "http.response.status_code": 200,
      "http.response.body.size": 12,
      "db.system.name": "aws.dynamodb",
      "aws.dynamodb.table_names": ["t"],
      "aws.dynamodb.limit": 3,
    });
  });

  it.each([
    ["S3", { Bucket: "b", Key: "k", Body: "secret" }, { "aws.s3.bucket": "b", "aws.s3.key": "k" }],
    ["SQS", { QueueUrl: "https://q", MessageBody: "secret" }, { "aws.sqs.queue.url": "https://q" }],
    ["SNS", { TopicArn: "arn", Message: "secret" }, { "aws.sns.topic.arn": "arn" }],
    ["DynamoDB", { RequestItems: { a: {}, b: {} } }, { "aws.dynamodb.table_names": ["a", "b"] }],
    ["DynamoDB", { TableName: 5, RequestItems: null }, { "aws.dynamodb.table_names": [] }],
    ["EC2", { InstanceIds: ["i"] }, {}],
  ])("of %s names its resources: %o", async (sdkId, input, want) => {
    await call(input, { sdkId });
    const attributes = spans.getFinishedSpans()[0]?.attributes ?? {};
    const named = Object.entries(attributes).filter(([name]) => name.startsWith("aws."));
    expect(Object.fromEntries(named)).toEqual(want);
  });

  it("tells of retries", async () => {
    await call({}, { answers: [{ status: 503 }, { headers: { "x-amzn-requestid": "r2" } }], retry: true });
    const [span] = spans.getFinishedSpans();
    expect(span?.events).toMatchObject([{ name: "retry", attributes: { "http.request.resend_count": 1 } }]);
    const want = { "http.request.resend_count": 1, "http.response.status_code": 200, "aws.request_id": "r2" };
    expect(span?.attributes).toMatchObject(want);
  });

  it("tells of errors, of the service and of the client", async () => {
    const headers = { "x-amzn-errortype": "ResourceNotFoundException" };
    await call({}, { answers: [{ status: 400, headers, text: "no such table" }] });
    await call({ headers: null }, { answers: [new TypeError("wrong")] });
    const [modeled, other] = spans.getFinishedSpans();
    expect(modeled?.status).toEqual({ code: SpanStatusCode.ERROR, message: "no such table" });
    expect(modeled?.attributes).toMatchObject({
      "error.type": "ResourceNotFoundException",
      "http.response.status_code": 400,
    });
    expect(other).toMatchObject({ status: { code: SpanStatusCode.ERROR }, attributes: { "error.type": "TypeError" } });
  });

  it("writes its context where a propagator says", async () => {
    const propagator: TextMapPropagator = {
      inject: (at, carrier, setter) => setter.set(carrier, "x-amzn-trace-id", trace.getSpanContext(at)?.spanId ?? ""),
      extract: (at) => at,
      fields: () => [],
    };
    const [headers] = (await call({}, { propagator })) as Record<string, string>[];
    expect(headers?.["x-amzn-trace-id"]).toBe(spans.getFinishedSpans()[0]?.spanContext().spanId);
  });
});

it("metrics are the duration of calls and their attempts", async () => {
  // What the tests before have measured.
  await reader.forceFlush();
  recorded.reset();
  await call({}, { answers: [{ status: 503 }, {}], retry: true });
  await call({}, { answers: [new TypeError("wrong")] });
  await reader.forceFlush();
  const metrics = recorded.getMetrics().flatMap(({ scopeMetrics }) => scopeMetrics.flatMap((scope) => scope.metrics));
  expect(metrics.map(({ descriptor }) => [descriptor.name, descriptor.unit])).toEqual([
    ["rpc.client.call.duration", "s"],
    ["smithy.client.call.attempts", "{attempt}"],
  ]);
  const attempts = metrics[1]?.dataPoints.map(({ attributes, value }) => [attributes, (value as Histogram).sum]);
  expect(attempts).toEqual([
    [common, 2],
    [{ ...common, "error.type": "TypeError" }, 1],
  ]);
});
