import { createServer as createHttpServer, IncomingMessage, ServerResponse } from "node:http";
import { Socket, type AddressInfo } from "node:net";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import { awsQueryServer } from "../../../src/runtime/aws-query/aws-query-server.ts";
import { awsJson1_0Server } from "../../../src/runtime/aws-json/aws-json-server.ts";
import { rpcv2CborServer } from "../../../src/runtime/rpcv2-cbor/rpcv2-cbor-server.ts";
import { toNodeListener } from "../../../src/runtime/server/node-listener.ts";
import { createServer, type Server } from "../../../src/runtime/server/server.ts";
import type { MemberSchemas, OperationSchema } from "../../../src/runtime/schema/schema.ts";
import { createOperation, service } from "../protocol/test-service.ts";
import { listen, send, type Answer } from "./loopback.ts";
import { createPlainServer, post } from "./plain-server.ts";
import { restProtocols } from "./rest-service.ts";
import { failOnUnhandledRejections } from "./unhandled-rejections.ts";

failOnUnhandledRejections();

type Parsed = IncomingMessage & { body?: unknown; rawBody?: unknown };

async function readAll(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  const bytes = Buffer.concat(chunks);
  // As body parsers do, which leave the header.
  return message.headers["content-encoding"] === "gzip" ? gunzipSync(bytes) : bytes;
}

/** What stands before the server, as the body parsers of Express and others do it. */
const parsers: Readonly<Record<string, (message: Parsed) => Promise<void>>> = {
  none: async () => {},
  "express.raw()": async (message) => void (message.body = await readAll(message)),
  "express.text()": async (message) => void (message.body = (await readAll(message)).toString()),
  "express.json()": async (message) => {
    if (!/json/.test(message.headers["content-type"] ?? "")) return;
    const text = (await readAll(message)).toString();
    message.body = text === "" ? {} : JSON.parse(text);
  },
  "express.json() of Express 4": async (message) => {
    message.body = {};
    await parsers["express.json()"]?.(message);
  },
  "a parser that keeps rawBody": async (message) => {
    message.rawBody = await readAll(message);
    message.body = { other: true };
  },
  "a parser that keeps rawBody as text": async (message) =>
    void (message.rawBody = (await readAll(message)).toString()),
  "express.urlencoded()": async (message) => {
    if (!/urlencoded/.test(message.headers["content-type"] ?? "")) return;
    message.body = Object.fromEntries(new URLSearchParams((await readAll(message)).toString()));
  },
  "one that pauses": (message) => {
    message.pause();
    return Promise.resolve();
  },
  "one that asks for text": (message) => {
    message.setEncoding("utf8");
    return Promise.resolve();
  },
  "a parser that keeps nothing": async (message) => {
    await readAll(message);
  },
  "a parser that keeps an empty object": async (message) => {
    await readAll(message);
    message.body = {};
  },
  "a parser whose body throws": async (message) => {
    await readAll(message);
    Object.defineProperty(message, "body", {
      get: () => {
        throw new Error("lazy");
      },
    });
  },
  "one that reads the first piece": async (message) => {
    await new Promise<void>((resolve) =>
      message.once("data", () => {
        message.pause();
        resolve();
      }),
    );
  },
};

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** A server behind a parser; `errors` are those that `onError` was told of. */
async function listenBehind(server: Server, parser: string): Promise<number> {
  const listener = toNodeListener(server);
  const http = createHttpServer((message, response) => {
    void parsers[parser]?.(message).then(() => {
      listener(message, response);
    });
  });
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  closing.push(() => {
    http.closeAllConnections();
    return new Promise((resolve) => http.close(resolve));
  });
  return (http.address() as AddressInfo).port;
}

const members: MemberSchemas = { a: { target: "string" }, n: { target: "bigDecimal" }, d: { target: "document" } };
const schemas: Readonly<Record<string, OperationSchema>> = {
  document: createOperation({ input: members }),
  bytes: createOperation({ input: { p: { target: "blob", httpPayload: true } } }),
  stream: createOperation({ input: { p: { target: "blob", httpPayload: true, streaming: true } } }),
  nothing: createOperation({ input: { h: { target: "string", httpHeader: "h" } } }),
  compressed: createOperation({ input: members }, { requestCompression: ["gzip"] }),
  coded: createOperation({
    input: { p: { target: "blob", httpPayload: true }, coding: { target: "string", httpHeader: "Content-Encoding" } },
  }),
};

