import type { AggregateSchema, ListSchema, MemberSchema, StructureSchema, UnionSchema } from "../schema/schema.ts";
import { memoize } from "../codec/memoize.ts";
import { expectList, expectObject } from "../codec/expect.ts";
import { simpleEncoder, type Encode } from "./json-simple-encoder.ts";
import { findJsonType, type JsonMapType, type JsonType } from "./json-type.ts";
import { locate, toPublicError } from "../codec/misfit.ts";

/** A member of a structure or union. `encode` is compiled at its first call. */
export interface EncodedField {
  readonly name: string;
  /** `{"name":`, where the member is the first of its object. */
  readonly firstKey: string;
  /** `,"name":` */
  readonly nextKey: string;
  readonly member: MemberSchema;
  /** Every object has a property of that name: `constructor`, `__proto__`. */
  readonly inherited: boolean;
  encode: Encode;
}

/** Makes the encoders of values into JSON text with the types that a service has; see PayloadCodec. */
export function createEncoders(types: readonly JsonType[]): (member: MemberSchema) => (value: unknown) => string {
  const aggregates = memoize(aggregateEncoder);
  return memoize(createEncoder);

  function createEncoder(member: MemberSchema): (value: unknown) => string {
    const maps = types.find(isMap);
    const encode = compile(member);
    return (value) => {
      try {
        return encode(value, 0);
      } catch (error) {
        throw toPublicError(error, "value");
      } finally {
        maps?.forgetKeys();
      }
    };
  }

  function compile(member: MemberSchema): Encode {
    const target = member.target;
    return typeof target === "string" ? simpleEncoder(target, member, types) : aggregates(target);
  }

  function aggregateEncoder(schema: AggregateSchema): Encode {
    switch (schema.type) {
      case "structure":
        return structureEncoder(schema);
      case "union":
        return findJsonType(types, "union").encoder(schema, compile);
      case "list":
        return listEncoder(schema);
      case "map":
        return findJsonType(types, "map").encoder(schema, compile);
      default:
        return schema satisfies never;
    }
  }

  function structureEncoder(schema: StructureSchema): Encode {
    const fields = fieldsOf(schema, compile);
    return (value, depth) => {
      const object = expectObject(value, depth);
      let text = "";
      let name = "";
      try {
        for (const field of fields) {
          name = field.name;
          const item = field.inherited && !Object.hasOwn(object, name) ? undefined : object[name];
          if (item === undefined || item === null) continue;
          text += text === "" ? field.firstKey : field.nextKey;
          text += field.encode(item, depth + 1);
        }
      } catch (error) {
        throw locate(error, name);
      }
      return text === "" ? "{}" : text + "}";
    };
  }

  function listEncoder(schema: ListSchema): Encode {
    const sparse = schema.sparse === true;
    let encode: Encode = (value, depth) => (encode = compile(schema.member))(value, depth);
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
          text += separator + (missing ? "null" : encode(item, depth + 1));
          separator = ",";
        }
      } catch (error) {
        throw locate(error, index);
      }
      return text === "" ? "[]" : text + "]";
    };
  }
}

function isMap(type: JsonType): type is JsonMapType {
  return type.type === "map";
}

/** The members of a structure or union, in the model's order. */
export function fieldsOf(
  schema: StructureSchema | UnionSchema,
  compile: (member: MemberSchema) => Encode,
): EncodedField[] {
  return Object.entries(schema.members()).map(([name, member]) => {
    const key = `${JSON.stringify(member.jsonName ?? name)}:`;
    const field: EncodedField = {
      name,
      firstKey: `{${key}`,
      nextKey: `,${key}`,
      member,
      inherited: name in Object.prototype,
      // Not before its first value: schemas are cyclic, and most members of most calls are not set.
      encode: (value, depth) => (field.encode = compile(member))(value, depth),
    };
    return field;
  });
}
