import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { restJson1Server } from "../../../src/runtime/rest-json/rest-json-server.ts";
import { rpcv2CborServer } from "../../../src/runtime/rpcv2-cbor/rpcv2-cbor-server.ts";
import type { MemberSchemas } from "../../../src/runtime/schema/schema.ts";
import {
  lambdaInvocation,
  type LambdaHttpEvent,
  type LambdaWebSocketEvent,
  toLambdaHandler,
  toStreamingLambdaHandler,
  toWebSocketLambdaHandler,
  webSocketServer,
} from "../../../src/runtime/server/lambda.ts";
import type { RequestContext } from "../../../src/runtime/server/request-context.ts";
import type { ServerOptions } from "../../../src/runtime/server/server-definition.ts";
import { createServer, type Server } from "../../../src/runtime/server/server.ts";
import { sharedFolder } from "../../shared-folder.ts";
import { createOperation, limitException, LimitException, service } from "../protocol/test-service.ts";

interface Seen {
  input: Readonly<Record<string, unknown>>;
  context: RequestContext;
}

/** What a handler got, and what it answers. */
interface Served {
  readonly server: Server;
  readonly seen: () => Seen;
}

interface Given {
  readonly method?: string;
  readonly uri?: string;
  readonly code?: number;
  readonly input?: MemberSchemas;
  readonly output?: MemberSchemas;
  readonly answer?: object;
  readonly options?: ServerOptions;
}

function serve({ answer = {}, options, ...operation }: Given): Served {
  let seen: Seen | undefined;
  const schema = createOperation({ method: "POST", uri: "/{path+}", ...operation }, { name: "Do" });
  const definition = { service, protocols: [restJson1Server], operations: { do: { schema } } };
  const server = createServer(
    definition,
    {
      do(input: Seen["input"], context: RequestContext) {
        seen = { input, context };
        return answer;
      },
    },
    options,
  );
  return { server, seen: () => seen ?? expect.fail("the handler was not called") };
}

const path: MemberSchemas = { path: { target: "string", httpLabel: true } };
const bytes: MemberSchemas = { ...path, body: { target: "blob", httpPayload: true } };
const query: MemberSchemas = {
  ...path,
  all: { target: { type: "map", key: { target: "string" }, value: { target: strings() } }, httpQueryParams: true },
};
function strings() {
  return { type: "list", member: { target: "string" } } as const;
}

const v1: LambdaHttpEvent = { httpMethod: "POST", path: "/a", requestContext: { stage: "prod" } };
const v2: LambdaHttpEvent = {
  version: "2.0",
  rawPath: "/a",
  rawQueryString: "",
  requestContext: { stage: "$default", http: { method: "POST" } },
};
const loadBalancer: LambdaHttpEvent = { httpMethod: "POST", path: "/a", requestContext: { elb: {} } };
const forms = [
  ["a REST API", v1],
  ["an HTTP API", v2],
  ["a load balancer", loadBalancer],
] as const;

