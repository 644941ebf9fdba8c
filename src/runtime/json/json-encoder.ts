import { createEncoders, type Codec } from "../codec/codec.ts";
import { expectBoolean, expectList, expectObject, expectString, locate, wrongType } from "../codec/misfit.ts";
import { formatNumber } from "../codec/number.ts";
import {
  compileMembers,
  createCompiler,
  valueToWrite,
  type Compile,
  type CompiledMember,
} from "../codec/shape-compiler.ts";
import type { ListSchema, MemberSchema, SimpleType, StructureSchema, UnionSchema } from "../schema/schema.ts";
import { findJsonType, needJsonType, type Encode, type JsonType, type NameOf } from "./json-type.ts";

/** Creates the encoders of values into JSON text with the types of a service. */
export function createJsonEncoders(types: readonly JsonType[], nameOf: NameOf): Codec["encoder"] {
  const compile = createCompiler<Encode>({
    simple: (type, member) => simpleEncoder(type, member, types),
    structure: (schema, compile) => structureEncoder(schema, compile, nameOf),
    union: (schema, compile) => needJsonType(types, "union").encoder(schema, compile, nameOf),
    list: listEncoder,
    map: (schema, compile) => needJsonType(types, "map").encoder(schema, compile),
  });
  const maps = findJsonType(types, "map");
  return createEncoders((member) => {
    const encode = compile(member);
    return (value) => {
      try {
        return encode(value, 0);
      } finally {
        maps?.forgetKeys();
      }
    };
  });
}

/** A member of a structure or union with the text before its value. */
interface EncodedMember extends CompiledMember<Encode> {
  /** `{"name":`, if the member is the first of its object. */
  readonly firstKey: string;
  /** `,"name":` */
  readonly nextKey: string;
}

/** The members of a structure or union, in the model's order. */
export function encodedMembers(
  schema: StructureSchema | UnionSchema,
  compile: Compile<Encode>,
  nameOf: NameOf,
): EncodedMember[] {
  return compileMembers(schema, compile).map((compiled) => {
    const key = `${JSON.stringify(nameOf(compiled.name, compiled.member))}:`;
    return Object.assign(compiled, { firstKey: `{${key}`, nextKey: `,${key}` });
  });
}

function structureEncoder(schema: StructureSchema, compile: Compile<Encode>, nameOf: NameOf): Encode {
  const members = encodedMembers(schema, compile, nameOf);
  return (value, depth) => {
    const object = expectObject(value, depth);
    let text = "";
    let name = "";
    try {
      for (const member of members) {
        ({ name } = member);
        const item = valueToWrite(object, member);
        if (item === undefined) continue;
        text += text === "" ? member.firstKey : member.nextKey;
        text += member.run(item, depth + 1);
      }
    } catch (error) {
      throw locate(error, name);
    }
    return text === "" ? "{}" : text + "}";
  };
}

function listEncoder(schema: ListSchema, compile: Compile<Encode>): Encode {
  const sparse = schema.sparse === true;
  let run: Encode = (value, depth) => (run = compile(schema.member))(value, depth);
  return (value, depth) => {
    const items: readonly unknown[] = expectList(value, depth);
    let text = "";
    let separator = "[";
    let index = 0;
    try {
      for (; index < items.length; index++) {
        const item = items[index];
        const missing = item === undefined || item === null;
        if (missing && !sparse) continue;
        text += separator + (missing ? "null" : run(item, depth + 1));
        separator = ",";
      }
    } catch (error) {
      throw locate(error, index);
    }
    return text === "" ? "[]" : text + "]";
  };
}

/** An encoder of one of Smithy's simple types, with the member's traits. */
function simpleEncoder(type: SimpleType, member: MemberSchema, types: readonly JsonType[]): Encode {
  switch (type) {
    case "string":
      return encodeString;
    case "boolean":
      return (value) => (expectBoolean(value) ? "true" : "false");
    case "byte":
    case "short":
    case "integer":
      return (value) =>
        // The bitwise check is the fastest, and keeps every 32-bit integer unchanged.
        typeof value === "number" && (value | 0) === value ? String(value) : formatNumber(value, type);
    case "float":
    case "double":
      return (value) => {
        if (typeof value !== "number") throw wrongType(type, value);
        return Number.isFinite(value) ? formatNumber(value, type) : `"${value}"`;
      };
    case "long":
    case "bigInteger":
    case "bigDecimal":
      return needJsonType(types, "bigNumber").encoder(type);
    case "blob":
    case "document":
    case "timestamp":
      return needJsonType(types, type).encoder(member);
    default:
      return type satisfies never;
  }
}

/** What `JSON.stringify` may escape: quotes, backslashes, control characters and surrogates. */
const escaped = /[^ !#-[\]-\ud7ff\ue000-\uffff]/;

export function encodeString(value: unknown): string {
  const text = expectString(value);
  return escaped.test(text) ? JSON.stringify(text) : `"${text}"`;
}
