import { afterEach, describe, expect, it, vi } from "vitest";
import { createContextKey, type ServerInterceptor, UnmodeledException } from "../../../../src/runtime/server/index.ts";
import {
  healthEndpoint,
  limitConcurrency,
  limitHandlerTime,
  logRequests,
  type RequestRecord,
  type ResponseRecord,
  takeRequestId,
  takeTraceContext,
  traceContext,
} from "../../../../src/runtime/server/interceptors/index.ts";
import { NotFoundException, plainDefinition, type PlainHandlers } from "../plain-protocol.ts";
import { createPlainServer, post } from "../plain-server.ts";
import { failOnUnhandledRejections } from "../unhandled-rejections.ts";

failOnUnhandledRejections();
afterEach(() => void vi.useRealTimers());

const echo: Pick<PlainHandlers, "echo"> = { echo: ({ name }) => ({ name }) };

/** The operation with members, some of them sensitive. */
const { echo: plainEcho } = plainDefinition.operations;
const logged = {
  ...plainDefinition,
  operations: {
    ...plainDefinition.operations,
    echo: {
      ...plainEcho,
      schema: {
        ...plainEcho?.schema,
        name: "Echo",
        http: { method: "POST", uri: "/{name}", code: 200 },
        input: {
          type: "structure",
          name: "EchoInput",
          members: () => ({
            name: { target: "string" },
            password: { target: "string", sensitive: true },
            big: { target: "bigInteger" },
            bytes: { target: "blob" },
          }),
        },
        output: { type: "structure", name: "EchoOutput", members: () => ({ at: { target: "timestamp" } }) },
      },
    },
  },
} as typeof plainDefinition;

/** A getter that throws, so many times. */
function throwOnce(times = 1): () => never {
  let left = times;
  return () => {
    if (left-- > 0) throw new Error("secret detail");
    return undefined as never;
  };
}

function cycle(): object {
  const value: Record<string, unknown> = {};
  value["self"] = value;
  return value;
}

