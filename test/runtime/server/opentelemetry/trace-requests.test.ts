import { AsyncLocalStorage } from "node:async_hooks";
import { type Context, context, type ContextManager, ROOT_CONTEXT, SpanKind, SpanStatusCode } from "@opentelemetry/api";
import { W3CTraceContextPropagator } from "@opentelemetry/core";
import {
  AggregationTemporality,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
} from "@opentelemetry/sdk-metrics";
import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from "@opentelemetry/sdk-trace-base";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { resolveAwsConfig } from "../../../../src/aws/client/resolve-aws-config.ts";
import { createOpenTelemetryInterceptor } from "../../../../src/aws/opentelemetry/index.ts";
import { ServiceClient } from "../../../../src/runtime/index.ts";
import { type ServerInterceptor, UnmodeledException } from "../../../../src/runtime/server/index.ts";
import { traceRequests } from "../../../../src/runtime/server/opentelemetry/trace-requests.ts";
import { createFakeTransport, EchoCommand, echoProtocol, echoService } from "../../client/echo-service.ts";
import { NotFoundException, type PlainHandlers } from "../plain-protocol.ts";
import { createPlainServer, post } from "../plain-server.ts";
import { failOnUnhandledRejections } from "../unhandled-rejections.ts";

failOnUnhandledRejections();

/** As Node's SDK has one: the context of asynchronous calls. */
const storage = new AsyncLocalStorage<Context>();
const contextManager: ContextManager = {
  active: () => storage.getStore() ?? ROOT_CONTEXT,
  with: (at, run, thisArg, ...parameters) => storage.run(at, () => run.apply(thisArg, parameters)),
  bind: (_at, target) => target,
  enable: () => contextManager,
  disable: () => contextManager,
};
const spans = new InMemorySpanExporter();
const tracerProvider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(spans)] });
const recorded = new InMemoryMetricExporter(AggregationTemporality.DELTA);
const reader = new PeriodicExportingMetricReader({ exporter: recorded, exportIntervalMillis: 2 ** 30 });
const meterProvider = new MeterProvider({ readers: [reader] });
const propagator = new W3CTraceContextPropagator();
beforeAll(() => void context.setGlobalContextManager(contextManager));
afterEach(() => {
  spans.reset();
  recorded.reset();
});
afterAll(async () => {
  context.disable();
  await tracerProvider.shutdown();
  await meterProvider.shutdown();
});

/** Answers a request to a server whose first interceptor makes spans, and reads the whole response. */
async function answer(
  handlers: Partial<PlainHandlers>,
  request: Request,
  others: readonly ServerInterceptor[] = [],
): Promise<Response> {
  const interceptors = [traceRequests({ tracerProvider, meterProvider, propagator }), ...others];
  const response = await createPlainServer(handlers, { interceptors }).fetch(request);
  await response
    .clone()
    .text()
    .catch(() => undefined);
  return response;
}

const traceId = "a".repeat(32);
const parentId = "b".repeat(16);
const headers = { traceparent: `00-${traceId}-${parentId}-01` };
const server = { "rpc.system.name": "smithy", "server.address": "host" };
const echoed = { ...server, "rpc.method": "Plain/Echo" };

