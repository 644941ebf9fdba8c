import { type Codec, createDecoders, type DecodingRules } from "../codec/codec.ts";
import { createAbsentSetter } from "../codec/defaults.ts";
import { setOwn } from "../codec/members.ts";
import { locate, wrongType } from "../codec/misfit.ts";
import type { NumberType } from "../codec/number.ts";
import { compileMembers, createCompiler, type Compile, type CompiledMember } from "../codec/shape-compiler.ts";
import type { ListSchema, MapSchema, SimpleType, StructureSchema, UnionSchema } from "../schema/schema.ts";
import {
  createCborReader,
  fail,
  hasMore,
  readBoolean,
  readCount,
  readNumber,
  readText,
  readWhole,
  skipItem,
  takeNull,
  type CborReader,
} from "./cbor-reader.ts";
import { type CborType, type DecodeCbor, findCborType } from "./cbor-types.ts";
import { encodeKey } from "./cbor-writer.ts";
import { Major } from "./initial-byte.ts";
import { findFastPath, readFast } from "./list-fast-path.ts";
import { decodeUntyped } from "./untyped-cbor.ts";

/** Differences between servers and clients. */
interface CborDecoding {
  readonly rules: DecodingRules;
  /** The types that a service has. */
  readonly types: readonly CborType[];
  /** Throws for a number that is out of the range of its type. */
  readonly checkRange?: (value: number | bigint, type: NumberType) => void;
}

/** Creates the decoders of servers or clients: directly from bytes to values. */
export function createCborDecoders(decoding: CborDecoding): Codec<Uint8Array>["decoder"] {
  const compile = createCompiler<DecodeCbor>({
    simple: (type) => simpleDecoder(type, decoding),
    structure: (schema, compile) => structureDecoder(schema, compile, decoding),
    union: (schema, compile) => unionDecoder(schema, compile, decoding),
    list: (schema, compile) => listDecoder(schema, compile, decoding),
    map: (schema, compile) => mapDecoder(schema, compile, decoding),
  });
  return createDecoders((member) => {
    const decode = compile(member);
    return (bytes) => {
      const reader = createCborReader(bytes);
      if (takeNull(reader)) throw wrongType("value", null);
      const value = decode(reader, 0);
      if (reader.offset < bytes.length) fail(reader, "the item does not end with the body");
      return value;
    };
  });
}

/** A member of a structure or union with its name as a text. */
interface DecodedMember extends CompiledMember<DecodeCbor> {
  readonly index: number;
  readonly key: Uint8Array;
}

interface DecodedMembers {
  readonly list: readonly DecodedMember[];
  readonly byName: ReadonlyMap<string, DecodedMember>;
}

function decodedMembers(schema: StructureSchema | UnionSchema, compile: Compile<DecodeCbor>): DecodedMembers {
  const list = compileMembers(schema, compile).map((member, index) =>
    Object.assign(member, { index, key: encodeKey(member.name) }),
  );
  return { list, byName: new Map(list.map((member) => [member.name, member])) };
}

/** Number of members to compare before looking up a name. */
const COMPARED = 12;

/**
 * Recognizes the next member by comparing its name as bytes, which avoids decoding most names. `before` is the previous
 * member: most senders keep the model's order. undefined if the name must be decoded.
 */
function matchMember(
  { list }: DecodedMembers,
  reader: CborReader,
  before: DecodedMember | undefined,
): DecodedMember | undefined {
  const start = before === undefined ? 0 : before.index + 1;
  const end = Math.min(start + COMPARED, list.length);
  for (let index = start; index < end; index++) {
    const member = list[index];
    if (member !== undefined && takeKey(reader, member.key)) return member;
  }
  return undefined;
}

function takeKey(reader: CborReader, key: Uint8Array): boolean {
  const { bytes, offset } = reader;
  const { length } = key;
  // The last byte of a name is the most distinctive; the first encodes its length.
  if (bytes[offset] !== key[0] || bytes[offset + length - 1] !== key[length - 1]) return false;
  for (let index = 1; index < length - 1; index++) {
    if (bytes[offset + index] !== key[index]) return false;
  }
  reader.offset = offset + length;
  return true;
}

