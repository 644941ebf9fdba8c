import { expectList, expectObject } from "../codec/expect.ts";
import { locate, Misfit, toPublicError } from "../codec/misfit.ts";
import { memoize } from "../codec/memoize.ts";
import type {
  AggregateSchema,
  ListSchema,
  MapSchema,
  MemberSchema,
  StructureSchema,
  UnionSchema,
} from "../schema/schema.ts";
import { simpleCborEncoder, type EncodeCbor } from "./cbor-simple-encoder.ts";
import type { CborType } from "./cbor-type.ts";
import {
  clearWriter,
  createCborWriter,
  encodeKey,
  putCount,
  reserveHead,
  writeByte,
  writeHead,
  writeRaw,
  writeText,
  type CborWriter,
} from "./cbor-writer.ts";
import { Major, NULL } from "./initial-byte.ts";
import { encodeUntyped } from "./untyped-cbor.ts";

/** A member of a structure or union. `encode` is compiled at its first call. */
interface Field {
  readonly name: string;
  /** The name as a text. */
  readonly key: Uint8Array;
  readonly member: MemberSchema;
  /** Every object has a property of that name: `constructor`, `__proto__`. */
  readonly inherited: boolean;
  encode: EncodeCbor;
}

/** The writer for the next text; undefined while one is being written. */
let idle: CborWriter | undefined;

/**
 * Makes encoders of values into CBOR with the types that a service has (Smithy RPC v2 CBOR, "Shape serialization").
 *
 * They throw TypeError or SerializationError for values of the wrong type, with the value's path.
 */
export function createCborEncoders(
  types: readonly CborType[],
): (member: MemberSchema) => (value: unknown) => Uint8Array {
  const aggregates = memoize(aggregateEncoder);
  return memoize(createEncoder);

  function createEncoder(member: MemberSchema): (value: unknown) => Uint8Array {
    const encode = compile(member);
    return (value) => {
      // A getter of the value may encode something else meanwhile.
      const writer = idle ?? createCborWriter();
      idle = undefined;
      try {
        encode(writer, value, 0);
        return writer.bytes.slice(0, writer.offset);
      } catch (error) {
        throw toPublicError(error, "value");
      } finally {
        clearWriter(writer);
        idle = writer;
      }
    };
  }

  function compile(member: MemberSchema): EncodeCbor {
    const target = member.target;
    return typeof target === "string" ? simpleCborEncoder(target, types) : aggregates(target);
  }

  function aggregateEncoder(schema: AggregateSchema): EncodeCbor {
    switch (schema.type) {
      case "structure":
        return structureEncoder(schema);
      case "union":
        return unionEncoder(schema);
      case "list":
        return listEncoder(schema);
      case "map":
        return mapEncoder(schema);
      default:
        return schema satisfies never;
    }
  }

  function fieldsOf(schema: StructureSchema | UnionSchema): Field[] {
    return Object.entries(schema.members()).map(([name, member]) => {
      const field: Field = {
        name,
        key: encodeKey(name),
        member,
        inherited: name in Object.prototype,
        // Not before its first value: schemas are cyclic, and most members of most calls are not set.
        encode: (writer, value, depth) => {
          (field.encode = compile(member))(writer, value, depth);
        },
      };
      return field;
    });
  }

  function structureEncoder(schema: StructureSchema): EncodeCbor {
    const fields = fieldsOf(schema);
    const most = fields.length;
    return (writer, value, depth) => {
      const object = expectObject(value, depth);
      const head = reserveHead(writer, most);
      let count = 0;
      let name = "";
      try {
        for (const field of fields) {
          name = field.name;
          const item = field.inherited && !Object.hasOwn(object, name) ? undefined : object[name];
          if (item === undefined || item === null) continue;
          writeRaw(writer, field.key);
          field.encode(writer, item, depth + 1);
          count++;
        }
      } catch (error) {
        throw locate(error, name);
      }
      putCount(writer, head, { major: Major.map, count, most });
    };
  }

  function unionEncoder(schema: UnionSchema): EncodeCbor {
    const fields = new Map(fieldsOf(schema).map((field) => [field.name, field]));
    return (writer, value, depth) => {
      const object = expectObject(value, depth);
      let isSet = false;
      let name = "";
      try {
        for (name in object) {
          if (!Object.hasOwn(object, name)) continue;
          const item = object[name];
          if (item === undefined || item === null) continue;
          if (isSet) throw new Misfit("a union has more than one member set");
          isSet = true;
          writeHead(writer, Major.map, 1);
          const field = fields.get(name);
          if (field !== undefined) {
            writeRaw(writer, field.key);
            field.encode(writer, item, depth + 1);
          } else if (name === "$unknown" && Array.isArray(item)) {
            encodeUntyped(writer, item[0], depth + 1);
            encodeUntyped(writer, item[1], depth + 1);
          } else {
            throw new Misfit(`union "${schema.name}" has no member "${name}"`);
          }
        }
      } catch (error) {
        throw locate(error, name);
      }
      if (!isSet) throw new Misfit("a union has no member set");
    };
  }

  function listEncoder(schema: ListSchema): EncodeCbor {
    const sparse = schema.sparse === true;
    let encode: EncodeCbor = (writer, value, depth) => {
      (encode = compile(schema.member))(writer, value, depth);
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
          if (item !== undefined && item !== null) encode(writer, item, depth + 1);
          else if (sparse) writeByte(writer, NULL);
          else count--;
        }
      } catch (error) {
        throw locate(error, index);
      }
      putCount(writer, head, { major: Major.list, count, most });
    };
  }

  function mapEncoder(schema: MapSchema): EncodeCbor {
    const sparse = schema.sparse === true;
    let encode: EncodeCbor = (writer, value, depth) => {
      (encode = compile(schema.value))(writer, value, depth);
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
          else encode(writer, item, depth + 1);
        }
      } catch (error) {
        throw locate(error, key);
      }
      putCount(writer, head, { major: Major.map, count, most });
    };
  }
}
