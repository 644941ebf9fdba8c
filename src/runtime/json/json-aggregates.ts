import type { DecodingRules } from "../codec/codec.ts";
import { setOwn } from "../codec/members.ts";
import { expectObject, locate, Misfit } from "../codec/misfit.ts";
import { type Compile, noMember, secondMember, unknownMember } from "../codec/shape-compiler.ts";
import type { MapSchema, UnionSchema } from "../schema/schema.ts";
import { copyBefore, membersByKey } from "./json-decoder.ts";
import { encodedMembers, encodeString } from "./json-encoder.ts";
import { checkDocument, encodeDocument } from "./json-simple-types.ts";
import type { Decode, Encode, JsonDecodingRules, JsonMapType, JsonUnionType, NameOf } from "./json-type.ts";

/** Maps: objects with arbitrary keys. */
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

/** Cache limit: more distinct keys are unlikely to repeat. */
const CAPACITY = 64;
const keyTexts = new Map<string, string>();

/**
 * A map's key in JSON with its colon, cached. Maps of one body mostly share keys, especially a table's items, and a
 * lookup costs less than concatenation.
 */
function encodeKey(key: string): string {
  let text = keyTexts.get(key);
  if (text === undefined) {
    text = encodeString(key) + ":";
    if (keyTexts.size < CAPACITY) keyTexts.set(key, text);
  }
  return text;
}

/** Clears the cache after each body, since keys are user data and may be secret. */
function forgetKeys(): void {
  if (keyTexts.size > 0) keyTexts.clear();
}

/** Objects with one member. */
export const jsonUnion: JsonUnionType = { part: "json", type: "union", encoder: unionEncoder, decoder: unionDecoder };

function unionEncoder(schema: UnionSchema, compile: Compile<Encode>, nameOf: NameOf): Encode {
  const members = new Map(encodedMembers(schema, compile, nameOf).map((member) => [member.name, member]));
  return (value, depth) => {
    const object = expectObject(value, depth);
    let text: string | undefined;
    for (const name in object) {
      if (!Object.hasOwn(object, name)) continue;
      const item = object[name];
      if (item === undefined || item === null) continue;
      if (text !== undefined) throw new Misfit(secondMember);
      const member = members.get(name);
      try {
        if (member !== undefined) text = member.firstKey + member.run(item, depth + 1);
        else if (name === "$unknown" && Array.isArray(item)) {
          text = `{${encodeString(item[0])}:${encodeDocument(item[1], depth + 1)}`;
        }
      } catch (error) {
        throw locate(error, name);
      }
      if (text === undefined) throw unknownMember(schema, name);
    }
    if (text === undefined) throw new Misfit(noMember);
    return text + "}";
  };
}

function unionDecoder(schema: UnionSchema, compile: Compile<Decode>, { rules, nameOf }: JsonDecodingRules): Decode {
  const members = membersByKey(schema, compile, nameOf);
  return (value, depth) => {
    const object = expectObject(value, depth);
    let key: string | undefined;
    let count = 0;
    for (key in object) count++;
    let member = key === undefined ? undefined : members.get(key);
    // Slow path for anything but the usual object with one member.
    if (count !== 1 || key === undefined || object[key] === null || member === undefined) {
      const keys = Object.keys(object).filter((each) => object[each] !== null && each !== "__type");
      key = keys.find((each) => members.has(each)) ?? keys[0];
      if (keys.length > 1) rules.meet("secondMember");
      if (key === undefined) {
        rules.meet("noMember");
        return {};
      }
      member = members.get(key);
      if (member === undefined) rules.meet("unknownMember");
    }
    const item = object[key];
    try {
      if (member === undefined) return { $unknown: [key, checkDocument(item, depth + 1)] };
      const decoded = member.run(item, depth + 1);
      return decoded === item && member.name === key && count === 1 ? object : { [member.name]: decoded };
    } catch (error) {
      throw locate(error, key);
    }
  };
}
