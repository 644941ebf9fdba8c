import { describe, expect, it } from "vitest";
import { findPatternFault } from "../../../src/runtime/pattern/pattern.ts";
import type {
  AggregateConstraints,
  ListConstraints,
  MemberConstraints,
  StructureConstraints,
} from "../../../src/runtime/server/server-definition.ts";
import { compileValidator } from "../../../src/runtime/server/validate.ts";

function structure(members: Readonly<Record<string, MemberConstraints>>): StructureConstraints {
  return { type: "structure", members: () => members };
}

/** The failures of one member `m`, as `path: what the constraint says`. */
function failuresOf(constraint: MemberConstraints, value: unknown): string[] {
  const invalid = compileValidator(structure({ m: constraint }))(value === undefined ? {} : { m: value });
  return (invalid?.failures ?? []).map(({ path, message }) => {
    expect(message).toContain(`at '${path}' failed to satisfy constraint: `);
    return `${path}: ${message.replace(` at '${path}' failed to satisfy constraint`, "")}`;
  });
}

const must = (text: string, path = "/m"): string => `${path}: Value: Member must ${text}`;
const length = (count: number, text: string): string =>
  `/m: Value with length ${count}: Member must have length ${text}`;

describe("a member's own constraints", () => {
  it.each<{ name: string; given: MemberConstraints; value: unknown; want: string[] }>([
    { name: "required, absent", given: { required: true }, value: undefined, want: [must("not be null")] },
    { name: "required, null", given: { required: true }, value: null, want: [must("not be null")] },
    { name: "required, empty", given: { required: true }, value: "", want: [] },
    { name: "absent", given: { length: { min: 1 }, pattern: "a", enum: ["a"] }, value: undefined, want: [] },
    {
      name: "too short",
      given: { length: { min: 2, max: 8 } },
      value: "a",
      want: [length(1, "between 2 and 8, inclusive")],
    },
    {
      name: "too short with no maximum",
      given: { length: { min: 2 } },
      value: "a",
      want: [length(1, "greater than or equal to 2")],
    },
    { name: "too long", given: { length: { max: 2 } }, value: "abc", want: [length(3, "less than or equal to 2")] },
    {
      name: "one scalar value",
      given: { length: { min: 2 } },
      value: "👍",
      want: [length(1, "greater than or equal to 2")],
    },
    { name: "two scalar values", given: { length: { min: 2, max: 2 } }, value: "👍👍", want: [] },
    {
      name: "lone surrogates",
      given: { length: { max: 2 } },
      value: "\udc4d\ud83d\ud83d",
      want: [length(3, "less than or equal to 2")],
    },
    {
      name: "bytes",
      given: { length: { max: 2 } },
      value: new Uint8Array(3),
      want: [length(3, "less than or equal to 2")],
    },
    { name: "items", given: { length: { min: 1 } }, value: [], want: [length(0, "greater than or equal to 1")] },
    { name: "entries", given: { length: { min: 1 } }, value: {}, want: [length(0, "greater than or equal to 1")] },
    { name: "a stream has no length", given: { length: { min: 1 } }, value: new ReadableStream(), want: [] },
    {
      name: "too small",
      given: { range: { min: 2, max: 8 } },
      value: 1,
      want: [must("be between 2 and 8, inclusive")],
    },
    {
      name: "too small, no maximum",
      given: { range: { min: 2 } },
      value: 1.9,
      want: [must("be greater than or equal to 2")],
    },
    { name: "too great", given: { range: { max: 8.5 } }, value: 8.6, want: [must("be less than or equal to 8.5")] },
    { name: "ends are inclusive", given: { range: { min: 2, max: 2 } }, value: 2, want: [] },
    {
      name: "a big integer",
      given: { range: { max: 9 } },
      value: 10n ** 30n,
      want: [must("be less than or equal to 9")],
    },
    { name: "a big decimal", given: { range: { max: 9 } }, value: "9.5", want: [must("be less than or equal to 9")] },
    { name: "NaN", given: { range: { min: 1 } }, value: Number.NaN, want: [must("be greater than or equal to 1")] },
    {
      name: "a pattern",
      given: { pattern: "^[a-m]+$" },
      value: "x",
      want: [must("satisfy regular expression pattern: ^[a-m]+$")],
    },
    { name: "a pattern is not anchored", given: { pattern: "[a-m]" }, value: "xax", want: [] },
    { name: "an enum", given: { enum: ["a", "b"] }, value: "c", want: [must("satisfy enum value set: [a, b]")] },
    { name: "an intEnum", given: { enum: [1, 2] }, value: 3, want: [must("satisfy enum value set: [1, 2]")] },
    { name: "an internal value", given: { enum: ["a"], internalEnum: ["b"] }, value: "b", want: [] },
    {
      name: "internal values are not told",
      given: { enum: ["a"], internalEnum: ["b"] },
      value: "c",
      want: [must("satisfy enum value set: [a]")],
    },
    {
      name: "a name of Object.prototype is not in an enum",
      given: { enum: ["a"] },
      value: "constructor",
      want: [must("satisfy enum value set: [a]")],
    },
    {
      name: "all at once, in order",
      given: { enum: ["ab"], length: { min: 2 }, pattern: "b" },
      value: "a",
      want: [
        must("satisfy enum value set: [ab]"),
        length(1, "greater than or equal to 2"),
        must("satisfy regular expression pattern: b"),
      ],
    },
  ])("$name", ({ given, value, want }) => {
    expect(failuresOf(given, value)).toEqual(want);
  });
});