describe.each(forms)("a request of %s", (_, event) => {
  it("has a body in base64 as bytes, with their length", async () => {
    const { server, seen } = serve({ input: bytes });
    const headers = { "Content-Type": "application/octet-stream", "Content-Length": "4" };
    await toLambdaHandler(server)({ ...event, headers, body: "AP8=", isBase64Encoded: true });
    expect(seen().input["body"]).toEqual(new Uint8Array([0, 0xff]));
    expect(seen().context.headers["content-length"]).toBe("2");
  });

  it("has a body of text as its UTF-8", async () => {
    const { server, seen } = serve({ input: { ...path, text: { target: "string" } } });
    const headers = { "content-type": "application/json" };
    await toLambdaHandler(server)({ ...event, headers, body: '{"text":"ü"}' });
    expect(seen().input["text"]).toBe("ü");
  });

  it("may have null for all that is absent", async () => {
    const { server, seen } = serve({ input: path });
    const { statusCode } = await toLambdaHandler(server)({
      ...event,
      headers: null,
      multiValueHeaders: null,
      queryStringParameters: null,
      multiValueQueryStringParameters: null,
      cookies: null,
      body: null,
    });
    expect([statusCode, seen().input]).toEqual([200, { path: "a" }]);
  });

  it("keeps what is encoded in its path until labels are read", async () => {
    const { server, seen } = serve({ uri: "/a/{id}", input: { id: { target: "string", httpLabel: true } } });
    const place = "/a/b%2Fc";
    await toLambdaHandler(server)({
      ...event,
      ...(event.rawPath === undefined ? { path: place } : { rawPath: place }),
    });
    expect(seen().input["id"]).toBe("b/c");
  });

  it("may have a path that is not encoded", async () => {
    const { server, seen } = serve({ input: path });
    const place = "/a b/ü/100%";
    await toLambdaHandler(server)({
      ...event,
      ...(event.rawPath === undefined ? { path: place } : { rawPath: place }),
    });
    expect(seen().input["path"]).toBe("a b/ü/100%");
  });

  it("gives its handler the event and Lambda's context", async () => {
    const { server, seen } = serve({ input: path });
    const context = { awsRequestId: "1" };
    await toLambdaHandler(server)(event, context);
    expect(seen().context.get(lambdaInvocation)).toEqual({ event, context });
  });

  it("longer than the limit is refused", async () => {
    const { server } = serve({ input: bytes, options: { maxBodyBytes: 3 } });
    const headers = { "content-type": "application/octet-stream" };
    expect(await toLambdaHandler(server)({ ...event, headers, body: "1234" })).toMatchObject({ statusCode: 413 });
  });

  it("is answered with text as it is, and without what is about the connection", async () => {
    const { server } = serve({ input: path, output: { text: { target: "string" } }, answer: { text: "ü" } });
    const answer = await toLambdaHandler(server)(event);
    expect(answer).toMatchObject({ statusCode: 200, body: '{"text":"ü"}', isBase64Encoded: false });
    expect(Object.keys({ ...answer.headers, ...answer.multiValueHeaders })).toEqual([
      "content-type",
      "x-amzn-requestid",
    ]);
  });

  it("is answered with bytes in base64", async () => {
    const output = { body: { target: "blob", httpPayload: true } } as const;
    const { server } = serve({ input: path, output, answer: { body: new Uint8Array([0xa0]) } });
    expect(await toLambdaHandler(server)(event)).toMatchObject({ body: "oA==", isBase64Encoded: true });
  });

  it("is answered with a stream", async () => {
    const output = { body: { target: "blob", httpPayload: true, streaming: true } } as const;
    const body = new Blob(["a", "b"]).stream();
    const { server } = serve({ input: path, output, answer: { body } });
    expect(await toLambdaHandler(server)(event)).toMatchObject({ body: "YWI=", isBase64Encoded: true });
  });

  it("is answered with an empty body where there is none", async () => {
    const { server } = serve({ input: path, code: 204 });
    expect(await toLambdaHandler(server)(event)).toMatchObject({ statusCode: 204, body: "", isBase64Encoded: false });
  });

  it("that has no operation is answered as over HTTP", async () => {
    const { server } = serve({ uri: "/other" });
    expect(await toLambdaHandler(server)(event)).toMatchObject({
      statusCode: 404,
      body: expect.stringMatching(/unknown|no operation/) as string,
    });
  });
});

describe("headers of requests", () => {
  const headersOf = async (event: LambdaHttpEvent): Promise<Readonly<Record<string, string>>> => {
    const { server, seen } = serve({ input: path });
    await toLambdaHandler(server)(event);
    return seen().context.headers;
  };

  it("that come several times are only in the form for several values", async () => {
    const headers = await headersOf({ ...v1, headers: { "X-A": "2" }, multiValueHeaders: { "X-A": ["1", "2"] } });
    expect(headers["x-a"]).toBe("1, 2");
  });

  it("the cookies of payload 2.0 are one header", async () => {
    const headers = await headersOf({ ...v2, cookies: ["a=1", "b=2"], headers: { Cookie: "a=1; b=2" } });
    expect(headers["cookie"]).toBe("a=1; b=2");
    expect(Object.keys(headers)).toEqual(["cookie"]);
  });
});

describe("queries of requests", () => {
  const parametersOf = async (event: LambdaHttpEvent): Promise<unknown> => {
    const { server, seen } = serve({ input: query });
    await toLambdaHandler(server)(event);
    return seen().input["all"];
  };

  it.each<{ what: string; event: LambdaHttpEvent; want: Record<string, string[]> }>([
    {
      what: "decoded, in REST APIs",
      event: { ...v1, queryStringParameters: { q: "a&b=%41" } },
      want: { q: ["a&b=%41"] },
    },
    {
      what: "several of a name",
      event: { ...v1, queryStringParameters: { q: "2" }, multiValueQueryStringParameters: { q: ["1", "2"] } },
      want: { q: ["1", "2"] },
    },
    {
      what: "as they came, from load balancers",
      event: { ...loadBalancer, queryStringParameters: { "q%20": "%3Fx" } },
      want: { "q ": ["?x"] },
    },
    { what: "as they came, in HTTP APIs", event: { ...v2, rawQueryString: "q=%3Fx&q=y" }, want: { q: ["?x", "y"] } },
  ])("$what", async ({ event, want }) => {
    expect(await parametersOf(event)).toEqual(want);
  });
});

