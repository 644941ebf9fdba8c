import type { MapSchema, MemberSchema } from "../schema/schema.ts";
import { locate } from "../codec/misfit.ts";
import { setOwn } from "../codec/members.ts";
import { expectObject } from "../codec/expect.ts";
import { copyBefore, type Decode } from "./json-decoder.ts";
import type { Encode } from "./json-simple-encoder.ts";
import type { JsonMapType } from "./json-type.ts";
import { encodeKey, forgetKeys } from "./map-keys.ts";

/** Objects with keys of the caller's. */
export const jsonMap: JsonMapType = {
  type: "map",
  encoder: mapEncoder,
  forgetKeys,
  decoder: (schema, compile) =>
    createMapDecoder(schema, compile, () => {
      // The entry is dropped.
    }),
};

function mapEncoder(schema: MapSchema, compile: (member: MemberSchema) => Encode): Encode {
  const sparse = schema.sparse === true;
  let encode: Encode = (value, depth) => (encode = compile(schema.value))(value, depth);
  return (value, depth) => {
    const object = expectObject(value, depth);
    let text = "";
    let separator = "{";
    let key = "";
    try {
      for (key in object) {
        if (!Object.hasOwn(object, key)) continue;
        const item = object[key];
        if (item === undefined || (item === null && !sparse)) continue;
        text += separator + encodeKey(key) + (item === null ? "null" : encode(item, depth + 1));
        separator = ",";
      }
    } catch (error) {
      throw locate(error, key);
    }
    return text === "" ? "{}" : text + "}";
  };
}

/**
 * Makes a decoder of maps.
 *
 * @param meetNull throws where a dense map may not hold null; else the entry is dropped.
 */
export function createMapDecoder(
  schema: MapSchema,
  compile: (member: MemberSchema) => Decode,
  meetNull: () => void,
): Decode {
  const sparse = schema.sparse === true;
  let decode: Decode = (value, depth) => (decode = compile(schema.value))(value, depth);
  return (value, depth) => {
    const object = expectObject(value, depth);
    let result = object;
    let key = "";
    try {
      for (key in object) {
        if (!Object.hasOwn(object, key)) continue;
        const item = object[key];
        if (item === null && !sparse) {
          meetNull();
          if (result === object) result = copyBefore(object, key);
          continue;
        }
        const decoded = item === null ? null : decode(item, depth + 1);
        if (decoded !== item || result !== object) setOwn(result, key, decoded);
      }
    } catch (error) {
      throw locate(error, key);
    }
    return result;
  };
}
