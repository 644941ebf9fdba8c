import { locate, Misfit } from "../codec/misfit.ts";
import { expectObject } from "../codec/expect.ts";
import type { FormUnion, UnionEncoding } from "./query-encoder.ts";

/** Makes the encoder of a union: the fields of its one member. */
const encodeUnion: UnionEncoding = (schema, fieldsOf) => {
  const fields = new Map(fieldsOf(schema).map((field) => [field.name, field]));
  return (value, key, depth) => {
    const set = Object.entries(expectObject(value, depth)).filter(([, item]) => (item ?? undefined) !== undefined);
    const [[name, item] = ["", undefined]] = set;
    const field = fields.get(name);
    if (set.length !== 1) throw new Misfit("a union must have one member set");
    if (field === undefined) throw new Misfit(`union "${schema.name}" has no member "${name}"`);
    try {
      return field.write(item, `${key}.${field.key}`, depth + 1);
    } catch (error) {
      throw locate(error, name);
    }
  };
};

export const formUnion: FormUnion = { part: "formUnion", encoding: encodeUnion };