describe("unique items", () => {
  it.each<{ name: string; items: unknown[]; unique: boolean }>([
    { name: "strings", items: ["a", "b", "a"], unique: false },
    { name: "a number and its text", items: [1, "1"], unique: true },
    { name: "dates of one time", items: [new Date(5), new Date(5)], unique: false },
    { name: "blobs of the same bytes", items: [new Uint8Array([1, 2]), new Uint8Array([1, 2])], unique: false },
    { name: "blobs that differ", items: [new Uint8Array([1, 2]), new Uint8Array([12])], unique: true },
    {
      name: "structures in another order",
      items: [
        { a: 1, b: [true] },
        { b: [true], a: 1 },
      ],
      unique: false,
    },
    { name: "structures with absent members", items: [{ a: 1, b: undefined }, { a: 1 }], unique: false },
    { name: "lists cut elsewhere", items: [["a", "b"], ["ab"]], unique: true },
    { name: "texts that look like a description", items: [["s1:a"], ["a"], "[s1:a]"], unique: true },
    { name: "nulls", items: [null, null], unique: false },
    { name: "big integers", items: [10n, 10n], unique: false },
  ])("$name", ({ items, unique }) => {
    expect(failuresOf({ uniqueItems: true }, items)).toEqual(unique ? [] : [must("have unique values")]);
  });

  it("are found in long lists, and in nested lists", () => {
    const long = Array.from({ length: 100_000 }, (_, index) => ({ index }));
    expect(failuresOf({ uniqueItems: true }, long)).toEqual([]);
    const nested: ListConstraints = {
      type: "list",
      get member() {
        return { uniqueItems: true, target: nested } as const;
      },
    };
    // Each level is described once: to do so for each level around it would take minutes.
    let deep: unknown = Array.from({ length: 50_000 }, (_, index) => [index]);
    for (let depth = 0; depth < 400; depth++) deep = [deep];
    expect(failuresOf({ uniqueItems: true, target: nested }, deep)).toEqual([]);
    const twice = [[[1, [2]]], [[1, [2]]]];
    expect(failuresOf({ uniqueItems: true, target: nested }, twice)).toEqual([must("have unique values")]);
  });
});

describe("what is further in", () => {
  const leaf = structure({ name: { required: true } });
  it.each<{ name: string; given: MemberConstraints; value: unknown; want: string[] }>([
    { name: "a structure", given: { target: leaf }, value: {}, want: [must("not be null", "/m/name")] },
    { name: "an absent structure", given: { target: leaf }, value: undefined, want: [] },
    {
      name: "a list",
      given: { target: { type: "list", member: { target: leaf } } },
      value: [{ name: "a" }, {}],
      want: [must("not be null", "/m/1/name")],
    },
    {
      name: "nulls of a sparse list",
      given: { target: { type: "list", member: { length: { min: 1 } } } },
      value: [null, "a"],
      want: [],
    },
    {
      name: "a map's value",
      given: { target: { type: "map", value: { target: leaf } } },
      value: { "a/b~": {} },
      want: [must("not be null", "/m/a~1b~0/name")],
    },
    {
      name: "a map's key",
      given: { target: { type: "map", key: { pattern: "^a$" } } },
      value: { b: 1 },
      want: [must("satisfy regular expression pattern: ^a$")],
    },
    {
      name: "a key `__proto__`",
      given: { target: { type: "map", value: { enum: ["x"] } } },
      value: JSON.parse('{"__proto__":"y"}'),
      want: [must("satisfy enum value set: [x]", "/m/__proto__")],
    },
  ])("$name", ({ given, value, want }) => {
    expect(failuresOf(given, value)).toEqual(want);
  });

  it("goes round in cycles", () => {
    const node: StructureConstraints = {
      type: "structure",
      members: () => ({ value: { required: true }, next: { target: node } }),
    };
    const invalid = compileValidator(node)({ value: 1, next: { value: 1, next: { next: { value: 2 } } } });
    expect(invalid?.failures.map(({ path }) => path)).toEqual(["/next/next/value"]);
  });
});

