import type { MemberSchema, UnionSchema } from "../schema/schema.ts";
import { expectObject } from "../codec/expect.ts";
import { fieldsByName, type Decode } from "./json-decoder.ts";
import { checkDocument, encodeDocument } from "./json-document.ts";
import { fieldsOf } from "./json-encoder.ts";
import { encodeString, type Encode } from "./json-simple-encoder.ts";
import type { JsonUnionType } from "./json-type.ts";
import { locate, Misfit } from "../codec/misfit.ts";

/** Objects with one member. */
export const jsonUnion: JsonUnionType = {
  type: "union",
  encoder: unionEncoder,
  decoder: (schema, compile) =>
    createUnionDecoder(schema, compile, (union, known) => {
      const keys = Object.keys(union).filter((key) => union[key] !== null && key !== "__type");
      return keys.find((key) => known.has(key)) ?? keys[0];
    }),
};

function unionEncoder(schema: UnionSchema, compile: (member: MemberSchema) => Encode): Encode {
  const fields = new Map(fieldsOf(schema, compile).map((field) => [field.name, field]));
  return (value, depth) => {
    const object = expectObject(value, depth);
    let text: string | undefined;
    let name = "";
    try {
      for (name in object) {
        if (!Object.hasOwn(object, name)) continue;
        const item = object[name];
        if (item === undefined || item === null) continue;
        if (text !== undefined) throw new Misfit("a union has more than one member set");
        const field = fields.get(name);
        if (field !== undefined) {
          text = field.firstKey + field.encode(item, depth + 1);
        } else if (name === "$unknown" && Array.isArray(item)) {
          text = `{${encodeString(item[0])}:${encodeDocument(item[1], depth + 1)}`;
        } else {
          throw new Misfit(`union "${schema.name}" has no member "${name}"`);
        }
      }
    } catch (error) {
      throw locate(error, name);
    }
    if (text === undefined) throw new Misfit("a union has no member set");
    return text + "}";
  };
}

/** The key of a union's one member, where it has other keys too, or none that is known; undefined for `{}`. */
type PickMember = (union: Readonly<Record<string, unknown>>, known: ReadonlyMap<string, unknown>) => string | undefined;

/** Makes a decoder that leaves to `pickMember` what is not the usual object of one member. */
export function createUnionDecoder(
  schema: UnionSchema,
  compile: (member: MemberSchema) => Decode,
  pickMember: PickMember,
): Decode {
  const fields = fieldsByName(schema, compile);
  return (value, depth) => {
    const object = expectObject(value, depth);
    let key: string | undefined;
    let count = 0;
    for (key in object) count++;
    let field = key === undefined ? undefined : fields.get(key);
    if (count !== 1 || key === undefined || object[key] === null || field === undefined) {
      key = pickMember(object, fields);
      if (key === undefined) return {};
      field = fields.get(key);
    }
    const item = object[key];
    try {
      if (field === undefined) return { $unknown: [key, checkDocument(item, depth + 1)] };
      const decoded = field.decode(item, depth + 1);
      return decoded === item && field.name === key && count === 1 ? object : { [field.name]: decoded };
    } catch (error) {
      throw locate(error, key);
    }
  };
}
