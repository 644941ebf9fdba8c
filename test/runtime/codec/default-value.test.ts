import { expect, test } from "vitest";

import type { MemberSchema } from "../../../src/runtime/schema/schema.ts";
import { createDefault } from "../../../src/runtime/codec/default-value.ts";

test.each<{ given: MemberSchema; want: unknown }>([
  { given: { target: "string" }, want: undefined },
  { given: { target: "string", default: null }, want: undefined },
  { given: { target: "string", default: "" }, want: "" },
  { given: { target: "boolean", default: false }, want: false },
  { given: { target: "integer", default: 0 }, want: 0 },
  { given: { target: "long", default: 5 }, want: 5 },
  { given: { target: "bigInteger", default: 5 }, want: 5n },
  { given: { target: "bigDecimal", default: 1.5 }, want: "1.5" },
  { given: { target: "double", default: "NaN" }, want: NaN },
  { given: { target: "blob", default: "YWJj" }, want: new Uint8Array([97, 98, 99]) },
  { given: { target: "timestamp", default: 0 }, want: new Date(0) },
  { given: { target: "timestamp", default: "1985-04-12T23:20:50Z" }, want: new Date("1985-04-12T23:20:50Z") },
  { given: { target: "document", default: "hi" }, want: "hi" },
  { given: { target: { type: "list", member: { target: "string" } }, default: [] }, want: [] },
])("$given has the default $want", ({ given, want }) => {
  expect(createDefault(given)).toEqual(want);
});

test("each call makes a new value", () => {
  const member: MemberSchema = { target: "document", default: { list: [1] } };
  const first = createDefault(member) as { list: number[] };
  first.list.push(2);
  expect(createDefault(member)).toEqual({ list: [1] });
});
