import { describe, expect, test } from "vitest";
import { GeneratorError } from "../../src/generator-error.ts";
import { inputOf, readTiny } from "./tiny-model.ts";

const string = { target: "smithy.api#String" };
const label = { "smithy.api#httpLabel": {}, "smithy.api#required": {} };

interface Row {
  readonly name: string;
  readonly parts: Parameters<typeof readTiny>[0];
  readonly message: string;
  readonly code: string;
  readonly pointer: string;
}

const rows: readonly Row[] = [
  {
    name: "an unknown target",
    parts: { shapes: inputOf({ "m/~": ["a#Gone"] }) },
    message: `shape "a#In": member "m/~" targets unknown shape "a#Gone"`,
    code: "unknown-shape",
    pointer: "/shapes/a#In/members/m~1~0",
  },
  {
    name: "an unknown shape of the prelude",
    parts: { shapes: inputOf({ m: ["smithy.api#Strin"] }) },
    message: `targets unknown shape "smithy.api#Strin"`,
    code: "unknown-shape",
    pointer: "/shapes/a#In/members/m",
  },
  {
    name: "an unknown operation",
    parts: { service: { operations: [{ target: "a#Gone" }] } },
    message: `service "a#Service" targets unknown shape "a#Gone"`,
    code: "unknown-shape",
    pointer: "/shapes/a#Service/operations/0",
  },
  {
    name: "an unknown error",
    parts: { act: { errors: [{ target: "a#In" }, { target: "a#Gone" }] } },
    message: `operation "a#Act" targets unknown shape "a#Gone"`,
    code: "unknown-shape",
    pointer: "/shapes/a#Act/errors/1",
  },
  {
    name: "an operation where a resource belongs",
    parts: { service: { resources: [{ target: "a#Act" }] } },
    message: `service "a#Service" targets "a#Act" of type "operation", expected type "resource"`,
    code: "invalid-model",
    pointer: "/shapes/a#Service/resources/0",
  },
  {
    name: "a member that targets an operation",
    parts: { shapes: inputOf({ m: ["a#Act"] }) },
    message: `shape "a#Act": is of type "operation", which no member can target`,
    code: "invalid-model",
    pointer: "/shapes/a#Act",
  },
  {
    name: "an unknown type",
    parts: { shapes: { ...inputOf({ m: ["a#T"] }), "a#T": { type: "strin" } } },
    message: `shape "a#T": is of type "strin"`,
    code: "invalid-model",
    pointer: "/shapes/a#T",
  },
  {
    name: "an input that is no structure",
    parts: { shapes: { "a#In": { type: "string" } } },
    message: `operation "a#Act": input: expected a structure, got a string`,
    code: "invalid-model",
    pointer: "/shapes/a#Act",
  },
  {
    name: "an error that is none",
    parts: { act: { errors: [{ target: "a#In" }] } },
    message: `operation "a#Act": errors: shape "a#In" has no error trait`,
    code: "invalid-model",
    pointer: "/shapes/a#Act/errors/0",
  },
  {
    name: "a list without a member",
    parts: { shapes: { ...inputOf({ m: ["a#L"] }), "a#L": { type: "list" } } },
    message: `shape "a#L": member "member": expected an object, got nothing`,
    code: "invalid-model",
    pointer: "/shapes/a#L/member",
  },
  {
    name: "a map with numbers for keys",
    parts: {
      shapes: { ...inputOf({ m: ["a#M"] }), "a#M": { type: "map", key: { target: "smithy.api#Long" }, value: string } },
    },
    message: `shape "a#M": has a key of type "long", not string`,
    code: "invalid-model",
    pointer: "/shapes/a#M",
  },
  {
    name: "lists that hold each other",
    parts: {
      shapes: {
        ...inputOf({ m: ["a#L"] }),
        "a#L": { type: "list", member: { target: "a#M" } },
        "a#M": { type: "map", key: string, value: { target: "a#L" } },
      },
    },
    message: "contains itself with no structure or union between",
    code: "invalid-model",
    pointer: "/shapes/a#L",
  },
  {
    name: "a member that is no reference",
    parts: { shapes: { "a#In": { type: "structure", members: { m: "smithy.api#String" } } } },
    message: `shape "a#In": member "m": expected an object, got "smithy.api#String"`,
    code: "invalid-model",
    pointer: "/shapes/a#In/members/m",
  },
  {
    name: "a label without a member",
    parts: { act: { traits: { "smithy.api#http": { method: "GET", uri: "/{gone}" } } } },
    message: `operation "Act": uri label "gone" has no member`,
    code: "invalid-model",
    pointer: "/shapes/a#Act",
  },
  {
    name: "a label that the uri lacks",
    parts: {
      shapes: inputOf({ m: ["smithy.api#String", label] }),
      act: { traits: { "smithy.api#http": { method: "GET", uri: "/" } } },
    },
    message: `member "m" is bound to the uri`,
    code: "invalid-model",
    pointer: "/shapes/a#In/members/m",
  },
  {
    name: "a resource in itself",
    parts: {
      service: { resources: [{ target: "a#R" }] },
      shapes: { "a#R": { type: "resource", resources: [{ target: "a#R" }] } },
    },
    message: `resource "a#R": contains itself: a#R → a#R`,
    code: "invalid-model",
    pointer: "/shapes/a#R/resources/0",
  },
  {
    name: "resources in each other",
    parts: {
      service: { resources: [{ target: "a#Q" }, { target: "a#R" }] },
      shapes: {
        "a#Q": { type: "resource" },
        "a#R": { type: "resource", resources: [{ target: "a#Q" }, { target: "a#S" }] },
        "a#S": { type: "resource", resources: [{ target: "a#R" }] },
      },
    },
    message: `resource "a#R": contains itself: a#R → a#S → a#R`,
    code: "invalid-model",
    pointer: "/shapes/a#S/resources/0",
  },
  {
    name: "two payloads",
    parts: {
      shapes: inputOf({
        m: ["smithy.api#Blob", { "smithy.api#httpPayload": {} }],
        n: ["smithy.api#Blob", { "smithy.api#httpPayload": {} }],
      }),
      act: { traits: { "smithy.api#http": { method: "PUT", uri: "/" } } },
    },
    message: `member "n" is a second payload "m"`,
    code: "invalid-model",
    pointer: "/shapes/a#In/members/n",
  },
];

