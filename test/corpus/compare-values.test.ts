import { describe, expect, it } from "vitest";
import type { ListSchema, MapSchema, MemberSchema, StructureSchema } from "../../src/runtime/schema/schema.ts";
import { findDifference } from "./compare-values.ts";

const inner: StructureSchema = { type: "structure", name: "Inner", members: () => ({ at: { target: "timestamp" } }) };
const list: ListSchema = { type: "list", member: { target: inner } };
const map: MapSchema = { type: "map", key: { target: "string" }, value: { target: "string" } };

const day = new Date(86_400_000);

describe("values that arrived as they were sent", () => {
  const same: readonly { given: string; member: MemberSchema; actual?: unknown; expected?: unknown }[] = [
    { given: "texts", member: { target: "string" }, actual: "a", expected: "a" },
    { given: "bytes", member: { target: "blob" }, actual: Uint8Array.of(1, 2), expected: Uint8Array.of(1, 2) },
    { given: "dates in lists", member: { target: list }, actual: [{ at: new Date(day) }], expected: [{ at: day }] },
    { given: "documents", member: { target: "document" }, actual: { a: [1, null] }, expected: { a: [1, null] } },
    { given: "a default", member: { target: "integer", default: 7 }, actual: 7 },
    { given: "a token", member: { target: "string", idempotencyToken: true }, actual: "11b2" },
    { given: "a status", member: { target: "integer", httpResponseCode: true }, actual: 200 },
    {
      given: "a header of the message",
      member: { target: "string", httpHeader: "Content-Type" },
      actual: "text/plain",
    },
    { given: "an empty stream", member: { target: "blob", streaming: true }, actual: new Uint8Array() },
    {
      given: "more parameters",
      member: { target: map, httpQueryParams: true },
      actual: { a: "b", c: "d" },
      expected: { a: "b" },
    },
  ];
  it.each(same)("$given", ({ member, actual, expected }) => {
    const schema: StructureSchema = { type: "structure", name: "It", members: () => ({ it: member }) };
    expect(findDifference(schema, { it: actual }, { it: expected })).toBeUndefined();
  });
});

describe("a difference", () => {
  const different: readonly {
    given: string;
    member: MemberSchema;
    actual?: unknown;
    expected?: unknown;
    want: string;
  }[] = [
    { given: "a text", member: { target: "string" }, actual: "a", expected: "b", want: '/it is "a", not "b"' },
    { given: "a type", member: { target: "long" }, actual: 7n, expected: 7, want: "/it is 7n, not 7" },
    { given: "absence", member: { target: "string" }, expected: "b", want: '/it is absent, not "b"' },
    { given: "presence", member: { target: "string" }, actual: "b", want: '/it is "b", but was not sent' },
    {
      given: "another default",
      member: { target: "integer", default: 7 },
      actual: 8,
      want: "/it is 8, but was not sent",
    },
    {
      given: "an item",
      member: { target: list },
      actual: [{ at: new Date(0) }],
      expected: [{ at: day }],
      want: "/it/0/at is 1970-01-01T00:00:00.000Z, not 1970-01-02T00:00:00.000Z",
    },
    { given: "a length", member: { target: list }, actual: [], expected: [{}], want: "/it is [], not [{}]" },
    {
      given: "an entry",
      member: { target: map },
      actual: { a: "b", c: "d" },
      expected: { a: "b" },
      want: '/it/c is "d", but was not sent',
    },
    {
      given: "bytes",
      member: { target: "blob" },
      actual: Uint8Array.of(1),
      expected: Uint8Array.of(2),
      want: "/it is bytes 01, not bytes 02",
    },
    {
      given: "a document",
      member: { target: "document" },
      actual: [1],
      expected: [1, 2],
      want: "/it is [1], not [1,2]",
    },
    {
      given: "what is no member",
      member: { target: inner },
      actual: { at: day, to: 1 },
      expected: { at: day },
      want: "/it/to is 1, but is no member",
    },
  ];
  it.each(different)("in $given", ({ member, actual, expected, want }) => {
    const schema: StructureSchema = { type: "structure", name: "It", members: () => ({ it: member }) };
    expect(findDifference(schema, { it: actual }, { it: expected })).toBe(want);
  });
});
