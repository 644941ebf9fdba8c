import { describe, expect, test } from "vitest";
import { fileOf, inputOf, read, readTiny, tinyShapes } from "./tiny-model.ts";

const own = {
  "a#Count": { type: "integer" },
  "a#Boxed": { type: "integer", traits: { "smithy.api#box": {} } },
  "a#Positive": { type: "long", traits: { "smithy.api#range": { min: 1 } } },
  "a#Flag": { type: "boolean" },
  "a#Stream": { type: "blob", traits: { "smithy.api#streaming": {} } },
};

describe("in a file of version 1.0, a member of", () => {
  test.each([
    { target: "a#Count", want: 0 },
    { target: "a#Boxed", want: undefined },
    { target: "a#Flag", want: false },
    { target: "smithy.api#PrimitiveFloat", want: 0 },
    { target: "smithy.api#PrimitiveBoolean", want: false },
    { target: "smithy.api#Integer", want: undefined },
    { target: "smithy.api#Boolean", want: undefined },
    { target: "smithy.api#String", want: undefined },
    { target: "a#Positive", want: undefined },
    { target: "a#Count", traits: { "smithy.api#box": {} }, want: undefined },
    { target: "a#Count", traits: { "smithy.api#range": { max: -1 } }, want: undefined },
    { target: "a#Count", traits: { "smithy.api#range": { max: 1 } }, want: 0 },
    { target: "a#Count", traits: { "smithy.api#required": {} }, want: 0 },
    { target: "a#Count", traits: { "smithy.api#default": 3 }, want: 3 },
    { target: "a#Stream", want: "" },
    { target: "a#Stream", traits: { "smithy.api#required": {} }, want: undefined },
  ])("$target with $traits has the default $want", ({ target, traits, want }) => {
    const shapes = { ...inputOf({ m: traits === undefined ? [target] : [target, traits] }), ...own };
    expect(readTiny({ shapes }, "1.0").operations[0]?.input?.members[0]?.traits.default).toBe(want);
    const in2 = readTiny({ shapes }, "2.0").operations[0]?.input?.members[0]?.traits;
    expect(in2?.default).toBe(traits?.["smithy.api#default"]);
  });

  test("a union or list has no default", () => {
    const shapes = {
      ...inputOf({ u: ["a#U"], l: ["a#L"] }),
      ...own,
      "a#U": { type: "union", members: { n: { target: "a#Count" } } },
      "a#L": { type: "list", member: { target: "a#Count" } },
    };
    const [u, l] = readTiny({ shapes }, "1.0").operations[0]?.input?.members ?? [];
    expect(u?.target).toMatchObject({ members: [{ traits: {} }] });
    expect(l?.target).toMatchObject({ member: { traits: {} } });
  });

  test("the file decides, not the model", () => {
    const model = read([
      fileOf(tinyShapes({ shapes: inputOf({ m: ["a#Nested"] }) }), "2.0"),
      fileOf(
        { "a#Nested": { type: "structure", members: { n: { target: "a#Count" } } }, "a#Count": own["a#Count"] },
        "1",
      ),
    ]);
    expect(model.shapes.get("Nested")).toMatchObject({ members: [{ traits: { default: 0 } }] });
  });
});