describe("refused with its place", () => {
  test.each(rows)("$name", ({ parts, message, code, pointer }) => {
    let thrown: unknown;
    try {
      readTiny(parts);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(GeneratorError);
    expect((thrown as GeneratorError).message).toContain(message);
    expect(thrown).toMatchObject({ code, place: { file: "1.json", pointer } });
  });

  test("lists nested beyond reason", () => {
    const lists = Array.from({ length: 100_000 }, (_, index): [string, unknown] => [
      `a#L${index}`,
      { type: "list", member: { target: `a#L${index + 1}` } },
    ]);
    const shapes = { ...inputOf({ m: ["a#L0"] }), ...Object.fromEntries(lists), "a#L100000": { type: "string" } };
    expect(() => readTiny({ shapes })).toThrow("is nested more than 200 deep");
  });

  test("names of Object.prototype are no shapes", () => {
    expect(() => readTiny({ shapes: inputOf({ m: ["constructor"] }) })).toThrow(`targets unknown shape "constructor"`);
    expect(() => readTiny({ shapes: inputOf({ m: ["__proto__"] }) })).toThrow(`targets unknown shape "__proto__"`);
  });

  test("members named __proto__ and constructor are members", () => {
    const members = JSON.parse(
      `{"__proto__": {"target": "smithy.api#String"}, "constructor": {"target": "smithy.api#Long"}}`,
    ) as unknown;
    const model = readTiny({ shapes: { "a#In": { type: "structure", members } } });
    expect(model.operations[0]?.input?.members.map((member) => [member.name, member.target.kind])).toEqual([
      ["__proto__", "string"],
      ["constructor", "long"],
    ]);
  });
});
