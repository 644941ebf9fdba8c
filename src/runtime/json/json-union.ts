import type { DecodingRules } from "../codec/decoding-rules.ts";
import { expectObject } from "../codec/expect.ts";
import { locate, Misfit } from "../codec/misfit.ts";
import { noMember, secondMember, unknownMember, type Compile } from "../codec/shape-compiler.ts";
import type { UnionSchema } from "../schema/schema.ts";
import { membersByKey } from "./json-decoder.ts";
import { checkDocument, encodeDocument } from "./json-document.ts";
import { encodedMembers, encodeString } from "./json-encoder.ts";
import type { Decode, Encode, JsonUnionType } from "./json-type.ts";

/** Objects with one member. */
export const jsonUnion: JsonUnionType = { part: "json", type: "union", encoder: unionEncoder, decoder: unionDecoder };

function unionEncoder(schema: UnionSchema, compile: Compile<Encode>): Encode {
  const members = new Map(encodedMembers(schema, compile).map((member) => [member.name, member]));
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

function unionDecoder(schema: UnionSchema, compile: Compile<Decode>, rules: DecodingRules): Decode {
  const members = membersByKey(schema, compile);
  return (value, depth) => {
    const object = expectObject(value, depth);
    let key: string | undefined;
    let count = 0;
    for (key in object) count++;
    let member = key === undefined ? undefined : members.get(key);
    // Looked at more closely where it is not the usual object of one member.
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