describe("an input", () => {
  it("has a message with all failures", () => {
    const validate = compileValidator(structure({ a: { required: true }, b: { range: { min: 1 } } }));
    expect(validate({ b: 0 })?.message).toBe(
      "2 validation errors detected. Value at '/a' failed to satisfy constraint: Member must not be null; " +
        "Value at '/b' failed to satisfy constraint: Member must be greater than or equal to 1",
    );
    expect(validate({ b: 0, a: 1 })?.message).toMatch(/^1 validation error detected\. Value at '\/b'/);
    expect(validate({ a: 1 })).toBeUndefined();
  });

  it("may have members with names that every object inherits", () => {
    const members = Object.fromEntries(
      ["constructor", "toString", "__proto__"].map((name) => [name, { required: true }] as const),
    );
    expect(compileValidator(structure(members))({})?.failures.map(({ path }) => path)).toEqual([
      "/constructor",
      "/toString",
      "/__proto__",
    ]);
    expect(
      compileValidator(structure(members))(JSON.parse('{"constructor":1,"toString":1,"__proto__":1}') as object),
    ).toBeUndefined();
  });

  it("gets a bounded answer, whatever is in it", () => {
    const validate = compileValidator(
      structure({ m: { target: { type: "map", value: { target: { type: "list", member: { enum: ["a"] } } } } } }),
    );
    const invalid = validate({ m: { ["k".repeat(1_000_000)]: Array.from({ length: 1000 }, () => "b") } });
    expect(invalid?.failures).toHaveLength(100);
    expect(JSON.stringify(invalid).length).toBeLessThan(200_000);
    const values = Array.from({ length: 5000 }, (_, index) => `value-${index}`);
    expect(failuresOf({ enum: values }, "x")[0]?.length).toBeLessThan(5000);
  });

  it("cannot make many texts cost more together than one, and gets the same answer again", () => {
    const validate = compileValidator(
      structure({ m: { target: { type: "list", member: { pattern: "^(a|b)*a(a|b){200}c$" } } } }),
    );
    // As they cost more than a request may, the last of them are not looked at to their end, nor refused.
    const texts = Array.from({ length: 2000 }, (_, index) => {
      return Array.from({ length: 500 }, (_, bit) => ((index * 7919 + bit * bit * 31) % 5 < 2 ? "a" : "b")).join("");
    });
    const first = validate({ m: texts });
    expect(first?.failures[0]?.path).toBe("/m/0");
    expect(validate({ m: texts })).toEqual(first);
  });
});

it("leaves out a pattern that is not understood", () => {
  const given = { pattern: "(", length: { max: 1 } };
  expect(failuresOf(given, "a")).toEqual([]);
  expect(failuresOf(given, "ab").join()).toContain("length less than or equal to 1");
  expect(failuresOf({ pattern: "^(a{9,99}){9,99}{9,99}{9,99}$" }, "a")).toEqual([]);
});

it.each([
  "^\\p{InBasicLatin}+$",
  "^[\\p{InGreek}a]$",
  "^\\P{block=Greek}$",
  "^\\X$",
  "(?U)^\\w$",
  "(?iU)^\\w$",
  "^(?U:\\w)$",
  "^(?-U)a$",
  "(?d)^.$",
  "^\\N{LATIN SMALL LETTER A}$",
  "^\\b{g}a$",
])("leaves out what only Java understands, and tells of it: %s", (pattern) => {
  for (const text of ["", "a", "é", "α", "😀", "\n", "aa"]) expect(failuresOf({ pattern }, text)).toEqual([]);
  expect(findPatternFault(pattern)).toMatch(/unknown/);
});

it("takes chains of thousands of shapes", () => {
  let chain: AggregateConstraints = structure({ last: { required: true } });
  for (let depth = 0; depth < 20_000; depth++) {
    const target: AggregateConstraints = chain;
    chain = depth % 2 === 0 ? structure({ next: { target } }) : { type: "list", member: { target } };
  }
  const validate = compileValidator(structure({ next: { target: chain } }));
  expect(validate({ next: [{ next: [{}] }] })).toBeUndefined();
});
