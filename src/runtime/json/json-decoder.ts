import { type Codec, createDecoders, type DecodingRules, lenientRules } from "../codec/codec.ts";
import { createAbsentSetter } from "../codec/defaults.ts";
import { expectList, expectObject, locate, wrongType } from "../codec/misfit.ts";
import { setOwn } from "../codec/members.ts";
import { exactText, parseLenientNumber } from "../codec/number.ts";
import { compileMembers, createCompiler, type Compile, type CompiledMember } from "../codec/shape-compiler.ts";
import { parseBoolean } from "../codec/text-form.ts";
import type { ListSchema, MemberSchema, SimpleType, StructureSchema, UnionSchema } from "../schema/schema.ts";
import {
  findJsonType,
  needJsonType,
  type Decode,
  type JsonDecodingRules,
  type JsonType,
  type NameOf,
} from "./json-type.ts";
import { parseJson } from "./parse-json.ts";

/** Differences between servers and clients. */
interface JsonDecoding extends JsonDecodingRules {
  /** The types that a service has. */
  readonly types: readonly JsonType[];
  /** Creates the parser of a member's JSON text. */
  readonly parser: (member: MemberSchema) => (text: string) => unknown;
  readonly simple: (type: SimpleType, member: MemberSchema) => Decode;
}

/** Creates the decoders of servers or clients. */
export function createJsonDecoders(decoding: JsonDecoding): Codec["decoder"] {
  const { rules, types, parser, simple } = decoding;
  const compile = createCompiler<Decode>({
    simple,
    structure: (schema, compile) => structureDecoder(schema, compile, decoding),
    union: (schema, compile) => needJsonType(types, "union").decoder(schema, compile, decoding),
    list: (schema, compile) => listDecoder(schema, compile, rules),
    map: (schema, compile) => needJsonType(types, "map").decoder(schema, compile, rules),
  });
  return createDecoders((member) => {
    const decode = compile(member);
    const parse = parser(member);
    return (text) => {
      const value = parse(text);
      if (value === null) throw wrongType("value", value);
      return decode(value, 0);
    };
  });
}

function structureDecoder(
  schema: StructureSchema,
  compile: Compile<Decode>,
  { rules, nameOf }: JsonDecodingRules,
): Decode {
  const members = membersByKey(schema, compile, nameOf);
  const setAbsent = createAbsentSetter(schema, rules.strictness, (json, member) =>
    typeof member.target === "string" ? compile(member)(json, 0) : json,
  );
  return (value, depth) => {
    const object = expectObject(value, depth);
    let result = object;
    let key = "";
    try {
      for (key in object) {
        if (!Object.hasOwn(object, key)) continue;
        const item = object[key];
        const member = members.get(key);
        if (result === object && (member === undefined || item === null || member.name !== key)) {
          result = copyBefore(object, key);
        }
        if (member === undefined || item === null) continue;
        const decoded = member.run(item, depth + 1);
        if (decoded !== item || result !== object) setOwn(result, member.name, decoded);
      }
    } catch (error) {
      throw locate(error, key);
    }
    setAbsent(result);
    return result;
  };
}

function listDecoder(schema: ListSchema, compile: Compile<Decode>, rules: DecodingRules): Decode {
  const sparse = schema.sparse === true;
  let run: Decode = (value, depth) => (run = compile(schema.member))(value, depth);
  return (value, depth) => {
    const items = expectList(value, depth);
    let holes = false;
    let index = 0;
    try {
      for (; index < items.length; index++) {
        const item = items[index];
        if (item === null) {
          if (sparse) continue;
          rules.meet("nullItem");
          holes = true;
          continue;
        }
        const decoded = run(item, depth + 1);
        if (decoded !== item) items[index] = decoded;
      }
    } catch (error) {
      throw locate(error, index);
    }
    return holes ? items.filter((item) => item !== null) : items;
  };
}

/** The members of a structure or union by their names in JSON. */
export function membersByKey(
  schema: StructureSchema | UnionSchema,
  compile: Compile<Decode>,
  nameOf: NameOf,
): ReadonlyMap<string, CompiledMember<Decode>> {
  return new Map(compileMembers(schema, compile).map((compiled) => [nameOf(compiled.name, compiled.member), compiled]));
}

/** The properties before `end`. */
export function copyBefore(object: Readonly<Record<string, unknown>>, end: string): Record<string, unknown> {
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(object)) {
    if (key === end) break;
    setOwn(copy, key, object[key]);
  }
  return copy;
}

/** Creates a client's decoders, which convert values if possible. */
export function createLenientJsonDecoders(types: readonly JsonType[], nameOf: NameOf): Codec["decoder"] {
  return createJsonDecoders({
    rules: lenientRules,
    nameOf,
    types,
    parser: (member) => findJsonType(types, "bigNumber")?.parser(member) ?? parseJson,
    simple(type, member) {
      switch (type) {
        case "string":
          return (value) => (typeof value === "string" ? value : textOf(value, type));
        case "boolean":
          return (value) => (typeof value === "boolean" ? value : parseBoolean(textOf(value, type)));
        case "byte":
        case "short":
        case "integer":
        case "float":
        case "double":
          return (value) => (typeof value === "number" ? value : parseLenientNumber(textOf(value, type), type));
        case "long":
        case "bigInteger":
        case "bigDecimal":
          return needJsonType(types, "bigNumber").decoder(type);
        case "blob":
        case "document":
        case "timestamp":
          return needJsonType(types, type).decoder(member);
        default:
          return type satisfies never;
      }
    },
  });
}

/** Converts a value of another type: `"5"` for a number, or `5` for a string. */
export function textOf(value: unknown, type: SimpleType): string {
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  const text = exactText(value);
  if (text === undefined) throw wrongType(type, value);
  return text;
}
