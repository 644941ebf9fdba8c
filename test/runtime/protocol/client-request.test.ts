import { describe, expect, test } from "vitest";
import { createRestJson1 } from "../../../src/runtime/rest-json/rest-json-client.ts";
import type { ListSchema, MemberSchema } from "../../../src/runtime/schema/schema.ts";
import { createOperation, service, type TestOperation } from "./test-service.ts";
import { restJson1 } from "../../../src/runtime/protocols.ts";

const listOf = (member: MemberSchema): ListSchema => ({ type: "list", member });

describe("what a client makes of an input", () => {
  const faults: { name: string; operation: TestOperation; value: object; want: string }[] = [
    {
      name: "no label",
      operation: { uri: "/{a}", input: { a: { target: "string", httpLabel: true } } },
      value: {},
      want: 'a label of the path must not be empty at "/a"',
    },
    {
      name: "empty label",
      operation: { uri: "/{a+}", input: { a: { target: "string", httpLabel: true } } },
      value: { a: "" },
      want: 'a label of the path must not be empty at "/a"',
    },
    {
      name: "line break",
      operation: { input: { a: { target: "string", httpHeader: "a" } } },
      value: { a: "x\r\nevil: 1" },
      want: 'or characters beyond U+00FF at "/a"',
    },
    {
      name: "line break in a list",
      operation: { input: { a: { target: listOf({ target: "string" }), httpHeader: "a" } } },
      value: { a: ["x\n"] },
      want: 'or characters beyond U+00FF at "/a"',
    },
    {
      name: "wrong type",
      operation: { input: { a: { target: "string", httpQuery: "a" } } },
      value: { a: 1 },
      want: 'expected a string, got a number at "/a"',
    },
    {
      name: "no list",
      operation: { input: { a: { target: listOf({ target: "string" }), httpQuery: "a" } } },
      value: { a: "x" },
      want: 'expected a list, got a string at "/a"',
    },
    {
      name: "no number",
      operation: { uri: "/{a}", input: { a: { target: "integer", httpLabel: true } } },
      value: { a: 1.5 },
      want: 'expected an integer, got 1.5 at "/a"',
    },
    {
      name: "no bytes",
      operation: { input: { a: { target: "blob", httpPayload: true } } },
      value: { a: 5 },
      want: 'expected a blob, got a number at "/a"',
    },
    {
      name: "unknown length",
      operation: { input: { a: { target: "blob", httpPayload: true, streaming: true, requiresLength: true } } },
      value: { a: new ReadableStream() },
      want: 'member "a": the length',
    },
  ];
  test.each(faults)("a client refuses: $name", ({ operation, value, want }) => {
    expect(() => restJson1.serializeRequest(service, createOperation(operation), value)).toThrow(want);
  });

  test("a label of the host is in the body, too", () => {
    const operation = createOperation(
      { input: { id: { target: "string", hostLabel: true } } },
      { hostPrefix: "data.{id}." },
    );
    expect(restJson1.serializeRequest(service, operation, { id: "a-1" }).body).toBe('{"id":"a-1"}');
  });

  test("an operation whose members are bound to nothing needs no part", () => {
    const operation = createOperation({ uri: "/x?y=1", input: { a: { target: "string" } } });
    expect(createRestJson1([]).serializeRequest(service, operation, { a: "b" })).toEqual({
      method: "POST",
      path: "/x",
      query: "y=1",
      headers: { "content-type": "application/json", "content-length": "9" },
      body: '{"a":"b"}',
    });
  });
});
