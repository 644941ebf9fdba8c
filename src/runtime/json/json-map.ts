import type { DecodingRules } from "../codec/decoding-rules.ts";
import { expectObject } from "../codec/expect.ts";
import { setOwn } from "../codec/members.ts";
import { locate } from "../codec/misfit.ts";
import type { Compile } from "../codec/shape-compiler.ts";
import type { MapSchema } from "../schema/schema.ts";
import { copyBefore } from "./json-decoder.ts";
import { encodeString } from "./json-encoder.ts";
import type { Decode, Encode, JsonMapType } from "./json-type.ts";

/** Objects with keys of the caller's. */
export const jsonMap: JsonMapType = { part: "json", type: "map", encoder: mapEncoder, forgetKeys, decoder: mapDecoder };

function mapEncoder(schema: MapSchema, compile: Compile<Encode>): Encode {
  const sparse = schema.sparse === true;
  let run: Encode = (value, depth) => (run = compile(schema.value))(value, depth);
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
        text += separator + encodeKey(key) + (item === null ? "null" : run(item, depth + 1));
        separator = ",";
      }
    } catch (error) {
      throw locate(error, key);
    }
    return text === "" ? "{}" : text + "}";
  };
}

function mapDecoder(schema: MapSchema, compile: Compile<Decode>, rules: DecodingRules): Decode {
  const sparse = schema.sparse === true;
  let run: Decode = (value, depth) => (run = compile(schema.value))(value, depth);
  return (value, depth) => {
    const object = expectObject(value, depth);
    let result = object;
    let key = "";
    try {
      for (key in object) {
        if (!Object.hasOwn(object, key)) continue;
        const item = object[key];
        if (item === null && !sparse) {
          rules.meet("nullItem");
          if (result === object) result = copyBefore(object, key);
          continue;
        }
        const decoded = item === null ? null : run(item, depth + 1);
        if (decoded !== item || result !== object) setOwn(result, key, decoded);
      }
    } catch (error) {
      throw locate(error, key);
    }
    return result;
  };
}

/** More different keys than that are not likely to come again. */
const CAPACITY = 64;
const keyTexts = new Map<string, string>();

/**
 * A map's key as JSON writes it, with its colon. The maps of one body mostly have the same keys, a
 * table's items above all, and looking a text up costs less than joining it.
 */
function encodeKey(key: string): string {
  let text = keyTexts.get(key);
  if (text === undefined) {
    text = encodeString(key) + ":";
    if (keyTexts.size < CAPACITY) keyTexts.set(key, text);
  }
  return text;
}

/** Called after each body, since keys are the caller's data and may be secret. */
function forgetKeys(): void {
  if (keyTexts.size > 0) keyTexts.clear();
}