describe("the span of a request", () => {
  it("has the attributes of OpenTelemetry's conventions, and none of the payload", async () => {
    await answer({ echo: ({ name }) => ({ name }) }, post("/Echo?key=secret", '{"name":"secret"}', { headers }));
    const [span, ...others] = spans.getFinishedSpans();
    expect(others).toEqual([]);
    expect(span).toMatchObject({
      name: "Plain/Echo",
      kind: SpanKind.SERVER,
      status: { code: SpanStatusCode.UNSET },
      parentSpanContext: { traceId, spanId: parentId, isRemote: true },
      attributes: { ...echoed, "rpc.response.status_code": "200" },
    });
    expect(JSON.stringify([span?.attributes, span?.events])).not.toContain("secret");
  });

  it.each([
    [new NotFoundException({ message: "secret" }), "404", SpanStatusCode.UNSET, "NotFoundException"],
    [new UnmodeledException({ code: "Busy", status: 503, message: "secret" }), "503", SpanStatusCode.ERROR, "Busy"],
    [new TypeError("secret"), "500", SpanStatusCode.ERROR, "TypeError"],
    ["secret", "500", SpanStatusCode.ERROR, "_OTHER"],
    [
      new Proxy(new Error(), {
        get() {
          throw new Error("secret");
        },
      }),
      ...["500", SpanStatusCode.ERROR, "_OTHER"],
    ],
  ] as [unknown, string, SpanStatusCode, string][])("names the error %#", async (thrown, status, code, name) => {
    const handlers: Partial<PlainHandlers> = {
      echo: () => {
        throw thrown;
      },
    };
    await answer(handlers, post("/Echo"));
    const [span] = spans.getFinishedSpans();
    expect(span?.status).toEqual({ code });
    expect(span?.attributes).toEqual({ ...echoed, "rpc.response.status_code": status, "error.type": name });
  });

  it("is that of no operation where no route matches", async () => {
    await answer({}, post(`/${"x".repeat(400)}?key=secret`));
    const [span] = spans.getFinishedSpans();
    expect(span?.name).toBe("smithy");
    expect(span?.attributes).toEqual({
      ...server,
      "rpc.method": "_OTHER",
      "rpc.method_original": `POST /${"x".repeat(250)}`,
      "rpc.response.status_code": "404",
      "error.type": "UnknownOperationException",
    });
  });

  it.each([
    ["example.com:8443", { "server.address": "example.com", "server.port": 8443 }],
    ["[::1]:80", { "server.address": "[::1]", "server.port": 80 }],
    [":", { "server.address": ":" }],
    ["", {}],
  ])("has the host %j", async (host, want) => {
    await answer({}, post("/Nothing", "{}", { headers: { host } }));
    const attributes = Object.entries(spans.getFinishedSpans()[0]?.attributes ?? {});
    expect(Object.fromEntries(attributes.filter(([name]) => /^server\.(?:address|port)$/.test(name)))).toEqual(want);
  });

  it.each(["", "00-xyz", `00-${"0".repeat(32)}-${parentId}-01`, `ff-${traceId}-${parentId}-01`, "é".repeat(9000)])(
    "begins a trace where traceparent is not valid: %#",
    async (traceparent) => {
      const response = await answer({ echo: () => ({}) }, post("/Echo", "{}", { headers: { traceparent } }));
      expect(response.status).toBe(200);
      expect(spans.getFinishedSpans()[0]?.parentSpanContext).toBeUndefined();
    },
  );

  it("sees the response of interceptors after it, which may have replaced an error", async () => {
    const replace: ServerInterceptor = {
      async aroundRequest(_call, next) {
        await next();
        return { status: 200, headers: {}, body: undefined };
      },
    };
    const handlers: Partial<PlainHandlers> = {
      echo: () => {
        throw new TypeError("lost");
      },
    };
    await answer(handlers, post("/Echo"), [replace]);
    expect(spans.getFinishedSpans()[0]?.attributes).toEqual({ ...echoed, "rpc.response.status_code": "200" });
  });
});

describe("calls that a handler makes", () => {
  const createClient = (): ServiceClient => {
    const config = {
      endpoint: "https://a.example",
      region: "eu-west-1",
      transport: createFakeTransport([{}]),
      interceptors: [createOpenTelemetryInterceptor({ tracerProvider, meterProvider })],
    };
    return new ServiceClient(echoService, echoProtocol, resolveAwsConfig(config));
  };

  it("are children of the request's span, in the caller's trace", async () => {
    const client = createClient();
    const handlers: Partial<PlainHandlers> = {
      async echo() {
        await new Promise((resolve) => setImmediate(resolve));
        await client.send(new EchoCommand({}, { name: "GetItem" }));
        return {};
      },
    };
    await answer(handlers, post("/Echo", "{}", { headers }));
    const [call, request] = spans.getFinishedSpans();
    expect(call?.kind).toBe(SpanKind.CLIENT);
    expect(call?.parentSpanContext?.spanId).toBe(request?.spanContext().spanId);
    expect(call?.spanContext().traceId).toBe(traceId);
  });

  it("are so while the body of its response is made", async () => {
    const client = createClient();
    async function* generate(): AsyncGenerator<Uint8Array> {
      yield Buffer.from("a");
      await client.send(new EchoCommand({}, { name: "GetItem" }));
      yield Buffer.from("b");
    }
    const response = await answer({ echo: () => ({ $body: generate() }) }, post("/Echo", "{}", { headers }));
    expect(await response.text()).toBe("ab");
    const [call, request] = spans.getFinishedSpans();
    expect(call?.parentSpanContext?.spanId).toBe(request?.spanContext().spanId);
  });
});

