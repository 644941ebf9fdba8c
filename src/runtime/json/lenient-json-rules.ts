import type { MemberSchema, SimpleType } from "../schema/schema.ts";
import { decodeBase64 } from "../value/base64.ts";
import { parseBoolean } from "../value/boolean.ts";
import { parseNumber } from "../value/number.ts";
import { parseTimestamp, timestampOfSeconds } from "../value/timestamp.ts";
import { exactText } from "./exact-number.ts";
import type { Decode, DecodingRules } from "./json-decoder.ts";
import { checkDocument } from "./json-document.ts";
import { wrongType } from "./misfit.ts";

/** A client's rules: what a value can be understood as is taken for it. */
export const lenientJsonRules: DecodingRules = {
  side: "client",
  simpleDecoder,

  meetNull() {
    // The item is dropped.
  },

  pickMember(union, known) {
    const keys = Object.keys(union).filter((key) => union[key] !== null && key !== "__type");
    return keys.find((key) => known.has(key)) ?? keys[0];
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
      return (value) => (typeof value === "number" ? value : parseNumber(textOf(value, type), type, "lenient"));
    case "long":
    case "bigInteger":
    case "bigDecimal":
      return (value) =>
        type === "long" && Number.isSafeInteger(value) ? value : parseNumber(textOf(value, type), type, "lenient");
    case "blob":
      return (value) => decodeBase64(textOf(value, type));
    case "timestamp": {
      const format = member.timestampFormat ?? "epoch-seconds";
      return (value) =>
        typeof value === "number" ? timestampOfSeconds(value) : parseTimestamp(textOf(value, type), format, "lenient");
    }
    case "document":
      return checkDocument;
    default:
      return type satisfies never;
  }
}

/** What a value of another type than expected says: `"5"` where a number should stand, or `5` for a string. */
function textOf(value: unknown, type: SimpleType): string {
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  const text = exactText(value);
  if (text === undefined) throw wrongType(value, type);
  return text;
}