it.each([
  { stage: "Prod", rawPath: "/Prod/auth/login", want: "auth/login" },
  { stage: "Prod", rawPath: "/Prod/Prod/login", want: "Prod/login" },
  { stage: "Prod", rawPath: "/Production/login", want: "Production/login" },
  { stage: "$default", rawPath: "/$default/login", want: "$default/login" },
])("of the path $rawPath in the stage $stage there is left $want", async ({ stage, rawPath, want }) => {
  const { server, seen } = serve({ input: path });
  const requestContext = { stage, http: { method: "POST" } };
  await toLambdaHandler(server)({ version: "2.0", rawPath, rawQueryString: "", requestContext });
  expect(seen().input["path"]).toBe(want);
});

it.each(forms)("null values and lone surrogates in an event of %s lose nothing else", async (_, event) => {
  const { server, seen } = serve({ input: query });
  const place = "/a\ud800";
  const odd = {
    ...event,
    ...(event.rawPath === undefined ? { path: place } : { rawPath: place }),
    headers: { "x-a": null, "x-b": "1" },
    multiValueHeaders: { "x-c": null, "x-d": ["2"] },
    queryStringParameters: { "\udc00": null, q: "\udc00" },
  } as unknown as LambdaHttpEvent;
  expect(await toLambdaHandler(server)(odd)).toMatchObject({ statusCode: 200 });
  expect(seen().input["path"]).toBe("a\ufffd");
  expect(seen().context.headers).toMatchObject({ "x-b": "1", "x-d": "2" });
  expect(Object.keys(seen().context.headers)).not.toContain("x-a");
});

describe("headers of responses", () => {
  const output: MemberSchemas = {
    cookies: { target: "string", httpHeader: "Set-Cookie" },
    date: { target: "string", httpHeader: "x-date" },
  };
  const cookies = ["a=1; Expires=Wed, 21 Oct 2026 07:28:00 GMT", "b=2", "c=3"];
  const answer = { cookies: cookies.join(", "), date: "Thu, 01 Jan 1970 00:00:00 GMT" };
  const respond = async (event: LambdaHttpEvent): ReturnType<ReturnType<typeof toLambdaHandler>> => {
    const { server } = serve({ input: path, output, answer });
    return toLambdaHandler(server)(event);
  };

  it("of payload 2.0 leave cookies to their list", async () => {
    const response = await respond(v2);
    expect(response.cookies).toEqual(cookies);
    expect(response.headers).toMatchObject({ "x-date": answer.date });
    expect(response.headers).not.toHaveProperty("set-cookie");
    expect(response).not.toHaveProperty("multiValueHeaders");
  });

  it("of REST APIs have values whole, and cookies in the form for several", async () => {
    const response = await respond(v1);
    expect(response.headers).toMatchObject({ "x-date": answer.date });
    expect(response.multiValueHeaders).toEqual({ "set-cookie": cookies });
  });

  it("of load balancers have the form of the event", async () => {
    const several = await respond({ ...loadBalancer, multiValueHeaders: { host: ["x"] } });
    expect(several).toMatchObject({
      statusDescription: "200 OK",
      multiValueHeaders: { "x-date": [answer.date], "set-cookie": cookies },
    });
    expect(several).not.toHaveProperty("headers");
    const single = await respond({ ...loadBalancer, headers: { host: "x" } });
    expect(single.headers).toMatchObject({
      "x-date": answer.date,
      ...{ "set-cookie": cookies[0], "Set-cookie": cookies[1], "sEt-cookie": cookies[2] },
    });
    expect(single).not.toHaveProperty("multiValueHeaders");
  });
});

it.each([
  [{ Records: [] }, /^expected an event of API Gateway.*, got one with: Records$/],
  [{ requestContext: { connectionId: "1" } }, /WebSocket/],
])("an event of something else is refused: %o", async (event, message) => {
  const handler = toLambdaHandler(serve({}).server);
  await expect(handler(event as LambdaHttpEvent)).rejects.toThrow(message);
});

const shared = sharedFolder();

