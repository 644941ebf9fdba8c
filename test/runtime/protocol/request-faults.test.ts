import { describe, expect, test } from "vitest";
import { toProtocolError } from "../../../src/runtime/exception/exceptions.ts";
import type { Headers } from "../../../src/runtime/http/http-message.ts";
import { restJson1Server } from "../../../src/runtime/rest-json/rest-json-server.ts";
import { incomingRequest } from "./messages.ts";
import { createOperation, service, type TestOperation } from "./test-service.ts";

const text = { target: "string" } as const;
const document: TestOperation = { input: { a: text }, output: { a: text } };
const bound: TestOperation = {
  uri: "/{l}",
  input: { l: { target: "integer", httpLabel: true }, q: { target: "string", httpQuery: "q" } },
};
const image: TestOperation = {
  input: { p: { target: "blob", mediaType: "image/png", httpPayload: true } },
  output: { p: { target: "blob", mediaType: "image/png", httpPayload: true } },
};
const json = { "content-type": "application/json" };

interface Given {
  readonly operation: TestOperation;
  readonly path?: string;
  readonly query?: string;
  readonly headers?: Headers;
  readonly body?: string;
}

async function read({ operation: given, path = "/", query = "", headers = {}, body = "" }: Given): Promise<object> {
  const operation = createOperation(given);
  const request = incomingRequest({ method: "POST", path, query, headers, body });
  const route = restJson1Server.createRouter(service, [{ operation, required: new Set() }])(request);
  try {
    return await restJson1Server.deserializeRequest(service, route, request);
  } catch (error) {
    // As servers do.
    throw toProtocolError(error);
  }
}

describe("what a server takes", () => {
  const taken: (Given & { name: string; want: object })[] = [
    { name: "no body", operation: document, want: {} },
    { name: "an empty document", operation: document, headers: json, body: "{}", want: {} },
    {
      name: "parameters of the type",
      operation: document,
      headers: { "content-type": 'Application/JSON ; charset="utf-8"' },
      body: '{"a":"x"}',
      want: { a: "x" },
    },
    { name: "a type without a body", operation: bound, path: "/1", headers: json, want: { l: 1 } },
    { name: "a body without a type, of no use", operation: bound, path: "/1", body: "x", want: { l: 1 } },
    { name: "the last of several values", operation: bound, path: "/1", query: "q=1&q=2", want: { l: 1, q: "2" } },
    { name: "a plus for a space", operation: bound, path: "/1", query: "q=a+b%2B", want: { l: 1, q: "a b+" } },
    {
      name: "any type it can accept",
      operation: document,
      headers: { accept: "text/html, application/*;q=0.1" },
      want: {},
    },
    {
      name: "anything",
      operation: image,
      headers: { accept: "*/*", "content-type": "image/png" },
      body: "x",
      want: { p: new TextEncoder().encode("x") },
    },
  ];
  test.each(taken)("$name", async ({ want, ...given }) => {
    expect(await read(given)).toEqual(want);
  });

  test("keys of a query do not touch what objects inherit", async () => {
    const all = { target: { type: "map", key: text, value: text }, httpQueryParams: true } as const;
    const input = await read({ operation: { input: { all } }, query: "__proto__=x&constructor=y" });
    expect(Object.entries((input as { all: object }).all)).toEqual([
      ["__proto__", "x"],
      ["constructor", "y"],
    ]);
    expect({}).not.toHaveProperty("x");
  });

  const refused: (Given & { name: string; want: object })[] = [
    {
      name: "another type",
      operation: document,
      headers: { "content-type": "text/json" },
      body: "{}",
      want: { status: 415, name: "UnsupportedMediaTypeException" },
    },
    { name: "no type", operation: document, body: "{}", want: { status: 415 } },
    { name: "another type of bytes", operation: image, headers: json, body: "{}", want: { status: 415 } },
    { name: "no type of bytes", operation: image, body: "x", want: { status: 415 } },
    {
      name: "a body where there is none",
      operation: bound,
      path: "/1",
      headers: json,
      body: "{}",
      want: { status: 415 },
    },
    { name: "a body without an input", operation: {}, headers: json, body: "{}", want: { status: 415 } },
    {
      name: "another type to answer with",
      operation: document,
      headers: { accept: "text/html" },
      want: { status: 406, name: "NotAcceptableException" },
    },
    {
      name: "a type that is excluded",
      operation: document,
      headers: { accept: "application/json;q=0, text/*" },
      want: { status: 406 },
    },
    {
      name: "no JSON",
      operation: document,
      headers: json,
      body: "{",
      want: { status: 400, name: "SerializationException" },
    },
    { name: "another JSON", operation: document, headers: json, body: '{"a":1}', want: { status: 400 } },
    {
      name: "a label of another type",
      operation: bound,
      path: "/x",
      want: { status: 400, message: 'expected an integer, got "x" at "/l"' },
    },
    {
      name: "a label that is not percent-encoded",
      operation: { uri: "/{l}", input: { l: { target: "string", httpLabel: true } } },
      path: "/%ff",
      want: { status: 400, name: "SerializationException" },
    },
    {
      name: "a query that is not percent-encoded",
      operation: bound,
      path: "/1",
      query: "q=%",
      want: { status: 400, name: "SerializationException" },
    },
  ];
  test.each(refused)("not: $name", async ({ want, ...given }) => {
    await expect(read(given)).rejects.toThrow(expect.objectContaining(want));
  });
});
