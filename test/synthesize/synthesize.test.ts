import { describe, expect, it } from "vitest";
import type {
  ListSchema,
  MapSchema,
  MemberSchema,
  MemberSchemas,
  StructureSchema,
  UnionSchema,
} from "../../src/runtime/schema/schema.ts";
import type { StructureConstraints } from "../../src/runtime/server/server-definition.ts";
import { compileValidator } from "../../src/runtime/server/validate.ts";
import { NoValue } from "../../src/synthesize/no-value.ts";
import { Synthesizer, type StructureWish } from "../../src/synthesize/synthesize.ts";

function structure(members: MemberSchemas): StructureSchema {
  return { type: "structure", name: "Tide", members: () => members };
}

function make(schema: StructureSchema, wish: Partial<StructureWish> = {}): Record<string, unknown> {
  return new Synthesizer().synthesize(schema, { members: "all", ...wish }).value;
}

describe("a synthesised value", () => {
  it("has all members, or those that are required", () => {
    const schema = structure({
      place: { target: "string" },
      height: { target: "integer" },
      at: { target: "timestamp" },
      chart: { target: "blob" },
      id: { target: "string", httpLabel: true },
    });
    const constraints: StructureConstraints = { type: "structure", members: () => ({ height: { required: true } }) };
    expect(Object.keys(make(schema, { constraints }))).toEqual(["place", "height", "at", "chart", "id"]);
    expect(Object.keys(make(schema, { constraints, members: "required" }))).toEqual(["height", "id"]);
  });

  it("is the same each time", () => {
    const schema = structure({
      place: { target: "string" },
      note: { target: "document" },
      depth: { target: "double" },
    });
    expect(make(schema)).toEqual(make(schema));
  });

  const names: ListSchema = { type: "list", member: { target: "string" } };
  const levels: ListSchema = { type: "list", member: { target: "integer" }, sparse: true };
  const pairs: MapSchema = { type: "map", key: { target: "string" }, value: { target: "string" } };
  const constrained: readonly { given: string; member: MemberSchema; constraints: object }[] = [
    { given: "a long text", member: { target: "string" }, constraints: { length: { min: 50, max: 60 } } },
    { given: "a short text", member: { target: "string" }, constraints: { length: { min: 1, max: 2 } } },
    { given: "an empty text", member: { target: "string" }, constraints: { length: { min: 0, max: 0 } } },
    {
      given: "a pattern",
      member: { target: "string" },
      constraints: { pattern: "^[A-Z]{2}-[0-9]+$", length: { min: 9 } },
    },
    { given: "an enum", member: { target: "string" }, constraints: { enum: ["high", "low"] } },
    { given: "an enum of numbers", member: { target: "integer" }, constraints: { enum: [4, 8] } },
    { given: "a range", member: { target: "integer" }, constraints: { range: { min: 3, max: 4 } } },
    { given: "a negative range", member: { target: "long" }, constraints: { range: { max: -9 } } },
    { given: "a range of fractions", member: { target: "double" }, constraints: { range: { min: 0.1, max: 0.2 } } },
    { given: "bytes", member: { target: "blob" }, constraints: { length: { min: 16, max: 16 } } },
    { given: "a header", member: { target: "string", httpHeader: "x-a" }, constraints: { pattern: "^[ a]{2,4}$" } },
    {
      given: "a list of unique items",
      member: { target: names },
      constraints: {
        length: { min: 3, max: 4 },
        uniqueItems: true,
        target: { type: "list", member: { enum: ["ebb", "flood", "slack", "neap"] } },
      },
    },
    { given: "a sparse list", member: { target: levels }, constraints: { length: { min: 4 } } },
    {
      given: "a map with keys of a pattern",
      member: { target: pairs },
      constraints: {
        length: { min: 3 },
        target: { type: "map", key: { pattern: "^[a-c]$" }, value: { length: { max: 1 } } },
      },
    },
  ];
  it.each(constrained)("fulfils its constraints: $given", ({ member, constraints }) => {
    const all: StructureConstraints = {
      type: "structure",
      members: () => ({ it: { required: true, ...constraints } }),
    };
    const value = make(structure({ it: member }), { constraints: all });
    expect(value).toHaveProperty("it");
    expect(compileValidator(all)(value)).toBeUndefined();
  });

  it("goes through a union's members from one value to the next", () => {
    const tide: UnionSchema = {
      type: "union",
      name: "Tide",
      members: () => ({ ebb: { target: "string" }, flood: { target: "long" } }),
    };
    const synthesizer = new Synthesizer();
    const schema = structure({ tide: { target: tide } });
    const kinds = Array.from({ length: 3 }, () => {
      const { value } = synthesizer.synthesize(schema, { members: "all" });
      return Object.keys(value["tide"] as object);
    });
    expect(kinds).toEqual([["ebb"], ["flood"], ["ebb"]]);
  });

  it("ends where a shape contains itself", () => {
    const node: StructureSchema = {
      type: "structure",
      name: "Node",
      members: () => ({ name: { target: "string" }, left: { target: node }, rest: { target: rest } }),
    };
    const rest: ListSchema = { type: "list", member: { target: node } };
    const text = JSON.stringify(make(node));
    expect(text).toContain('"left":{');
    expect(text.length).toBeLessThan(3000);
  });

  it("leaves out, and lists, what no value is found for", () => {
    const schema = structure({ good: { target: "string" }, bad: { target: "string" } });
    const members = { bad: { pattern: "^/^a$" } };
    const wish = { members: "all", constraints: { type: "structure", members: () => members } } as const;
    const { value, skipped } = new Synthesizer().synthesize(schema, wish);
    expect(Object.keys(value)).toEqual(["good"]);
    expect(skipped).toEqual(['"bad": no text is found for pattern ^/^a$']);
    const required: StructureConstraints = {
      type: "structure",
      members: () => ({ bad: { ...members.bad, required: true } }),
    };
    expect(() => make(schema, { constraints: required })).toThrow(NoValue);
  });

  it("has no empty structures where a form could not say that they are there", () => {
    const place = structure({ name: { target: "string" }, height: { target: "long" } });
    const schema = structure({ place: { target: place }, nothing: { target: structure({}) } });
    const required = { required: true } as const;
    const wish = {
      members: "required",
      constraints: { type: "structure", members: () => ({ place: required }) },
    } as const;
    expect(make(schema, wish)).toEqual({ place: {} });
    expect(Object.keys(make(schema, { ...wish, emptyStructures: "never" })["place"] as object)).toEqual(["name"]);
    expect(Object.keys(make(schema, { emptyStructures: "never" }))).toEqual(["place"]);
  });

  it("has one of two members that have the same XML element", () => {
    const schema = structure({
      Event: { target: "string" },
      Events: { target: names, xmlName: "Event", xmlFlattened: true },
      Queue: { target: "string" },
    });
    expect(Object.keys(make(schema))).toEqual(["Events", "Queue"]);
  });

  it("gives members of any name", () => {
    const schema = structure(
      Object.fromEntries([
        ["__proto__", { target: "string" }],
        ["constructor", { target: "long" }],
      ]),
    );
    expect(Object.keys(make(schema))).toEqual(["__proto__", "constructor"]);
  });
});
