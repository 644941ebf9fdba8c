import { locate, Misfit } from "../codec/misfit.ts";
import type { Field, UnionDecoding } from "./xml-decoder.ts";
import { nameOf } from "./xml-names.ts";
import { readTree } from "./xml-tree.ts";

/** Makes the decoder of a union: an element with one child. */
export const xmlUnionDecoder: UnionDecoding = (schema, createField, strict) => {
  const fields = new Map(
    Object.entries(schema.members()).map(([name, member]) => [nameOf(name, member), createField(name, member)]),
  );
  return (cursor) => {
    let chosen: Field | undefined;
    let value: unknown;
    let unknown: [name: string, value: unknown] | undefined;
    let name: string | undefined;
    try {
      while (cursor.next()) {
        const field = fields.get(cursor.localName());
        name = field?.name ?? cursor.localName();
        if (field !== undefined && (chosen === undefined || (chosen === field && field.flattened))) {
          chosen = field;
          value = field.decode(cursor, value);
        } else if (strict) {
          throw new Misfit(`a union has ${field === undefined ? "an unknown" : "more than one"} member set`);
        } else {
          const tree = readTree(cursor);
          if (field === undefined) unknown ??= [name, tree];
        }
        name = undefined;
      }
    } catch (error) {
      throw name === undefined ? error : locate(error, name);
    }
    if (chosen !== undefined && value !== undefined) return { [chosen.name]: value };
    if (strict) throw new Misfit("a union has no member set");
    return unknown === undefined ? {} : { $unknown: unknown };
  };
};