describe("the span of a request whose response is a stream", () => {
  async function* fail(): AsyncGenerator<Uint8Array> {
    yield await Promise.resolve(Buffer.from("a"));
    throw new RangeError("secret");
  }

  it("ends when the stream has failed", async () => {
    await answer({ echo: () => ({ $body: fail() }) }, post("/Echo"));
    const [span, ...others] = spans.getFinishedSpans();
    expect(others).toEqual([]);
    expect(span?.status).toEqual({ code: SpanStatusCode.ERROR });
    expect(span?.attributes).toEqual({ ...echoed, "rpc.response.status_code": "200", "error.type": "RangeError" });
  });

  it("ends when the client gives up", async () => {
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) yield await Promise.resolve(new Uint8Array(1024));
    }
    const interceptors = [traceRequests({ tracerProvider, meterProvider, propagator })];
    const response = await createPlainServer({ echo: () => ({ $body: endless() }) }, { interceptors }).fetch(
      post("/Echo"),
    );
    const body = response.body?.getReader();
    await body?.read();
    expect(spans.getFinishedSpans()).toEqual([]);
    await body?.cancel();
    expect(spans.getFinishedSpans()).toMatchObject([{ name: "Plain/Echo" }]);
  });

  it("ends where the answer to HEAD has no body", async () => {
    const head: ServerInterceptor = {
      async aroundRequest(call, next) {
        call.request = { ...call.request, method: "POST" };
        return next();
      },
    };
    const body = new Blob(["a"]).stream();
    await answer({ echo: () => ({ $body: body }) }, new Request("http://host/Echo", { method: "HEAD" }), [head]);
    expect(spans.getFinishedSpans()).toMatchObject([{ name: "Plain/Echo" }]);
  });
});

it("the metric is the duration of requests, by operation and outcome", async () => {
  // What the tests before have measured.
  await reader.forceFlush();
  recorded.reset();
  const handlers: Partial<PlainHandlers> = {
    echo: ({ name }) => {
      if (name === "lost") throw new NotFoundException({ message: "no such name" });
      return {};
    },
  };
  for (const name of ["ann", "ann", "lost"]) await answer(handlers, post("/Echo", JSON.stringify({ name })));
  await answer(handlers, post("/random/path"));
  await reader.forceFlush();
  const metrics = recorded.getMetrics().flatMap(({ scopeMetrics }) => scopeMetrics.flatMap((scope) => scope.metrics));
  expect(metrics.map(({ descriptor }) => [descriptor.name, descriptor.unit])).toEqual([
    ["rpc.server.call.duration", "s"],
  ]);
  const counts = metrics[0]?.dataPoints.map(({ attributes, value }) => [
    attributes,
    (value as { count: number }).count,
  ]);
  const system = { "rpc.system.name": "smithy" };
  const lost = { "rpc.response.status_code": "404", "error.type": "NotFoundException" };
  const unknown = { "rpc.response.status_code": "404", "error.type": "UnknownOperationException" };
  expect(counts).toEqual([
    [{ ...system, "rpc.method": "Plain/Echo", "rpc.response.status_code": "200" }, 2],
    [{ ...system, "rpc.method": "Plain/Echo", ...lost }, 1],
    [{ ...system, "rpc.method": "_OTHER", ...unknown }, 1],
  ]);
});
