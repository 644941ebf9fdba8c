import { expect, it } from "vitest";
import { measureBody } from "../../../src/runtime/http/bodies.ts";

it.each([
  { name: "an empty text", given: "", want: 0 },
  { name: "ASCII", given: "abc", want: 3 },
  { name: "characters of two, three and four bytes", given: "é€😀", want: 9 },
  { name: "lone surrogates, which are replaced", given: "\ud800a\udc00", want: 7 },
  { name: "a text as long as is measured without a copy", given: "€".repeat(2730), want: 8190 },
  { name: "a longer text", given: "€".repeat(2731), want: 8193 },
  { name: "bytes", given: new Uint8Array(5), want: 5 },
  { name: "a blob", given: new Blob(["é"]), want: 2 },
  { name: "a stream", given: new ReadableStream<Uint8Array>(), want: undefined },
])("the length of $name is $want", ({ given, want }) => {
  expect(measureBody(given)).toBe(want);
});