describe("logRequests", () => {
  it("tells of requests and responses in JSON", async () => {
    const requests: RequestRecord[] = [];
    const responses: ResponseRecord[] = [];
    const log = logRequests({ onRequest: (each) => requests.push(each), onResponse: (each) => responses.push(each) });
    const server = createPlainServer(
      {
        echo: ({ name }) => {
          if (name === "lost") throw new NotFoundException({ message: "no such name" });
          if (name === "bug") throw new Error("secret detail");
          return {};
        },
      },
      { interceptors: [log, takeTraceContext()] },
    );
    const headers = { traceparent: `00-${"a".repeat(32)}-${"b".repeat(16)}-01` };
    await server.fetch(post("/Echo?key=secret", '{"name":"ann"}', { headers }));
    await server.fetch(post("/Echo", '{"name":"lost"}'));
    await server.fetch(post("/Echo", '{"name":"bug"}'));
    await server.fetch(post("/Nothing"));
    expect(JSON.parse(JSON.stringify(requests))).toEqual([
      {
        ...{ time: expect.any(String) as string, requestId: expect.any(String) as string, traceId: "a".repeat(32) },
        ...{ service: "Plain", operation: "Echo", method: "POST", path: "/Echo" },
      },
      expect.objectContaining({ operation: "Echo" }),
      expect.objectContaining({ operation: "Echo" }),
    ]);
    expect(responses.map(({ status, operation, error }) => ({ status, operation, error }))).toEqual([
      { status: 200, operation: "Echo", error: undefined },
      { status: 404, operation: "Echo", error: { name: "NotFoundException" } },
      { status: 500, operation: "Echo", error: { name: "InternalFailure" } },
      { status: 404, operation: undefined, error: { name: "UnknownOperationException" } },
    ]);
    expect(responses[0]?.milliseconds).toBeGreaterThanOrEqual(0);
    expect(JSON.stringify([requests, responses])).not.toContain("secret");
  });

  it("hides what is sensitive in payloads", async () => {
    const responses: ResponseRecord[] = [];
    const log = logRequests({ onResponse: (each) => responses.push(each), payloads: true });
    const replace: ServerInterceptor = {
      aroundHandler(call, next) {
        Object.assign(call.input, { big: 2n ** 70n, bytes: new Uint8Array(3) });
        return next();
      },
    };
    const handlers = { echo: () => ({ at: new Date(0), other: "x" }) };
    const server = createPlainServer(handlers, { interceptors: [replace, log] }, logged);
    await server.fetch(post("/Echo", '{"name":"ann","password":"hunter2"}'));
    expect(JSON.parse(JSON.stringify(responses))).toMatchObject([
      {
        input: {
          name: "ann",
          password: "***SensitiveInformation***",
          big: "1180591620717411303424",
          bytes: "(3 bytes)",
        },
        output: { at: "1970-01-01T00:00:00.000Z" },
      },
    ]);
    expect(JSON.stringify(responses)).not.toContain("hunter2");
  });

  it("does not change responses by its own failure", async () => {
    const fail = (): never => {
      throw new Error("disk full");
    };
    for (const listener of [fail, () => Promise.reject(new Error("disk full"))]) {
      const log = logRequests({ onRequest: listener, onResponse: listener });
      const server = createPlainServer(echo, { interceptors: [log] });
      expect((await server.fetch(post("/Echo", '{"name":"ann"}'))).status).toBe(200);
    }
  });

  it.each<[title: string, name: PropertyDescriptor, want: unknown]>([
    ["a getter that throws once", { get: throwOnce(), enumerable: true }, "(unreadable)"],
    ["a cycle", { value: cycle(), enumerable: true }, "(unreadable)"],
  ])("tells of an output that cannot be read, and does not refuse it: %s", async (_, name, want) => {
    const responses: ResponseRecord[] = [];
    const log = logRequests({ onResponse: (each) => responses.push(each), payloads: true });
    const output = Object.defineProperty({ $body: "{}" }, "any", name);
    const members = () => ({ any: { target: "document" } });
    const echoOfAny = {
      ...plainEcho,
      schema: { ...plainEcho?.schema, name: "Echo", output: { type: "structure", name: "EchoOutput", members } },
    };
    const definition = { ...plainDefinition, operations: { ...plainDefinition.operations, echo: echoOfAny } };
    const server = createPlainServer({ echo: () => output }, { interceptors: [log] }, definition as typeof logged);
    expect((await server.fetch(post("/Echo"))).status).toBe(200);
    expect(responses).toMatchObject([{ status: 200, output: want }]);
  });

  it("tells of a client's value with the name of what JSON calls", async () => {
    const responses: ResponseRecord[] = [];
    const log = logRequests({ onResponse: (each) => responses.push(each), payloads: true });
    const replace: ServerInterceptor = {
      aroundHandler(call, next) {
        Object.assign(call.input, { name: { toJSON: 2n ** 70n } });
        return next();
      },
    };
    const server = createPlainServer({ echo: () => ({}) }, { interceptors: [replace, log] }, logged);
    await server.fetch(post("/Echo"));
    expect(JSON.parse(JSON.stringify(responses))).toMatchObject([
      { input: { name: { toJSON: "1180591620717411303424" } } },
    ]);
  });

  it("tells of an error that cannot be read", async () => {
    const responses: ResponseRecord[] = [];
    const log = logRequests({ onResponse: (each) => responses.push(each), payloads: true });
    const thrown = new Proxy(new Error(), { get: throwOnce(Infinity), getPrototypeOf: throwOnce(Infinity) });
    const handlers: Partial<PlainHandlers> = {
      echo: () => {
        throw thrown;
      },
    };
    expect((await createPlainServer(handlers, { interceptors: [log] }).fetch(post("/Echo"))).status).toBe(500);
    expect(responses).toMatchObject([{ status: 500, error: { name: "InternalFailure" } }]);
  });
});

describe("takeRequestId", () => {
  it.each([
    ["a-1:2", true],
    ["", false],
    ["a b", false],
    ["a".repeat(129), false],
  ])("takes %j: %s", async (id, isTaken) => {
    const server = createPlainServer(echo, { interceptors: [takeRequestId("X-Id")] });
    const response = await server.fetch(post("/Echo", "{}", { headers: { "x-id": id } }));
    expect(response.headers.get("x-amzn-requestid") === id).toBe(isTaken);
  });
});

describe("takeTraceContext", () => {
  const trace = "0af7651916cd43dd8448eb211c80319c";
  const span = "b7ad6b7169203331";

  it.each([
    [`00-${trace}-${span}-01`, { traceId: trace, parentId: span, isSampled: true }],
    [`00-${trace}-${span}-00`, { traceId: trace, parentId: span, isSampled: false }],
    [`cc-${trace}-${span}-03-more`, { traceId: trace, parentId: span, isSampled: true }],
    [`00-${trace}-${span}-01-more`, undefined],
    [`ff-${trace}-${span}-01`, undefined],
    [`00-${"0".repeat(32)}-${span}-01`, undefined],
    [`00-${trace}-${"0".repeat(16)}-01`, undefined],
    [`00-${trace.toUpperCase()}-${span}-01`, undefined],
    ["", undefined],
  ])("reads %s", async (traceparent, wanted) => {
    let found: unknown;
    const handlers: Pick<PlainHandlers, "echo"> = { echo: (_, context) => ((found = context.get(traceContext)), {}) };
    const server = createPlainServer(handlers, { interceptors: [takeTraceContext()] });
    await server.fetch(post("/Echo", "{}", { headers: { traceparent, tracestate: "a=b" } }));
    expect(found).toEqual(wanted && { ...wanted, traceState: "a=b" });
  });
});

