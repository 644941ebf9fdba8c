import { describe, expect, test } from "vitest";
import { createRestJson1 } from "../../../src/runtime/rest-json/rest-json-client.ts";
import type { ListSchema, MemberSchema } from "../../../src/runtime/schema/schema.ts";
import { textOf } from "./messages.ts";
import { createOperation, service, type TestOperation } from "./test-service.ts";
import { restJson1 } from "../whole-clients.ts";

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
  test.each(faults)("a client refuses: $name", async ({ operation, value, want }) => {
    await expect(
      (async () => restJson1.serializeRequest(service, createOperation(operation), value))(),
    ).rejects.toThrow(want);
  });

  test("a label of the host is in the prefix and in the body", async () => {
    const operation = createOperation(
      { input: { id: { target: "string", hostLabel: true } } },
      { hostPrefix: "data.{id}." },
    );
    const request = await restJson1.serializeRequest(service, operation, { id: "a-1" });
    expect(request).toMatchObject({ hostPrefix: "data.a-1.", body: '{"id":"a-1"}' });
    for (const id of ["", "a.b", "a/b", "-a", "a-", "evil.example#", "x".repeat(64), undefined]) {
      expect(() => restJson1.serializeRequest(service, operation, { id })).toThrow(
        'letters, digits and hyphens, 63 at most at "/id"',
      );
    }
  });

  test("idempotency tokens are filled in where they are not set, the input is left as it was", async () => {
    const operation = createOperation({ input: { token: { target: "string", idempotencyToken: true } } });
    const bodyOf = async (input: object) =>
      JSON.parse(await textOf((await restJson1.serializeRequest(service, operation, input)).body)) as object;
    const input = { token: undefined };
    expect(await bodyOf(input)).toEqual({
      token: expect.stringMatching(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/) as string,
    });
    expect(input).toEqual({ token: undefined });
    expect(await bodyOf({ token: "" })).toEqual({ token: "" });
  });

  test("a client without a part refuses the members that need it", () => {
    const bare = createRestJson1({});
    const bound: MemberSchema[] = [
      { target: "string", httpHeader: "a" },
      { target: "string", httpQuery: "a" },
      { target: "string", httpPayload: true },
    ];
    for (const member of bound) {
      const operation = createOperation({ input: { a: member } });
      expect(() => bare.serializeRequest(service, operation, { a: "x" })).toThrow(
        'this client has no part for the member "a"',
      );
    }
    expect(
      bare.serializeRequest(service, createOperation({ uri: "/x?y=1", input: { a: { target: "string" } } }), {
        a: "b",
      }),
    ).toEqual({
      method: "POST",
      path: "/x",
      query: "y=1",
      headers: { "content-type": "application/json", "content-length": "9" },
      body: '{"a":"b"}',
    });
  });
});