describe.skipIf(shared === undefined)("AWS's own examples of events", () => {
  const read = (name: string): LambdaHttpEvent =>
    JSON.parse(
      readFileSync(join(shared ?? "", "conformance/lambda-events", `${name}.json`), "utf8"),
    ) as LambdaHttpEvent;

  it.each([
    { name: "apigw-request", method: "POST", want: "hello/world", header: ["headername", "headerValue"] },
    { name: "apigw-restapi-openapi-request", method: undefined, want: undefined, header: undefined },
    { name: "apigw-v2-request-iam", method: "GET", want: "my/path", header: ["cookie", "cookie1; cookie2"] },
    { name: "apigw-v2-request-jwt-authorizer", method: undefined, want: undefined, header: undefined },
    { name: "apigw-v2-request-lambda-authorizer", method: undefined, want: undefined, header: undefined },
    { name: "apigw-v2-request-no-authorizer", method: "GET", want: "", header: ["user-agent", "curl/7.58.0"] },
    { name: "alb-lambda-target-request-headers-only", method: "GET", want: "", header: undefined },
    { name: "alb-lambda-target-request-multivalue-headers", method: "GET", want: "", header: ["x-myheader", "123"] },
    { name: "lambda-urls-request", method: "POST", want: "my/path", header: ["header2", "value1,value2"] },
  ])("$name", async ({ name, method, want, header }) => {
    const event = read(name);
    const { server, seen } = serve({
      method: method ?? event.httpMethod ?? event.requestContext?.http?.method ?? "",
      input: query,
      uri: want === "" ? "/" : "/{path+}",
      options: {},
    });
    const { statusCode } = await toLambdaHandler(server)({ ...event, body: null });
    expect(statusCode).toBe(200);
    if (want !== undefined && want !== "") expect(seen().input["path"]).toBe(want);
    if (header !== undefined) expect(seen().context.headers[header[0] ?? ""]).toBe(header[1]);
  });
});

describe("a function whose URL streams", () => {
  class ResponseStream extends EventEmitter {
    readonly chunks: Buffer[] = [];
    contentType = "";
    ended = false;
    destroyed: Error | undefined;
    /** Whether it is full after each write. */
    isSlow = false;

    setContentType(type: string): void {
      this.contentType = type;
    }
    write(chunk: string | Uint8Array): boolean {
      this.chunks.push(Buffer.from(chunk as string));
      if (this.isSlow) setImmediate(() => this.emit("drain"));
      return !this.isSlow;
    }
    end(): void {
      this.ended = true;
    }
    destroy(error?: Error): void {
      this.destroyed = error ?? new Error("destroyed");
    }
    get text(): string {
      return Buffer.concat(this.chunks).toString();
    }
  }
  type Handler = (event: LambdaHttpEvent, stream: ResponseStream, context: unknown) => Promise<void>;

  afterEach(() => {
    Reflect.deleteProperty(globalThis, "awslambda");
  });
  const makeHandler = (server: Server): Handler => {
    Reflect.set(globalThis, "awslambda", { streamifyResponse: (handler: unknown) => handler });
    return toStreamingLambdaHandler(server) as Handler;
  };
  const output: MemberSchemas = {
    a: { target: "string", httpHeader: "a" },
    body: { target: "blob", httpPayload: true, streaming: true },
  };

  it.each([false, true])("sends the head, eight zero bytes and the body (slow: %s)", async (isSlow) => {
    const body = new Blob(["x"]).stream();
    const { server } = serve({ code: 201, input: path, output, answer: { a: "1", body } });
    const stream = Object.assign(new ResponseStream(), { isSlow });
    await makeHandler(server)(v2, stream, {});
    const [head = "", sent] = stream.text.split("\0".repeat(8));
    expect(JSON.parse(head)).toMatchObject({ statusCode: 201, headers: { a: "1" } });
    expect([sent, stream.contentType, stream.ended]).toEqual([
      "x",
      "application/vnd.awslambda.http-integration-response",
      true,
    ]);
    expect(stream.eventNames()).toEqual([]);
  });

  it("destroys the stream where the body fails", async () => {
    const errors: unknown[] = [];
    const body = (async function* () {
      yield new Uint8Array([1]);
      await Promise.resolve();
      throw new Error("broken");
    })();
    const options: ServerOptions = { onError: (error) => errors.push(error) };
    const { server } = serve({ input: path, output, answer: { body }, options });
    const stream = new ResponseStream();
    await expect(makeHandler(server)(v2, stream, {})).rejects.toThrow("broken");
    expect([stream.ended, stream.destroyed?.message]).toEqual([false, "broken"]);
  });

  it("ends the body when the stream is closed", async () => {
    let isEnded = false;
    const stream = Object.assign(new ResponseStream(), { isSlow: true });
    const body = (async function* () {
      try {
        for (;;) {
          yield new Uint8Array([1]);
          await Promise.resolve();
          stream.emit("close");
        }
      } finally {
        isEnded = true;
      }
    })();
    const { server } = serve({ input: path, output, answer: { body } });
    await makeHandler(server)(v2, stream, {});
    expect([isEnded, stream.ended]).toEqual([true, false]);
  });

  it("needs Lambda's runtime", () => {
    expect(() => toStreamingLambdaHandler(serve({}).server)).toThrow("response streaming needs Lambda's runtime");
  });
});

