import type { MemberSchema, SimpleType } from "../schema/schema.ts";
import { parseBoolean } from "../codec/text-form.ts";
import { parseLenientNumber } from "../codec/number.ts";
import type { Decode, DecodingRules } from "./json-decoder.ts";
import { findJsonType, type JsonBigNumberType, type JsonType } from "./json-type.ts";
import { textOf } from "./lenient-text.ts";
import { parseJson } from "./parse-json.ts";

/** A client's rules: what a value can be understood as is taken for it. */
export function createLenientJsonRules(types: readonly JsonType[]): DecodingRules {
  return {
    strictness: "lenient",
    parser: (member) => types.find(isBigNumber)?.parser(member) ?? parseJson,
    simpleDecoder,
    mapDecoder: (schema, compile) => findJsonType(types, "map").decoder(schema, compile),
    unionDecoder: (schema, compile) => findJsonType(types, "union").decoder(schema, compile),

    meetNull() {
      // The item is dropped.
    },
  };

  function simpleDecoder(type: SimpleType, member: MemberSchema): Decode {
    switch (type) {
      case "string":
        return (value) => (typeof value === "string" ? value : textOf(value, type));
      case "boolean":
        return (value) => (typeof value === "boolean" ? value : parseBoolean(textOf(value, type)));
      case "byte":
      case "short":
      case "integer":
      case "float":
      case "double":
        return (value) => (typeof value === "number" ? value : parseLenientNumber(textOf(value, type), type));
      case "long":
      case "bigInteger":
      case "bigDecimal":
        return findJsonType(types, "bigNumber").decoder(type);
      case "blob":
      case "document":
      case "timestamp":
        return findJsonType(types, type).decoder(member);
      default:
        return type satisfies never;
    }
  }
}

function isBigNumber(type: JsonType): type is JsonBigNumberType {
  return type.type === "bigNumber";
}
