import type { MemberSchema, StructureSchema, UnionSchema } from "../schema/schema.ts";
import type { CborReader } from "./cbor-reader.ts";
import type { DecodeCbor } from "./cbor-simple-decoder.ts";
import { encodeKey } from "./cbor-writer.ts";

/** A member of a structure or union. `decode` is compiled at its first call. */
export interface Field {
  readonly name: string;
  readonly index: number;
  /** The name as a text. */
  readonly key: Uint8Array;
  readonly member: MemberSchema;
  decode: DecodeCbor;
}

interface Fields {
  readonly list: readonly Field[];
  readonly byName: ReadonlyMap<string, Field>;
}

/** Fields that are compared before a name is looked up. */
const COMPARED = 12;

export function createFields(
  schema: StructureSchema | UnionSchema,
  compile: (member: MemberSchema) => DecodeCbor,
): Fields {
  const list = Object.entries(schema.members()).map(([name, member], index) => {
    const field: Field = {
      name,
      index,
      key: encodeKey(name),
      member,
      // Not before its first value: schemas are cyclic, and most members of most calls are not set.
      decode: (reader, depth) => (field.decode = compile(member))(reader, depth),
    };
    return field;
  });
  return { list, byName: new Map(list.map((field) => [field.name, field])) };
}

/**
 * Reads the name of a field where it comes next, compared as bytes, since most names need not become texts then.
 * `before` is the field that came before: most senders keep the model's order. undefined where the name must be read.
 */
export function matchField({ list }: Fields, reader: CborReader, before: Field | undefined): Field | undefined {
  const start = before === undefined ? 0 : before.index + 1;
  const end = Math.min(start + COMPARED, list.length);
  for (let index = start; index < end; index++) {
    const field = list[index];
    if (field !== undefined && takeKey(reader, field.key)) return field;
  }
  return undefined;
}

function takeKey(reader: CborReader, key: Uint8Array): boolean {
  const { bytes, offset } = reader;
  const { length } = key;
  // A name's last byte differs from another's most often, its first tells its length.
  if (bytes[offset] !== key[0] || bytes[offset + length - 1] !== key[length - 1]) return false;
  for (let index = 1; index < length - 1; index++) {
    if (bytes[offset + index] !== key[index]) return false;
  }
  reader.offset = offset + length;
  return true;
}
