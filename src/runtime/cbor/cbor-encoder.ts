import { createEncoders, type Codec } from "../codec/codec.ts";
import {
  expectBoolean,
  expectList,
  expectObject,
  expectString,
  locate,
  Misfit,
  wrongNumber,
  wrongType,
} from "../codec/misfit.ts";
import {
  compileMembers,
  createCompiler,
  noMember,
  secondMember,
  unknownMember,
  valueToWrite,
  type Compile,
  type CompiledMember,
} from "../codec/shape-compiler.ts";
import type { ListSchema, MapSchema, SimpleType, StructureSchema, UnionSchema } from "../schema/schema.ts";
import { type CborType, type EncodeCbor, findCborType } from "./cbor-types.ts";
import {
  clearWriter,
  createCborWriter,
  encodeKey,
  putCount,
  reserveHead,
  writeByte,
  writeFloat,
  writeHead,
  writeInteger,
  writeRaw,
  writeText,
  type CborWriter,
} from "./cbor-writer.ts";
import { FALSE, Major, NULL, TRUE } from "./initial-byte.ts";
import { encodeUntyped } from "./untyped-cbor.ts";

/** The writer for the next body; undefined while in use. */
let idle: CborWriter | undefined;

/** Creates the encoders of CBOR with the types of a service (Smithy RPC v2 CBOR, "Shape serialization"). */
export function createCborEncoders(types: readonly CborType[]): Codec<Uint8Array>["encoder"] {
  const compile = createCompiler<EncodeCbor>({
    simple: (type) => simpleEncoder(type, types),
    structure: structureEncoder,
    union: unionEncoder,
    list: listEncoder,
    map: mapEncoder,
  });
  return createEncoders((member) => {
    const encode = compile(member);
    return (value) => {
      // A getter of the value may run another encoder meanwhile.
      const writer = idle ?? createCborWriter();
      idle = undefined;
      try {
        encode(writer, value, 0);
        return writer.bytes.slice(0, writer.offset);
      } finally {
        clearWriter(writer);
        idle = writer;
      }
    };
  });
}

/** A member of a structure or union with its name as a text. */
interface EncodedMember extends CompiledMember<EncodeCbor> {
  readonly key: Uint8Array;
}

function encodedMembers(schema: StructureSchema | UnionSchema, compile: Compile<EncodeCbor>): EncodedMember[] {
  return compileMembers(schema, compile).map((member) => Object.assign(member, { key: encodeKey(member.name) }));
}

function structureEncoder(schema: StructureSchema, compile: Compile<EncodeCbor>): EncodeCbor {
  const members = encodedMembers(schema, compile);
  const most = members.length;
  return (writer, value, depth) => {
    const object = expectObject(value, depth);
    const head = reserveHead(writer, most);
    let count = 0;
    let name = "";
    try {
      for (const member of members) {
        ({ name } = member);
        const item = valueToWrite(object, member);
        if (item === undefined) continue;
        writeRaw(writer, member.key);
        member.run(writer, item, depth + 1);
        count++;
      }
    } catch (error) {
      throw locate(error, name);
    }
    putCount(writer, head, { major: Major.map, count, most });
  };
}

function unionEncoder(schema: UnionSchema, compile: Compile<EncodeCbor>): EncodeCbor {
  const members = new Map(encodedMembers(schema, compile).map((member) => [member.name, member]));
  return (writer, value, depth) => {
    const object = expectObject(value, depth);
    let isSet = false;
    for (const name in object) {
      if (!Object.hasOwn(object, name)) continue;
      const item = object[name];
      if (item === undefined || item === null) continue;
      if (isSet) throw new Misfit(secondMember);
      isSet = true;
      writeHead(writer, Major.map, 1);
      const member = members.get(name);
      if (member === undefined && (name !== "$unknown" || !Array.isArray(item))) throw unknownMember(schema, name);
      try {
        if (member !== undefined) {
          writeRaw(writer, member.key);
          member.run(writer, item, depth + 1);
        } else {
          const [key, unknown] = item as readonly unknown[];
          encodeUntyped(writer, key, depth + 1);
          encodeUntyped(writer, unknown, depth + 1);
        }
      } catch (error) {
        throw locate(error, name);
      }
    }
    if (!isSet) throw new Misfit(noMember);
  };
}

function listEncoder(schema: ListSchema, compile: Compile<EncodeCbor>): EncodeCbor {
  const sparse = schema.sparse === true;
  let run: EncodeCbor = (writer, value, depth) => {
    (run = compile(schema.member))(writer, value, depth);
  };
  return (writer, value, depth) => {
    const items: readonly unknown[] = expectList(value, depth);
    const most = items.length;
    const head = reserveHead(writer, most);
    let count = most;
    let index = 0;
    try {
      for (; index < most; index++) {
        const item = items[index];
        if (item !== undefined && item !== null) run(writer, item, depth + 1);
        else if (sparse) writeByte(writer, NULL);
        else count--;
      }
    } catch (error) {
      throw locate(error, index);
    }
    putCount(writer, head, { major: Major.list, count, most });
  };
}

function mapEncoder(schema: MapSchema, compile: Compile<EncodeCbor>): EncodeCbor {
  const sparse = schema.sparse === true;
  let run: EncodeCbor = (writer, value, depth) => {
    (run = compile(schema.value))(writer, value, depth);
  };
  return (writer, value, depth) => {
    const object = expectObject(value, depth);
    const keys = Object.keys(object);
    const most = keys.length;
    const head = reserveHead(writer, most);
    let count = 0;
    let key = "";
    try {
      for (key of keys) {
        const item = object[key];
        if (item === undefined || (item === null && !sparse)) continue;
        count++;
        writeText(writer, key);
        if (item === null) writeByte(writer, NULL);
        else run(writer, item, depth + 1);
      }
    } catch (error) {
      throw locate(error, key);
    }
    putCount(writer, head, { major: Major.map, count, most });
  };
}

const longLimit = 2 ** 63;

/** An encoder of a simple type; CBOR ignores its traits. */
function simpleEncoder(type: SimpleType, types: readonly CborType[]): EncodeCbor {
  switch (type) {
    case "string":
      return (writer, value) => {
        writeText(writer, expectString(value));
      };
    case "boolean":
      return (writer, value) => {
        writeByte(writer, expectBoolean(value) ? TRUE : FALSE);
      };
    case "byte":
    case "short":
    case "integer":
    case "long":
      return (writer, value) => {
        if (typeof value !== "bigint" && typeof value !== "number") throw wrongType(type, value);
        // Major types 0 and 1 cannot hold values of more than 64 bits.
        if (typeof value === "number" && !Number.isInteger(value)) throw wrongNumber(type, value);
        if (value < -longLimit || value > longLimit) throw wrongNumber(type, value);
        writeInteger(writer, value);
      };
    case "float":
    case "double":
      return (writer, value) => {
        if (typeof value !== "number") throw wrongType(type, value);
        writeFloat(writer, value);
      };
    case "document":
      return () => {
        throw new Misfit("a document cannot be sent as CBOR");
      };
    case "blob":
    case "timestamp":
    case "bigInteger":
    case "bigDecimal": {
      const found = findCborType(types, type);
      return (writer, value) => {
        found.encode(writer, value);
      };
    }
    default:
      return type satisfies never;
  }
}