describe("limitConcurrency", () => {
  it("answers 503 beyond the limit, and takes requests again after it", async () => {
    let release = (): void => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    const server = createPlainServer(
      { echo: () => held.then(() => ({})) },
      { interceptors: [healthEndpoint(), limitConcurrency({ limit: 1, retryAfter: 1.5 })] },
    );
    const first = server.fetch(post("/Echo"));
    const second = await server.fetch(post("/Echo"));
    expect([second.status, second.headers.get("retry-after"), second.headers.get("x-error")]).toEqual([
      ...[503, "2", "ServiceUnavailable"],
    ]);
    expect((await server.fetch(new Request("http://host/health"))).status).toBe(200);
    expect(server.pending()).toBe(1);
    release();
    expect((await first).status).toBe(200);
    expect(server.pending()).toBe(0);
    expect((await server.fetch(post("/Echo"))).status).toBe(200);
  });

  it("answers 503 while something else is overloaded", async () => {
    let isBusy = true;
    const server = createPlainServer(echo, { interceptors: [limitConcurrency({ isOverloaded: () => isBusy })] });
    expect((await server.fetch(post("/Echo"))).status).toBe(503);
    isBusy = false;
    expect((await server.fetch(post("/Echo"))).status).toBe(200);
  });
});

describe("limitHandlerTime", () => {
  it("answers 503 and aborts the handler's signal", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    let reason: unknown;
    const handlers: Pick<PlainHandlers, "echo"> = {
      echo: (_, { signal }) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener("abort", () => {
            reason = signal.reason;
            reject(signal.reason as Error);
          });
        }),
    };
    const server = createPlainServer(handlers, { interceptors: [limitHandlerTime(1000)] });
    const answering = server.fetch(post("/Echo"));
    await vi.waitFor(() => expect(vi.getTimerCount()).toBe(1));
    vi.advanceTimersByTime(1000);
    expect((await answering).status).toBe(503);
    expect(reason).toMatchObject({ name: "TimeoutError" });
  });

  it("leaves no timer behind, and passes errors on", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const handlers: Pick<PlainHandlers, "echo"> = {
      echo({ name }) {
        if (name === "bad") throw new UnmodeledException({ code: "Bad", message: "bad", status: 418 });
        return {};
      },
    };
    const limit = limitHandlerTime((operation) => (operation === "Echo" ? 1000 : undefined));
    const server = createPlainServer(handlers, { interceptors: [limit] });
    expect((await server.fetch(post("/Echo", '{"name":"bad"}'))).status).toBe(418);
    expect((await server.fetch(post("/Echo"))).status).toBe(200);
    expect((await server.fetch(post("/ToString"))).status).toBe(501);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe("healthEndpoint", () => {
  it.each([
    ["GET", "/live", () => true, 200],
    ["HEAD", "/live", () => true, 200],
    ["GET", "/live", () => Promise.resolve(false), 503],
    ["GET", "/live", () => Promise.reject(new Error("no database")), 503],
    ["POST", "/live", () => true, 404],
    ["GET", "/live/", () => true, 404],
  ])("answers %s %s", async (method, path, check, status) => {
    const server = createPlainServer(echo, { interceptors: [healthEndpoint({ path: "/live", check })] });
    expect((await server.fetch(new Request(`http://host${path}`, { method }))).status).toBe(status);
  });
});

it("keys of contexts are not shared by requests", async () => {
  const key = createContextKey<number>("seen");
  const seen: unknown[] = [];
  const handlers: Pick<PlainHandlers, "echo"> = {
    echo(_, context) {
      seen.push(context.get(key));
      context.set(key, 1);
      return {};
    },
  };
  const server = createPlainServer(handlers);
  await server.fetch(post("/Echo"));
  await server.fetch(post("/Echo"));
  expect(seen).toEqual([undefined, undefined]);
});

it.each([Number.NaN, -1])("a limit of %s requests is refused, which would let all pass", (limit) => {
  expect(() => limitConcurrency({ limit })).toThrow(TypeError);
});
