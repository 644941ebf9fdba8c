import { describe, expect, test } from "vitest";
import type { Shape } from "../../src/model/service-model.ts";
import { inputOf, readTiny } from "./tiny-model.ts";

function targetOf(shape: unknown, more: Readonly<Record<string, unknown>> = {}, version?: string): Shape | undefined {
  const model = readTiny({ shapes: { ...inputOf({ m: ["a#Shape"] }), "a#Shape": shape, ...more } }, version);
  return model.operations[0]?.input?.members[0]?.target;
}

describe("a shape", () => {
  test.each(
    [
      ["blob", "boolean", "byte", "short", "integer", "long", "float", "double"],
      ["bigInteger", "bigDecimal", "timestamp", "document", "string"],
    ].flat(),
  )("of the simple type %s", (type) => {
    expect(targetOf({ type })).toEqual({ kind: type, name: "Shape", traits: {} });
  });

  test.each([
    ["String", "string"],
    ["PrimitiveInteger", "integer"],
    ["BigDecimal", "bigDecimal"],
    ["Document", "document"],
  ])("of the prelude: %s", (name, kind) => {
    const model = readTiny({ shapes: inputOf({ m: [`smithy.api#${name}`] }) });
    expect(model.operations[0]?.input?.members[0]?.target).toMatchObject({ kind, name });
  });

  test("list, set and map", () => {
    const member = { target: "smithy.api#String", traits: { "smithy.api#xmlName": "item" } };
    expect(targetOf({ type: "list", member })).toMatchObject({
      kind: "list",
      traits: {},
      member: { name: "member", target: { kind: "string" }, traits: { xmlName: "item" } },
    });
    expect(targetOf({ type: "set", member })).toMatchObject({ kind: "list", traits: { uniqueItems: true } });
    expect(targetOf({ type: "map", key: member, value: { target: "a#In" } })).toMatchObject({
      kind: "map",
      key: { name: "key", target: { kind: "string" } },
      value: { name: "value", target: { kind: "structure", name: "In" } },
    });
  });

  test("union with a member of no content", () => {
    expect(targetOf({ type: "union", members: { none: { target: "smithy.api#Unit" } } })).toMatchObject({
      kind: "union",
      members: [{ name: "none", target: { kind: "structure", name: "Unit", members: [] } }],
    });
  });

  test("structure that holds itself is one object", () => {
    const shape = targetOf({ type: "structure", members: { self: { target: "a#Shape" } } });
    expect(shape?.kind === "structure" && shape.members[0]?.target === shape).toBe(true);
  });

  test("enum, with a name for a value that is not given", () => {
    const members = {
      A: { target: "smithy.api#Unit", traits: { "smithy.api#enumValue": "a", "smithy.api#documentation": "First." } },
      B: { target: "smithy.api#Unit" },
    };
    expect(targetOf({ type: "enum", members })).toEqual({
      kind: "enum",
      name: "Shape",
      traits: {},
      values: [
        { name: "A", value: "a", traits: { documentation: "First." } },
        { name: "B", value: "B", traits: {} },
      ],
    });
  });

  test("intEnum", () => {
    const members = { ONE: { target: "smithy.api#Unit", traits: { "smithy.api#enumValue": 1 } } };
    expect(targetOf({ type: "intEnum", members })).toMatchObject({ values: [{ name: "ONE", value: 1, traits: {} }] });
    expect(() => targetOf({ type: "intEnum", members: { ONE: { target: "smithy.api#Unit" } } })).toThrow(
      `shape "a#Shape": member "ONE": enumValue: expected an integer, got nothing`,
    );
  });

  test("string with the enum trait of 1.0 is an enum", () => {
    const definitions = [
      { value: "t2.nano", name: "NANO", documentation: "Small.", deprecated: true, tags: ["x"] },
      { value: "1 + 2" },
      { value: "1 / 2" },
    ];
    expect(targetOf({ type: "string", traits: { "smithy.api#enum": definitions } }, {}, "1.0")).toEqual({
      kind: "enum",
      name: "Shape",
      traits: {},
      values: [
        {
          name: "NANO",
          value: "t2.nano",
          traits: { documentation: "Small.", deprecated: {} },
        },
        { name: "_1_2", value: "1 + 2", traits: {} },
        { name: "_1_2_2", value: "1 / 2", traits: {} },
      ],
    });
  });

  test("that nothing refers to is left out; the others keep the file's order", () => {
    const model = readTiny({
      shapes: {
        "a#Lost": { type: "string" },
        ...inputOf({ z: ["a#Z"], a: ["a#A"], s: ["smithy.api#String"] }),
        "a#A": { type: "string" },
        "a#Z": { type: "long" },
      },
    });
    expect([...model.shapes.keys()]).toEqual(["In", "A", "Z", "String"]);
    expect(model.shapes.get("In")).toBe(model.operations[0]?.input);
  });
});

describe("names", () => {
  const greeting = (text: string): unknown => ({
    type: "structure",
    members: { [text]: { target: "smithy.api#String" } },
  });

  test("the service renames what would clash", () => {
    const model = readTiny({
      service: { rename: { "b#Greeting": "OtherGreeting" } },
      shapes: {
        ...inputOf({ x: ["a#Greeting"], y: ["b#Greeting"] }),
        "a#Greeting": greeting("hi"),
        "b#Greeting": greeting("yo"),
      },
    });
    expect(model.operations[0]?.input?.members.map((member) => member.target.name)).toEqual([
      "Greeting",
      "OtherGreeting",
    ]);
    expect(model.shapes.get("OtherGreeting")).toBe(model.operations[0]?.input?.members[1]?.target);
  });

  test("two structures of one name are refused", () => {
    expect(() =>
      readTiny({
        shapes: {
          ...inputOf({ x: ["a#Greeting"], y: ["b#Greeting"] }),
          "a#Greeting": greeting("hi"),
          "b#Greeting": greeting("yo"),
        },
      }),
    ).toThrow(`shape "b#Greeting": its name "Greeting" is also that of "a#Greeting"`);
  });

  test("simple shapes of one name are told apart", () => {
    const model = readTiny({
      shapes: {
        ...inputOf({ x: ["smithy.api#String"], y: ["a#String"], z: ["b.c#String"] }),
        "a#String": { type: "string" },
        "b.c#String": { type: "string" },
      },
    });
    expect(model.operations[0]?.input?.members.map((member) => member.target.name)).toEqual([
      "SmithyApiString",
      "String",
      "BCString",
    ]);
  });
});

describe("the validation exception of the framework", () => {
  test("is known where the model does not define it", () => {
    const model = readTiny({ act: { errors: [{ target: "smithy.framework#ValidationException" }] } });
    expect(model.operations[0]?.errors[0]).toMatchObject({
      name: "ValidationException",
      traits: { error: "client" },
      members: [
        { name: "message", traits: { required: true } },
        { name: "fieldList", target: { kind: "list" } },
      ],
    });
  });
});