function structureDecoder(
  schema: StructureSchema,
  compile: Compile<DecodeCbor>,
  { rules, types }: CborDecoding,
): DecodeCbor {
  const strict = rules.strictness === "strict";
  const members = decodedMembers(schema, compile);
  const setAbsent = createAbsentSetter(schema, rules.strictness, (json, { target }) => {
    const found = types.find(({ type }) => type === target);
    if (found !== undefined) return found.fromJson(json);
    // Non-finite numbers are strings.
    return target === "float" || target === "double" ? Number(json) : json;
  });
  return (reader, depth) => {
    const count = readCount(reader, Major.map, depth);
    const result: Record<string, unknown> = {};
    let member: DecodedMember | undefined;
    let name = "";
    try {
      for (let index = 0; hasMore(reader, index, count); index++) {
        member = matchMember(members, reader, member);
        name = member === undefined ? readText(reader) : member.name;
        member ??= members.byName.get(name);
        if (member === undefined) {
          skipItem(reader, depth + 1);
        } else if (!takeNull(reader)) {
          if (strict && Object.hasOwn(result, name)) rules.meet("repeatedName");
          setOwn(result, name, member.run(reader, depth + 1));
        }
      }
    } catch (error) {
      throw locate(error, name);
    }
    setAbsent(result);
    return result;
  };
}

function unionDecoder(schema: UnionSchema, compile: Compile<DecodeCbor>, { rules }: CborDecoding): DecodeCbor {
  const { byName } = decodedMembers(schema, compile);
  return (reader, depth) => {
    const count = readCount(reader, Major.map, depth);
    let result: object | undefined;
    let unknown: object | undefined;
    for (let index = 0; hasMore(reader, index, count); index++) {
      const name = readText(reader);
      const member = byName.get(name);
      if (takeNull(reader)) continue;
      if (member === undefined && name !== "__type") rules.meet("unknownMember");
      if (member !== undefined && result !== undefined) rules.meet("secondMember");
      try {
        if (member === undefined && name !== "__type") {
          const value = decodeUntyped(reader, depth + 1);
          unknown ??= { $unknown: [name, value] };
        } else if (member === undefined || result !== undefined) {
          skipItem(reader, depth + 1);
        } else {
          result = { [name]: member.run(reader, depth + 1) };
        }
      } catch (error) {
        throw locate(error, name);
      }
    }
    if (result === undefined && unknown === undefined) rules.meet("noMember");
    return result ?? unknown ?? {};
  };
}

function listDecoder(schema: ListSchema, compile: Compile<DecodeCbor>, { rules, types }: CborDecoding): DecodeCbor {
  const sparse = schema.sparse === true;
  const readItems = findFastPath(schema.member.target, types);
  let run: DecodeCbor = (reader, depth) => (run = compile(schema.member))(reader, depth);
  return (reader, depth) => {
    const count = readCount(reader, Major.list, depth);
    // Never preallocates the declared size: each of a thousand nested lists may declare the rest of the body.
    const items = readItems === undefined ? [] : readFast(readItems, reader, count);
    let index = items.length;
    try {
      for (; hasMore(reader, index, count); index++) {
        if (!takeNull(reader)) items.push(run(reader, depth + 1));
        else if (sparse) items.push(null);
        else rules.meet("nullItem");
      }
    } catch (error) {
      throw locate(error, index);
    }
    return items;
  };
}

function mapDecoder(schema: MapSchema, compile: Compile<DecodeCbor>, { rules }: CborDecoding): DecodeCbor {
  const strict = rules.strictness === "strict";
  const sparse = schema.sparse === true;
  let run: DecodeCbor = (reader, depth) => (run = compile(schema.value))(reader, depth);
  return (reader, depth) => {
    const count = readCount(reader, Major.map, depth);
    const result: Record<string, unknown> = {};
    let key = "";
    try {
      for (let index = 0; hasMore(reader, index, count); index++) {
        key = readText(reader);
        if (strict && Object.hasOwn(result, key)) rules.meet("repeatedName");
        if (!takeNull(reader)) setOwn(result, key, run(reader, depth + 1));
        else if (sparse) setOwn(result, key, null);
        else rules.meet("nullItem");
      }
    } catch (error) {
      throw locate(error, key);
    }
    return result;
  };
}

/** A decoder of a simple type; CBOR ignores its traits. */
function simpleDecoder(type: SimpleType, { rules, types, checkRange }: CborDecoding): DecodeCbor {
  switch (type) {
    case "string":
      return readText;
    case "boolean":
      return readBoolean;
    case "byte":
    case "short":
    case "integer":
    case "long":
      return (reader) => {
        const value = readWhole(reader, type);
        checkRange?.(value, type);
        return value;
      };
    case "double":
      return (reader) => readNumber(reader, type);
    case "float":
      return (reader) => {
        const value = readNumber(reader, type);
        if (Number.isFinite(value)) checkRange?.(value, type);
        return value;
      };
    case "document":
      return (reader) => fail(reader, "a document cannot come as CBOR");
    case "blob":
    case "timestamp":
    case "bigInteger":
    case "bigDecimal": {
      const found = findCborType(types, type);
      return (reader) => found.decode(reader, rules.strictness);
    }
    default:
      return type satisfies never;
  }
}
