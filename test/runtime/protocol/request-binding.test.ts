import { describe, expect, test } from "vitest";
import type { Headers, OutgoingRequest } from "../../../src/runtime/http/http-message.ts";
import { restJson1Server } from "../../../src/runtime/rest-json/rest-json-server.ts";
import type { ListSchema, MapSchema, MemberSchema, OperationSchema } from "../../../src/runtime/schema/schema.ts";
import { incomingRequest, textOf } from "./messages.ts";
import { createOperation, service, type TestOperation } from "./test-service.ts";
import { restJson1 } from "../../../src/runtime/protocols.ts";

const listOf = (member: MemberSchema): ListSchema => ({ type: "list", member });
const mapOf = (value: MemberSchema): MapSchema => ({ type: "map", key: { target: "string" }, value });
const date = new Date("2019-12-16T23:48:18Z");
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const json = { "content-type": "application/json" };

interface Want {
  readonly path?: string;
  readonly query?: string;
  readonly headers?: Headers;
  readonly body?: string;
}

/** What a client sends, and what a server makes of it; `read` where that is not `value`. */
const table: { name: string; operation: TestOperation; value: object; want: Want; read?: object }[] = [
  { name: "no input", operation: {}, value: {}, want: {} },
  {
    name: "a document",
    operation: { input: { a: { target: "string" } } },
    value: { a: "" },
    want: { headers: json, body: '{"a":""}' },
  },
  {
    name: "an empty document",
    operation: { input: { a: { target: "string" } } },
    value: { a: null },
    want: { headers: json, body: "{}" },
    read: {},
  },
  {
    name: "a member called constructor",
    operation: {
      input: {
        constructor: { target: "string" as const, httpHeader: "x" },
        toString: { target: "string" as const, httpQuery: "q" },
      },
    },
    value: {},
    want: {},
  },
  {
    name: "members called as what objects inherit",
    operation: {
      input: {
        constructor: { target: "string" as const, httpHeader: "x" },
        toString: { target: "string" as const, httpQuery: "q" },
      },
    },
    value: { constructor: "c", toString: "t" },
    want: { headers: { x: "c" }, query: "q=t" },
  },
  {
    name: "labels of each type",
    operation: {
      uri: "/{s}/{i}/{b}/{t}/{e}/{f}",
      input: {
        s: { target: "string", httpLabel: true },
        i: { target: "long", httpLabel: true },
        b: { target: "boolean", httpLabel: true },
        t: { target: "timestamp", httpLabel: true },
        e: { target: "timestamp", timestampFormat: "epoch-seconds", httpLabel: true },
        f: { target: "double", httpLabel: true },
      },
    },
    value: { s: "a/b %!'()*~é", i: 9007199254740993n, b: false, t: date, e: date, f: -Infinity },
    want: {
      path: "/a%2Fb%20%25%21%27%28%29%2A~%C3%A9/9007199254740993/false/2019-12-16T23%3A48%3A18Z/1576540098/-Infinity",
    },
  },
  {
    name: "a greedy label with literal text after it",
    operation: { uri: "/files/{key+}/tags", input: { key: { target: "string", httpLabel: true } } },
    value: { key: "a/b c//d%2F" },
    want: { path: "/files/a/b%20c//d%252F/tags" },
  },
  {
    name: "query members",
    operation: {
      uri: "/?list&type=2",
      input: {
        s: { target: "string", httpQuery: "a b" },
        n: { target: "integer", httpQuery: "n" },
        l: { target: listOf({ target: "boolean" }), httpQuery: "l" },
        e: { target: listOf({ target: "string" }), httpQuery: "e" },
        t: { target: "timestamp", httpQuery: "t" },
      },
    },
    value: { s: "", n: 0, l: [true, false], e: [], t: date },
    want: { query: "list&type=2&a%20b=&n=0&l=true&l=false&t=2019-12-16T23%3A48%3A18Z" },
    read: { s: "", n: 0, l: [true, false], t: date },
  },
  {
    name: "a query map of lists, beaten by a member",
    operation: {
      input: {
        q: { target: "string", httpQuery: "q" },
        all: { target: mapOf({ target: listOf({ target: "string" }) }), httpQueryParams: true },
      },
    },
    value: { q: "1", all: { q: ["2"], "a&b": ["x=y", "+"] } },
    want: { query: "q=1&a%26b=x%3Dy&a%26b=%2B" },
    read: { q: "1", all: { q: ["1"], "a&b": ["x=y", "+"] } },
  },
  {
    name: "headers",
    operation: {
      input: {
        s: { target: "string", httpHeader: "X-S" },
        n: { target: "float", httpHeader: "X-N" },
        t: { target: "timestamp", httpHeader: "X-T" },
        l: { target: listOf({ target: "string" }), httpHeader: "X-L" },
        d: { target: listOf({ target: "timestamp" }), httpHeader: "X-D" },
        j: { target: "string", mediaType: "application/json", httpHeader: "X-J" },
      },
    },
    value: { s: "", n: NaN, t: date, l: ["a,b", "c"], d: [date, date], j: '{"é":1}' },
    want: {
      headers: {
        "x-s": "",
        "x-n": "NaN",
        "x-t": "Mon, 16 Dec 2019 23:48:18 GMT",
        "x-l": '"a,b", c',
        "x-d": "Mon, 16 Dec 2019 23:48:18 GMT, Mon, 16 Dec 2019 23:48:18 GMT",
        "x-j": "eyLDqSI6MX0=",
      },
    },
  },
  {
    name: "an empty list header",
    operation: { input: { l: { target: listOf({ target: "string" }), httpHeader: "X-L" } } },
    value: { l: [] },
    want: { headers: { "x-l": "" } },
  },
  {
    name: "prefix headers, beaten by a member",
    operation: {
      input: {
        a: { target: "string", httpHeader: "x-meta-a" },
        meta: { target: mapOf({ target: "string" }), httpPrefixHeaders: "X-Meta-" },
      },
    },
    value: { a: "1", meta: { A: "2", b: "", __proto__x: "3" } },
    want: { headers: { "x-meta-a": "1", "x-meta-b": "", "x-meta-__proto__x": "3" } },
    read: { a: "1", meta: { a: "1", b: "", __proto__x: "3" } },
  },
  {
    name: "bytes",
    operation: { input: { p: { target: "blob", httpPayload: true } } },
    value: { p: bytes("hi") },
    want: { headers: { "content-type": "application/octet-stream", "content-length": "2" }, body: "hi" },
  },
  {
    name: "empty bytes",
    operation: { input: { p: { target: "blob", httpPayload: true } } },
    value: { p: bytes("") },
    want: { headers: { "content-type": "application/octet-stream", "content-length": "0" }, body: "" },
  },
  { name: "no bytes", operation: { input: { p: { target: "blob", httpPayload: true } } }, value: {}, want: {} },
  {
    name: "a bound content type",
    operation: {
      input: { type: { target: "string", httpHeader: "Content-Type" }, p: { target: "blob", httpPayload: true } },
    },
    value: { type: "image/png", p: bytes("png") },
    want: { headers: { "content-type": "image/png" }, body: "png" },
  },
  {
    name: "text",
    operation: { input: { p: { target: "string", httpPayload: true } } },
    value: { p: "é😹" },
    want: { headers: { "content-type": "text/plain", "content-length": "6" }, body: "é😹" },
  },
  {
    name: "a document payload",
    operation: { input: { p: { target: "document", httpPayload: true } } },
    value: { p: [1, null, "x"] },
    want: { headers: json, body: '[1,null,"x"]' },
  },
  {
    name: "a list payload",
    operation: { input: { p: { target: listOf({ target: "string" }), httpPayload: true } } },
    value: { p: [] },
    want: { headers: json, body: "[]" },
  },
  {
    name: "an unset structure payload",
    operation: {
      input: {
        p: {
          target: { type: "structure", name: "P", members: () => ({ a: { target: "string" } }) },
          httpPayload: true,
        },
      },
    },
    value: {},
    want: { headers: json, body: "{}" },
    read: { p: {} },
  },
  {
    name: "traits of responses",
    operation: { input: { status: { target: "integer", httpResponseCode: true } } },
    value: { status: 201 },
    want: { headers: json, body: '{"status":201}' },
  },
];

async function sendAndRead(operation: OperationSchema, request: OutgoingRequest): Promise<object> {
  const router = restJson1Server.createRouter(service, [{ operation, required: new Set() }]);
  const incoming = incomingRequest(request);
  return restJson1Server.deserializeRequest(service, router(incoming), incoming);
}

describe("the content of a request", () => {
  test.each(table)("$name", async ({ operation: given, value, want, read }) => {
    const operation = createOperation(given);
    const request = restJson1.serializeRequest(service, operation, value);
    expect(request).toMatchObject({ method: "POST", path: want.path ?? "/", query: want.query ?? "" });
    expect(request.headers).toMatchObject(want.headers ?? {});
    if (want.headers === undefined) expect(request.headers).toEqual({});
    expect(request.body === undefined ? undefined : await textOf(request.body)).toBe(want.body);
    expect(await sendAndRead(operation, request)).toEqual(read ?? value);
  });
});
