import { locate, toPublicError } from "../codec/misfit.ts";
import { setOwn } from "../codec/members.ts";
import { createAbsentSetter } from "../codec/defaults.ts";
import { memoize } from "../codec/memoize.ts";
import type {
  AggregateSchema,
  ListSchema,
  MapSchema,
  MemberSchema,
  StructureSchema,
  UnionSchema,
} from "../schema/schema.ts";
import { createFields, matchField, type Field } from "./cbor-fields.ts";
import { createCborReader, fail, hasMore, readCount, takeNull } from "./cbor-reader.ts";
import { simpleCborDecoder, type DecodeCbor, type SimpleCborRules } from "./cbor-simple-decoder.ts";
import { readText } from "./cbor-strings.ts";
import type { CborType } from "./cbor-type.ts";
import { findRun, readRuns } from "./common-runs.ts";
import { Major } from "./initial-byte.ts";
import { skipItem } from "./skip-item.ts";
import { decodeUntyped } from "./untyped-cbor.ts";

/** In what servers and clients differ. Each method throws where a server would not go on. */
export interface CborRules extends SimpleCborRules {
  /** A dense list or map holds null: the item is dropped. */
  meetNull(): void;
  /** A structure or map has `key` twice: the later one counts. */
  checkRepeat(object: Readonly<Record<string, unknown>>, key: string): void;
  /** A union has a member that is not known. */
  meetUnknownMember(): void;
  /** A union has more than one member set: the first known one counts. */
  meetSecondMember(): void;
  /** A union has no member set. */
  meetNoMember(): void;
}

/** Makes the decoders of one set of rules with the types that a service has: from bytes straight to values. */
export function createCborDecoders(
  rules: CborRules,
  types: readonly CborType[],
): (member: MemberSchema) => (bytes: Uint8Array) => unknown {
  const aggregates = memoize(aggregateDecoder);
  return memoize((member: MemberSchema) => createDecoder(compile(member)));

  function compile(member: MemberSchema): DecodeCbor {
    const target = member.target;
    return typeof target === "string" ? simpleCborDecoder(target, rules, types) : aggregates(target);
  }

  function aggregateDecoder(schema: AggregateSchema): DecodeCbor {
    switch (schema.type) {
      case "structure":
        return structureDecoder(schema);
      case "union":
        return unionDecoder(schema);
      case "list":
        return listDecoder(schema);
      case "map":
        return mapDecoder(schema);
      default:
        return schema satisfies never;
    }
  }

  /** A default is JSON; its numbers are text where they are not finite. */
  function readJson(value: unknown, { target }: MemberSchema): unknown {
    const found = types.find(({ type }) => type === target);
    if (found !== undefined) return found.fromJson(value);
    return target === "float" || target === "double" ? Number(value) : value;
  }

  function structureDecoder(schema: StructureSchema): DecodeCbor {
    const fields = createFields(schema, compile);
    const setAbsent = createAbsentSetter(schema, rules.strictness, readJson);
    return (reader, depth) => {
      const count = readCount(reader, Major.map, depth);
      const result: Record<string, unknown> = {};
      let field: Field | undefined;
      let name = "";
      try {
        for (let index = 0; hasMore(reader, index, count); index++) {
          field = matchField(fields, reader, field);
          name = field === undefined ? readText(reader) : field.name;
          field ??= fields.byName.get(name);
          if (field === undefined) {
            skipItem(reader, depth + 1);
          } else if (!takeNull(reader)) {
            rules.checkRepeat(result, name);
            setOwn(result, name, field.decode(reader, depth + 1));
          }
        }
      } catch (error) {
        throw locate(error, name);
      }
      setAbsent(result);
      return result;
    };
  }

  function unionDecoder(schema: UnionSchema): DecodeCbor {
    const fields = createFields(schema, compile);
    return (reader, depth) => {
      const count = readCount(reader, Major.map, depth);
      let result: object | undefined;
      let unknown: object | undefined;
      let name = "";
      try {
        for (let index = 0; hasMore(reader, index, count); index++) {
          name = readText(reader);
          const field = fields.byName.get(name);
          if (takeNull(reader)) continue;
          if (field === undefined && name === "__type") {
            skipItem(reader, depth + 1);
          } else if (field === undefined) {
            rules.meetUnknownMember();
            const value = decodeUntyped(reader, depth + 1);
            unknown ??= { $unknown: [name, value] };
          } else if (result !== undefined) {
            rules.meetSecondMember();
            skipItem(reader, depth + 1);
          } else {
            result = { [name]: field.decode(reader, depth + 1) };
          }
        }
      } catch (error) {
        throw locate(error, name);
      }
      if (result === undefined && unknown === undefined) rules.meetNoMember();
      return result ?? unknown ?? {};
    };
  }

  function listDecoder(schema: ListSchema): DecodeCbor {
    const sparse = schema.sparse === true;
    const readRun = findRun(schema.member.target, types);
    let decode: DecodeCbor = (reader, depth) => (decode = compile(schema.member))(reader, depth);
    return (reader, depth) => {
      const count = readCount(reader, Major.list, depth);
      // Never of the declared size: each of a thousand lists in each other may declare all that is left of the body.
      const items = readRun === undefined ? [] : readRuns(readRun, reader, count);
      let index = items.length;
      try {
        for (; hasMore(reader, index, count); index++) {
          if (!takeNull(reader)) items.push(decode(reader, depth + 1));
          else if (sparse) items.push(null);
          else rules.meetNull();
        }
      } catch (error) {
        throw locate(error, index);
      }
      return items;
    };
  }

  function mapDecoder(schema: MapSchema): DecodeCbor {
    const sparse = schema.sparse === true;
    let decode: DecodeCbor = (reader, depth) => (decode = compile(schema.value))(reader, depth);
    return (reader, depth) => {
      const count = readCount(reader, Major.map, depth);
      const result: Record<string, unknown> = {};
      let key = "";
      try {
        for (let index = 0; hasMore(reader, index, count); index++) {
          key = readText(reader);
          rules.checkRepeat(result, key);
          if (!takeNull(reader)) setOwn(result, key, decode(reader, depth + 1));
          else if (sparse) setOwn(result, key, null);
          else rules.meetNull();
        }
      } catch (error) {
        throw locate(error, key);
      }
      return result;
    };
  }
}

function createDecoder(decode: DecodeCbor): (bytes: Uint8Array) => unknown {
  return (bytes) => {
    const reader = createCborReader(bytes);
    try {
      if (takeNull(reader)) fail(reader, "null is given");
      const value = decode(reader, 0);
      if (reader.offset < bytes.length) fail(reader, "the item does not end with the body");
      return value;
    } catch (error) {
      throw toPublicError(error, "body");
    }
  };
}