interface Got {
  readonly answer: Answer;
  readonly input: Readonly<Record<string, unknown>> | undefined;
  readonly errors: readonly unknown[];
}

async function pass(
  parser: string,
  {
    kind = "document",
    body = '{"a":"x"}',
    headers = {},
  }: { kind?: string; body?: string | Uint8Array; headers?: object },
): Promise<Got> {
  let input: Record<string, unknown> | undefined;
  const errors: unknown[] = [];
  const schema = schemas[kind] as OperationSchema;
  const server = createServer(
    { service, protocols: [restProtocols.restJson1], operations: { operation: { schema } } },
    {
      operation: async (given: Record<string, unknown>) => {
        input = { ...given };
        if (input["p"] instanceof Uint8Array) input["p"] = new Uint8Array(input["p"]);
        if (input["p"] instanceof ReadableStream) {
          input["p"] = new Uint8Array(
            await new Response(input["p"] as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer(),
          );
        }
      },
    },
    { onError: (error) => errors.push(error), maxBodyBytes: 100_000 },
  );
  const port = await listenBehind(server, parser);
  const type = kind === "document" || kind === "compressed" ? "application/json" : "x/y";
  const all = { ...(kind !== "nothing" && { "content-type": type }), ...headers };
  return { answer: await send(port, "/", { body, headers: all }), input, errors };
}

const json = (got: Got): unknown => [got.answer.status, got.input];

describe("behind", () => {
  const keeping = [
    "none",
    "express.raw()",
    "express.text()",
    "express.json()",
    "express.json() of Express 4",
    "a parser that keeps rawBody",
    "a parser that keeps rawBody as text",
  ];
  it.each(keeping)("%s a document arrives", async (parser) => {
    expect(json(await pass(parser, { body: '{ "a": "é👍\\u0000", "d": [1.5, {"__proto__": null}] }' }))).toEqual([
      200,
      { a: "é👍\0", d: [1.5, JSON.parse('{"__proto__":null}')] },
    ]);
  });

  it.each(keeping)("%s a malformed document is refused as one, or by the parser", async (parser) => {
    if (parser.startsWith("express.json")) return;
    const { answer, errors } = await pass(parser, { body: '{"a":' });
    expect([answer.status, errors]).toEqual([400, []]);
  });

  it.each(keeping.filter((parser) => !/text|json/.test(parser)))("%s bytes and streams arrive", async (parser) => {
    const body = Buffer.from([0, 255, 254, 10]);
    for (const kind of ["bytes", "stream"]) {
      expect(json(await pass(parser, { kind, body }))).toEqual([200, { p: new Uint8Array(body) }]);
    }
  });

  it.each(keeping)("%s a document in gzip arrives, and the header says no more of it", async (parser) => {
    const sent = { kind: "compressed", body: gzipSync('{"a":"x"}'), headers: { "content-encoding": "gzip" } };
    expect(json(await pass(parser, sent))).toEqual([200, { a: "x" }]);
    const chunked = { ...sent, headers: { ...sent.headers, "transfer-encoding": "chunked" } };
    expect(json(await pass(parser, chunked))).toEqual([200, { a: "x" }]);
  });

  it("express.raw() what is bound to Content-Encoding is true of the bytes", async () => {
    const sent = { kind: "coded", body: gzipSync("abc"), headers: { "content-encoding": "gzip" } };
    expect((await pass("none", sent)).input).toEqual({ p: new Uint8Array(sent.body), coding: "gzip" });
    expect((await pass("express.raw()", sent)).input).toEqual({ p: new TextEncoder().encode("abc") });
  });

  it("express.raw() a body over the limit is refused", async () => {
    const { answer } = await pass("express.raw()", { body: `{"a":"${"x".repeat(100_000)}"}` });
    expect(answer.status).toBe(413);
  });

  it.each(Object.keys(parsers))("%s a request whose body is not needed is answered", async (parser) => {
    if (parser === "one that reads the first piece") return;
    for (const body of ["", "ignored"]) {
      const headers = body === "" ? { "content-length": "0", h: "x" } : { h: "x" };
      const { answer, input } = await pass(parser, { kind: "nothing", body, headers });
      expect([answer.status, input]).toEqual([200, { h: "x" }]);
    }
  });

  it.each(["express.raw()", "express.json() of Express 4", "a parser that keeps nothing"])(
    "%s no body at all is one",
    async (parser) => {
      for (const kind of ["document", "stream"]) {
        const headers = { "content-length": "0" };
        expect((await pass(parser, { kind, body: "", headers })).answer.status).toBe(200);
      }
    },
  );

  it.each(["a parser that keeps nothing", "a parser that keeps an empty object", "one that reads the first piece"])(
    "%s a body that is gone is 500 at once, and told",
    async (parser) => {
      for (const kind of ["document", "bytes", "stream"]) {
        for (const headers of [{}, { "transfer-encoding": "chunked" }]) {
          const { answer, input, errors } = await pass(parser, { kind, headers });
          expect([answer.status, input]).toEqual([500, undefined]);
          expect(answer.body).toContain("was consumed before the server received");
          expect(errors).toMatchObject([
            { message: "the request body was consumed before the server received the request" },
          ]);
        }
      }
    },
  );

  it("one that pauses, all arrives", async () => {
    expect((await pass("one that pauses", {})).input).toEqual({ a: "x" });
    const streamed = await pass("one that pauses", { kind: "stream", body: "abc" });
    expect(streamed.input).toEqual({ p: Uint8Array.from([97, 98, 99]) });
  });

  it("one that asks for text, text arrives, and bytes are refused, since they cannot be made again", async () => {
    const { input } = await pass("one that asks for text", { body: '{"a":"é👍"}' });
    expect(input).toEqual({ a: "é👍" });
    for (const kind of ["bytes", "stream"]) {
      const { answer, input: none, errors } = await pass("one that asks for text", { kind, body: "abc" });
      expect([answer.status, none, errors.length]).toEqual([500, undefined, 1]);
    }
  });

  it("a parser whose body throws is 500, and told", async () => {
    const { answer, errors } = await pass("a parser whose body throws", {});
    expect([answer.status, errors]).toMatchObject([500, [{ message: "lazy" }]]);
    expect(answer.body).not.toContain("lazy");
  });
});

describe("behind express.json()", () => {
  it.each<{ name: string; body: string; want: unknown }>([
    { name: "an empty object", body: "{}", want: {} },
    { name: "safe integers", body: '{ "d": [0, -1, 9007199254740991, 1e3] }', want: { d: [0, -1, 2 ** 53 - 1, 1000] } },
    {
      name: "decimals of 15 digits",
      body: '{ "d": [0.1, 1.5e-7, 1733000000.123] }',
      want: { d: [0.1, 1.5e-7, 1733000000.123] },
    },
    { name: "literals", body: '{ "d": [true, false, null, ""] }', want: { d: [true, false, null, ""] } },
  ])("$name arrive", async ({ body, want }) => {
    expect(json(await pass("express.json()", { body }))).toEqual([200, want]);
  });

  it.each<{ name: string; body: string; status?: number }>([
    { name: "an integer beyond 2^53", body: '{"n":9007199254740993}' },
    { name: "the same with white space", body: '{ "n": 9007199254740993 }' },
    { name: "a decimal of 17 digits", body: '{"d":0.30000000000000004}' },
    { name: "a decimal of many digits", body: '{"n":3.14159265358979323846}' },
    { name: "a number beyond all numbers", body: '{"n":1e400}' },
    { name: "the negative zero", body: '{"d":-0}' },
    { name: "nesting without end", body: `{"d":${"[".repeat(5000)}${"]".repeat(5000)}}`, status: 400 },
  ])("$name is refused, and not changed", async ({ body, status = 500 }) => {
    const { answer, input } = await pass("express.json()", { body });
    expect([answer.status, input]).toEqual([status, undefined]);
  });
});

describe("other protocols", () => {
  const rows = {
    awsJson1_0: {
      protocol: awsJson1_0Server,
      path: "/",
      headers: { "x-amz-target": "Test.Operation", "content-type": "application/x-amz-json-1.0" },
      body: '{"a":"x"}',
    },
    awsQuery: {
      protocol: awsQueryServer,
      path: "/",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: "Action=Operation&a=x",
    },
    rpcv2Cbor: {
      protocol: rpcv2CborServer,
      path: "/service/Test/operation/Operation",
      headers: { "smithy-protocol": "rpc-v2-cbor", "content-type": "application/cbor" },
      body: Buffer.from("\xa1aaax", "latin1"),
    },
    restXml: {
      protocol: restProtocols.restXml,
      path: "/",
      headers: { "content-type": "application/xml" },
      body: "<Input><a>x</a></Input>",
    },
  } as const;

  it.each(Object.keys(rows) as (keyof typeof rows)[])("%s", async (name) => {
    const { protocol, path, headers, body } = rows[name];
    const inputs: unknown[] = [];
    const server = createServer(
      { service, protocols: [protocol], operations: { operation: { schema: schemas["document"] as OperationSchema } } },
      { operation: (input: object) => void inputs.push(input) },
    );
    const statuses: Record<string, number | undefined> = {};
    for (const parser of [
      "none",
      "express.raw()",
      "express.json()",
      "express.urlencoded()",
      "a parser that keeps nothing",
    ]) {
      statuses[parser] = (await send(await listenBehind(server, parser), path, { body, headers })).status;
    }
    expect(statuses).toEqual({
      none: 200,
      "express.raw()": 200,
      // It leaves what is not JSON alone.
      "express.json()": 200,
      "express.urlencoded()": name === "awsQuery" ? 500 : 200,
      "a parser that keeps nothing": 500,
    });
    expect(new Set(inputs.map((input) => JSON.stringify(input)))).toEqual(new Set(['{"a":"x"}']));
  });
});

describe("a request that an adapter made, without a connection", () => {
  async function adapt(changes: object, socket: Socket | null = new Socket()): Promise<string> {
    const message = Object.assign(new IncomingMessage(socket as Socket), {
      method: "POST",
      url: "/Echo",
      headers: { "content-type": "application/json" },
      ...changes,
    });
    const response = new ServerResponse(message);
    const written: string[] = [];
    response.write = (chunk: Uint8Array) => written.push(Buffer.from(chunk).toString()) > 0;
    return new Promise((resolve) => {
      response.end = () => {
        resolve(`${response.statusCode} ${written.join("")}`);
        return response;
      };
      toNodeListener(createPlainServer({ echo: (input) => input }))(message, response);
    });
  }

  it.each<{ name: string; changes: object }>([
    { name: "text", changes: { body: '{"name":"x"}' } },
    { name: "bytes", changes: { body: Buffer.from('{"name":"x"}') } },
    { name: "raw text", changes: { rawBody: '{"name":"x"}', body: { name: "y" } } },
    { name: "parsed JSON", changes: { body: { name: "x" } } },
  ])("is answered by its $name", async ({ changes }) => {
    expect(await adapt(changes)).toBe('200 {"name":"x"}');
    expect(await adapt(changes, null)).toBe('200 {"name":"x"}');
    const headers = { "content-type": "application/json", "content-length": "12" };
    expect(await adapt({ ...changes, headers })).toBe('200 {"name":"x"}');
  });

  it("is read where it has a stream", async () => {
    const read = function (this: IncomingMessage): void {
      this.push('{"name":"x"}');
      this.push(null);
    };
    expect(await adapt({ _read: read, headers: { "content-length": "12" } })).toBe('200 {"name":"x"}');
  });
});

describe("fetch", () => {
  const answer = async (request: Request): Promise<unknown> => {
    const errors: unknown[] = [];
    const server = createPlainServer(
      { echo: (input) => input, upload: async ({ body }) => ({ size: (await new Response(body).text()).length }) },
      { onError: (error) => errors.push(error) },
    );
    const response = await server.fetch(request);
    return [response.status, (await response.text()).includes("was consumed before"), errors.length];
  };

  it.each(["/Echo", "/Upload"])("says that the body of a request to %s was used", async (path) => {
    expect(await answer(post(path, "{}"))).toEqual([200, false, 0]);
    const used = post(path, "{}");
    await used.json();
    expect(await answer(used)).toEqual([500, true, 1]);
    const locked = post(path, "{}");
    locked.body?.getReader();
    expect(await answer(locked)).toEqual([500, true, 1]);
    const begun = post(path, "{}");
    const reader = begun.body?.getReader();
    await reader?.read();
    reader?.releaseLock();
    expect(await answer(begun)).toEqual([500, true, 1]);
  });
});

it("two that listen to one request both get it", async () => {
  const { port, http } = await listen({ echo: (input) => input });
  let seen = "";
  http.prependListener("request", (message: IncomingMessage) => {
    message.on("data", (chunk: Buffer) => (seen += chunk.toString()));
  });
  expect((await send(port, "/Echo", { body: '{"name":"x"}' })).body).toBe('{"name":"x"}');
  expect(seen).toBe('{"name":"x"}');
});
