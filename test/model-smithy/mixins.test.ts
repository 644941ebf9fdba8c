import { describe, expect, test } from "vitest";
import { fileOf, inputOf, read, readTiny, tinyShapes } from "./tiny-model.ts";

const mixin = { "smithy.api#mixin": {} };
const string = { target: "smithy.api#String" };

describe("mixins", () => {
  test("give members first, and traits that are not local", () => {
    const model = readTiny({
      shapes: {
        "a#Local": {
          type: "structure",
          members: { first: string },
          traits: {
            "smithy.api#mixin": { localTraits: ["smithy.api#documentation"] },
            "smithy.api#documentation": "No.",
            "smithy.api#sensitive": {},
          },
        },
        "a#Second": {
          type: "structure",
          mixins: [{ target: "a#Local" }],
          members: { second: string },
          traits: { ...mixin, "smithy.api#since": "2" },
        },
        "a#In": { type: "structure", mixins: [{ target: "a#Second" }], members: { own: string } },
      },
    });
    expect(model.operations[0]?.input?.members.map((member) => member.name)).toEqual(["first", "second", "own"]);
    expect(model.operations[0]?.input?.traits).toEqual({ sensitive: true, since: "2" });
  });

  test("a redefined member keeps its place and gains traits; apply comes last", () => {
    const model = readTiny({
      shapes: {
        "a#M": {
          type: "structure",
          members: { m: { ...string, traits: { "smithy.api#required": {} } }, n: string },
          traits: mixin,
        },
        "a#In": {
          type: "structure",
          mixins: [{ target: "a#M" }],
          members: { m: { ...string, traits: { "smithy.api#jsonName": "M" } } },
        },
        "a#In$n": { type: "apply", traits: { "smithy.api#documentation": "Applied." } },
      },
    });
    expect(model.operations[0]?.input?.members).toMatchObject([
      { name: "m", traits: { required: true, jsonName: "M" } },
      { name: "n", traits: { documentation: "Applied." } },
    ]);
  });

  test("of lists, operations and services", () => {
    const error = { type: "structure", members: {}, traits: { "smithy.api#error": "client" } };
    const model = read(
      fileOf({
        "a#Items": { type: "list", member: string, traits: mixin },
        "a#List": { type: "list", mixins: [{ target: "a#Items" }] },
        "a#Failing": { type: "operation", errors: [{ target: "a#E1" }], traits: mixin },
        "a#Base": {
          type: "service",
          version: "1",
          errors: [{ target: "a#E2" }],
          traits: { ...mixin, "aws.protocols#restXml": {} },
        },
        ...tinyShapes({
          shapes: { ...inputOf({ l: ["a#List"] }), "a#E1": error, "a#E2": error, "a#E3": error },
          act: { mixins: [{ target: "a#Failing" }], errors: [{ target: "a#E3" }] },
          service: { mixins: [{ target: "a#Base" }] },
        }),
      }),
      { service: "a#Service" },
    );
    expect(model.operations[0]?.errors.map((shape) => shape.name)).toEqual(["E1", "E3"]);
    expect(model.errors.map((shape) => shape.name)).toEqual(["E2"]);
    expect(model.version).toBe("2026-01-01");
    expect(model.protocols.map((protocol) => protocol.name)).toEqual(["restJson1", "restXml"]);
    expect(model.operations[0]?.input?.members[0]?.target).toMatchObject({
      kind: "list",
      member: { target: { kind: "string" } },
    });
  });

  test.each([
    {
      name: "a cycle",
      shapes: { "a#In": { type: "structure", mixins: [{ target: "a#In" }], traits: mixin } },
      want: `shape "a#In": is a mixin of itself`,
    },
    {
      name: "no mixin",
      shapes: { "a#M": { type: "structure" }, "a#In": { type: "structure", mixins: [{ target: "a#M" }] } },
      want: `shape "a#M": is used as a mixin, but does not have trait "mixin"`,
    },
    {
      name: "another target",
      shapes: {
        "a#M": { type: "structure", members: { m: string }, traits: mixin },
        "a#In": { type: "structure", mixins: [{ target: "a#M" }], members: { m: { target: "smithy.api#Long" } } },
      },
      want: `shape "a#In": member "m" targets "smithy.api#Long", but in the mixin it targets "smithy.api#String"`,
    },
  ])("refused: $name", ({ shapes, want }) => {
    expect(() => readTiny({ shapes })).toThrow(want);
  });

  test("may be nested as deep as a model likes", () => {
    const chain = Array.from({ length: 100_000 }, (_, index): [string, unknown] => [
      `a#M${index}`,
      { type: "structure", mixins: [{ target: `a#M${index + 1}` }], traits: mixin },
    ]);
    const shapes = {
      ...Object.fromEntries(chain),
      "a#M100000": { type: "structure", members: { deepest: string }, traits: mixin },
      "a#In": { type: "structure", mixins: [{ target: "a#M0" }] },
    };
    expect(readTiny({ shapes }).operations[0]?.input?.members.map(({ name }) => name)).toEqual(["deepest"]);
  });

  test("are refused where each of them has the members of all others", () => {
    const shapes = Object.fromEntries(
      Array.from({ length: 2000 }, (_, index) => [
        index === 1999 ? "a#In" : `a#M${index}`,
        {
          type: "structure",
          members: { [`m${index}`]: string },
          mixins: index === 0 ? [] : [{ target: `a#M${index - 1}` }],
          traits: mixin,
        },
      ]),
    );
    expect(() => readTiny({ shapes })).toThrow("mixins give the model more than 500000 members");
  });
});

describe("apply", () => {
  const own = { "smithy.api#documentation": "Own." };
  const shapes = { "a#In": { type: "structure", members: { m: string }, traits: own } };

  test("joins lists, takes equal values for one, and works from another file", () => {
    const model = read([
      fileOf({
        "a#Act": { type: "apply", traits: { "smithy.api#auth": ["smithy.api#httpBearerAuth"] } },
        "a#In": { type: "apply", traits: { "smithy.api#documentation": "Own." } },
      }),
      fileOf(tinyShapes({ shapes, act: { traits: { "smithy.api#auth": ["smithy.api#httpBasicAuth"] } } })),
      fileOf({ "a#In$m": { type: "apply", traits: { "smithy.api#required": {} } } }),
    ]);
    expect(model.operations[0]?.auth).toEqual(["smithy.api#httpBasicAuth", "smithy.api#httpBearerAuth"]);
    expect(model.operations[0]?.input?.traits).toEqual({ documentation: "Own." });
    expect(model.operations[0]?.input?.members[0]?.traits).toEqual({ required: true });
  });

  test.each([
    { target: "a#In", want: `shape "a#In": trait "smithy.api#documentation" is applied twice with different values` },
    { target: "a#Gone", want: `apply "a#Gone" targets unknown shape "a#Gone"` },
    { target: "a#In$gone", want: `apply "a#In$gone": shape "a#In" has no member "gone"` },
  ])("to $target is refused", ({ target, want }) => {
    const apply = fileOf({ [target]: { type: "apply", traits: { "smithy.api#documentation": "Other." } } });
    expect(() => read([fileOf(tinyShapes({ shapes })), apply])).toThrow(want);
  });
});
