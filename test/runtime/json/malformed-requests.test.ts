import { readFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, test } from "vitest";

import { SerializationError } from "../../../src/runtime/exception/exceptions.ts";
import { strictJsonCodec } from "../../../src/runtime/json/strict-json-codec.ts";
import type {
  AggregateSchema,
  MemberSchema,
  SimpleType,
  Target,
  TimestampFormat,
} from "../../../src/runtime/schema/schema.ts";
import { sharedFolder } from "../../shared-folder.ts";

interface Reference {
  readonly target: string;
  readonly traits?: Readonly<Record<string, unknown>>;
}

interface Shape {
  readonly type: string;
  readonly members?: Readonly<Record<string, Reference>>;
  readonly member?: Reference;
  readonly key?: Reference;
  readonly value?: Reference;
  readonly input?: Reference;
  readonly traits?: Readonly<Record<string, unknown>>;
}

interface MalformedTest {
  readonly id: string;
  readonly request: { readonly body?: string };
  readonly testParameters?: Readonly<Record<string, readonly string[]>>;
}

interface Case {
  readonly id: string;
  readonly body: string;
  readonly member: MemberSchema;
}

const httpTraits = ["httpLabel", "httpQuery", "httpHeader"].map((name) => `smithy.api#${name}`);
const simpleTypes: readonly string[] = [
  "blob",
  "boolean",
  "string",
  "byte",
  "short",
  "integer",
  "long",
  "float",
  "double",
  "timestamp",
];

function readCases(folder: string): Case[] {
  const model = JSON.parse(readFileSync(join(folder, "conformance/smithy/restJson1.json"), "utf8")) as {
    shapes: Record<string, Shape>;
  };
  const schemas = new Map<string, AggregateSchema>();

  function shapeOf(id: string): Shape {
    return model.shapes[id] ?? { type: id.replace("smithy.api#", "").toLowerCase() };
  }

  function targetOf(id: string): Target {
    const shape = shapeOf(id);
    if (simpleTypes.includes(shape.type)) return shape.type as SimpleType;
    const schema = schemas.get(id) ?? schemaOf(id, shape);
    schemas.set(id, schema);
    return schema;
  }

  function memberOf({ target, traits }: Reference): MemberSchema {
    const all = { ...shapeOf(target).traits, ...traits };
    const format = all["smithy.api#timestampFormat"] as TimestampFormat | undefined;
    return { target: targetOf(target), ...(format !== undefined && { timestampFormat: format }) };
  }

  function schemaOf(id: string, shape: Shape): AggregateSchema {
    const { type, member, key, value, members = {} } = shape;
    if (type === "list" && member !== undefined) return { type, member: memberOf(member) };
    if (type === "map" && key !== undefined && value !== undefined) {
      return { type, key: memberOf(key), value: memberOf(value) };
    }
    if (type !== "structure" && type !== "union") throw new Error(`the test reads no ${type}`);
    const inBody = Object.entries(members).filter(([, { traits = {} }]) => !httpTraits.some((name) => name in traits));
    return {
      type,
      name: id,
      members: () => Object.fromEntries(inBody.map(([name, member]) => [name, memberOf(member)])),
    };
  }

  return Object.values(model.shapes).flatMap((shape) => {
    const tests = (shape.traits?.["smithy.test#httpMalformedRequestTests"] ?? []) as MalformedTest[];
    return tests
      .filter(
        ({ id, request }) => request.body !== undefined && /^RestJson(Body|Malformed|Invalid|Technically)/.test(id),
      )
      .flatMap(({ id, request, testParameters }) =>
        expand(request.body ?? "", testParameters).map((body) => ({
          id,
          body,
          member: { target: targetOf(shape.input?.target ?? "") },
        })),
      );
  });
}

/** Smithy's templates: `$name:L` is the text itself, `$name:S` a JSON string of it, `$$` a dollar. */
function expand(template: string, parameters: Readonly<Record<string, readonly string[]>> = {}): string[] {
  const count = Object.values(parameters)[0]?.length ?? 1;
  return Array.from({ length: count }, (_, index) =>
    template.replace(/\$\$|\$(\w+):([LS])/g, (whole, name: string, form: string) => {
      if (whole === "$$") return "$";
      const value = parameters[name]?.[index] ?? "";
      return form === "S" ? JSON.stringify(value) : value;
    }),
  );
}

const shared = sharedFolder();
const cases = shared === undefined ? [] : readCases(shared);

describe.skipIf(shared === undefined)("Smithy's malformed bodies", () => {
  test("there are cases of every kind", () => {
    const kinds = [
      "Blob",
      "Boolean",
      "Byte",
      "Short",
      "Integer",
      "Long",
      "Float",
      "Double",
      "List",
      "Map",
      "Timestamp",
      "Union",
      "Json",
    ];
    for (const kind of kinds) expect(cases.some(({ id }) => id.includes(kind))).toBe(true);
    expect(cases.length).toBeGreaterThan(150);
  });

  test.each(cases)("$id: $body", ({ body, member }) => {
    expect(() => strictJsonCodec.decoder(member)(body)).toThrow(SerializationError);
  });
});