describe("messages of a WebSocket API", () => {
  const input: MemberSchemas = { room: { target: "string", httpLabel: true }, text: { target: "string" } };
  const constraints = { type: "structure", members: () => ({ text: { length: { max: 3 } } }) } as const;
  const schema = createOperation(
    { method: "POST", uri: "/rooms/{room}", input, output: { id: { target: "string" } } },
    { name: "SendMessage", errors: [limitException] },
  );
  const create = (answer: (input: { text?: string; room?: string }, context: RequestContext) => object): Server =>
    createServer(
      { service, protocols: [rpcv2CborServer, restJson1Server], operations: { sendMessage: { schema, constraints } } },
      { sendMessage: answer },
      { protocols: [webSocketServer] },
    );
  const message = (routeKey: string, body?: string): LambdaWebSocketEvent => ({
    requestContext: { connectionId: "c1", routeKey, eventType: "MESSAGE" },
    body,
  });

  it.each(["SendMessage", "sendMessage"])("go to the operation %s by their route key", async (routeKey) => {
    const server = create(({ room, text }, context) => {
      const { event } = context.get(lambdaInvocation) ?? {};
      const { connectionId } = (event as LambdaWebSocketEvent).requestContext;
      return { id: `${connectionId} ${room ?? ""} ${text ?? ""}` };
    });
    const body = '{"action":"sendMessage","room":"r","text":"hi"}';
    expect(await toWebSocketLambdaHandler(server)(message(routeKey, body))).toEqual({
      statusCode: 200,
      body: '{"id":"c1 r hi"}',
    });
  });

  it("are validated, and errors have their names", async () => {
    const handler = toWebSocketLambdaHandler(
      create(() => {
        throw new LimitException({ message: "slow down", $metadata: {} });
      }),
    );
    expect(await handler(message("SendMessage", '{"room":"r","text":"long"}'))).toMatchObject({
      statusCode: 400,
      body: expect.stringMatching(/"__type":"ValidationException"/) as string,
    });
    expect(await handler(message("SendMessage", '{"room":"r"}'))).toMatchObject({
      statusCode: 429,
      body: expect.stringMatching(/"__type":"LimitException"/) as string,
    });
    expect(await handler(message("$default", "hello"))).toMatchObject({
      statusCode: 404,
      body: expect.stringMatching(/"__type":"UnknownOperationException"/) as string,
    });
    expect(await handler(message("SendMessage", "not JSON"))).toMatchObject({
      statusCode: 400,
      body: expect.stringMatching(/"__type":"SerializationException"/) as string,
    });
  });

  it("do not change how the server answers over HTTP", async () => {
    const server = create(({ room }) => ({ id: room }));
    const init = { method: "POST", headers: { "content-type": "application/json" }, body: "{}" };
    expect(await (await server.fetch(new Request("http://host/rooms/r", init))).text()).toBe('{"id":"r"}');
  });

  it("connections are told of, and refused", async () => {
    const told: string[] = [];
    const handler = toWebSocketLambdaHandler(
      create(() => ({})),
      {
        onConnect: ({ requestContext: { connectionId } }) => {
          told.push(`connect ${connectionId}`);
          return connectionId === "c1";
        },
        onDisconnect: ({ requestContext: { connectionId } }) => {
          told.push(`disconnect ${connectionId}`);
        },
      },
    );
    const event = (connectionId: string, eventType: string): LambdaWebSocketEvent => ({
      requestContext: { connectionId, routeKey: "$connect", eventType },
    });
    expect(await handler(event("c1", "CONNECT"))).toEqual({ statusCode: 200 });
    expect(await handler(event("c2", "CONNECT"))).toEqual({ statusCode: 403 });
    expect(await handler(event("c1", "DISCONNECT"))).toEqual({ statusCode: 200 });
    expect(told).toEqual(["connect c1", "connect c2", "disconnect c1"]);
  });
});
