import type {
  AggregateSchema,
  ListSchema,
  MapSchema,
  MemberSchema,
  SimpleType,
  StructureSchema,
  UnionSchema,
} from "../schema/schema.ts";
import { memoize } from "../codec/memoize.ts";
import type { Strictness } from "../codec/codec.ts";
import { createAbsentSetter } from "../codec/defaults.ts";
import { setOwn } from "../codec/members.ts";
import { expectList, expectObject } from "../codec/expect.ts";
import { locate, Misfit, toPublicError } from "../codec/misfit.ts";

/**
 * Makes a member's value of what JSON.parse made; never called with null. Lists, maps and
 * structures are changed in place, and only where a value is not in its final form: most of a body
 * is strings, and building it all again would cost as much as parsing it.
 */
export type Decode = (value: unknown, depth: number) => unknown;

/** In what servers and clients differ. */
export interface DecodingRules {
  readonly strictness: Strictness;
  /** Makes what parses a member's texts. */
  parser(member: MemberSchema): (text: string) => unknown;
  simpleDecoder(type: SimpleType, member: MemberSchema): Decode;
  mapDecoder(schema: MapSchema, compile: (member: MemberSchema) => Decode): Decode;
  unionDecoder(schema: UnionSchema, compile: (member: MemberSchema) => Decode): Decode;
  /** Throws where a dense list or map may not hold null; else the item is dropped. */
  meetNull(): void;
}

/** A member of a structure or union. `decode` is compiled at its first call. */
export interface DecodedField {
  readonly name: string;
  readonly member: MemberSchema;
  decode: Decode;
}

/** Makes the decoders of one set of rules; see PayloadCodec. */
export function createDecoders(rules: DecodingRules): (member: MemberSchema) => (text: string) => unknown {
  const aggregates = memoize(aggregateDecoder);
  return memoize(createDecoder);

  function createDecoder(member: MemberSchema): (text: string) => unknown {
    const decode = compile(member);
    const parse = rules.parser(member);
    return (text) => {
      const value = parse(text);
      try {
        if (value === null) throw new Misfit("null is given");
        return decode(value, 0);
      } catch (error) {
        throw toPublicError(error, "body");
      }
    };
  }

  function compile(member: MemberSchema): Decode {
    const target = member.target;
    return typeof target === "string" ? rules.simpleDecoder(target, member) : aggregates(target);
  }

  function aggregateDecoder(schema: AggregateSchema): Decode {
    switch (schema.type) {
      case "structure":
        return structureDecoder(schema);
      case "union":
        return rules.unionDecoder(schema, compile);
      case "list":
        return listDecoder(schema);
      case "map":
        return rules.mapDecoder(schema, compile);
      default:
        return schema satisfies never;
    }
  }

  function readJson(value: unknown, member: MemberSchema): unknown {
    return typeof member.target === "string" ? rules.simpleDecoder(member.target, member)(value, 0) : value;
  }

  function structureDecoder(schema: StructureSchema): Decode {
    const fields = fieldsByName(schema, compile);
    const setAbsent = createAbsentSetter(schema, rules.strictness, readJson);
    return (value, depth) => {
      const object = expectObject(value, depth);
      let result = object;
      let key = "";
      try {
        for (key in object) {
          if (!Object.hasOwn(object, key)) continue;
          const item = object[key];
          const field = fields.get(key);
          if (result === object && (field === undefined || item === null || field.name !== key)) {
            result = copyBefore(object, key);
          }
          if (field === undefined || item === null) continue;
          const decoded = field.decode(item, depth + 1);
          if (decoded !== item || result !== object) setOwn(result, field.name, decoded);
        }
      } catch (error) {
        throw locate(error, key);
      }
      setAbsent(result);
      return result;
    };
  }

  function listDecoder(schema: ListSchema): Decode {
    const sparse = schema.sparse === true;
    let decode: Decode = (value, depth) => (decode = compile(schema.member))(value, depth);
    return (value, depth) => {
      const items = expectList(value, depth);
      let holes = false;
      let index = 0;
      try {
        for (; index < items.length; index++) {
          const item = items[index];
          if (item === null) {
            if (sparse) continue;
            rules.meetNull();
            holes = true;
            continue;
          }
          const decoded = decode(item, depth + 1);
          if (decoded !== item) items[index] = decoded;
        }
      } catch (error) {
        throw locate(error, index);
      }
      return holes ? items.filter((item) => item !== null) : items;
    };
  }
}

/** The members of a structure or union by their names in JSON. */
export function fieldsByName(
  schema: StructureSchema | UnionSchema,
  compile: (member: MemberSchema) => Decode,
): ReadonlyMap<string, DecodedField> {
  const fields = new Map<string, DecodedField>();
  for (const [name, member] of Object.entries(schema.members())) {
    const field: DecodedField = {
      name,
      member,
      // Not before its first value: schemas are cyclic, and most members of most calls are not set.
      decode: (value, depth) => (field.decode = compile(member))(value, depth),
    };
    fields.set(member.jsonName ?? name, field);
  }
  return fields;
}

/** The properties that come before `end`. */
export function copyBefore(object: Readonly<Record<string, unknown>>, end: string): Record<string, unknown> {
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(object)) {
    if (key === end) break;
    setOwn(copy, key, object[key]);
  }
  return copy;
}
