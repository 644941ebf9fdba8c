import type { MemberSchema, SimpleType } from "../schema/schema.ts";
import { decodeBase64 } from "../codec/base64.ts";
import { exactText, isInRange, parseLenientNumber } from "../codec/number.ts";
import { parseStrictTimestamp, timestampOfSeconds } from "../codec/timestamp.ts";
import { refuseDuplicateKeys } from "./duplicate-keys.ts";
import { createExactParser } from "./exactness.ts";
import type { Decode, DecodingRules } from "./json-decoder.ts";
import { checkDocument } from "./json-document.ts";
import { createMapDecoder } from "./json-map.ts";
import { createUnionDecoder } from "./json-union.ts";
import { expectBoolean, expectString } from "../codec/expect.ts";
import { Misfit, wrongNumber, wrongType } from "../codec/misfit.ts";

/** A server's rules: a value has the JSON type and the range that its schema says. */
export const strictJsonRules: DecodingRules = {
  strictness: "strict",
  parser: (member) => refuseDuplicateKeys(createExactParser(member)),
  simpleDecoder,
  mapDecoder: (schema, compile) => createMapDecoder(schema, compile, meetNull),
  unionDecoder: (schema, compile) => createUnionDecoder(schema, compile, pickMember),
  meetNull,
};

function meetNull(): never {
  throw new Misfit("null is given");
}

function pickMember(union: Readonly<Record<string, unknown>>, known: ReadonlyMap<string, unknown>): string {
  const keys = Object.keys(union).filter((key) => union[key] !== null && key !== "__type");
  const [key] = keys;
  if (key === undefined) throw new Misfit("a union has no member set");
  if (keys.length > 1) throw new Misfit("a union has more than one member set");
  if (!known.has(key)) throw new Misfit("a union has a member set that is not known");
  return key;
}

function simpleDecoder(type: SimpleType, member: MemberSchema): Decode {
  switch (type) {
    case "string":
      return expectString;
    case "boolean":
      return expectBoolean;
    case "byte":
    case "short":
    case "integer":
      return (value) => {
        const number = expectNumber(value, type);
        if (!Number.isInteger(number) || !isInRange(number, type)) throw wrongNumber(type, number);
        return number;
      };
    case "long":
      return (value) => {
        if (Number.isSafeInteger(value)) return value;
        const integer = parseLenientNumber(numeral(value, type), type);
        if (typeof integer !== "string" && isInRange(integer, type)) return integer;
        throw wrongNumber(type, BigInt(integer));
      };
    case "float":
    case "double":
      return (value) => {
        if (typeof value === "string") return expectNonFinite(value, type);
        const number = expectNumber(value, type);
        if (!isInRange(number, type)) throw wrongNumber(type, number);
        return number;
      };
    case "bigInteger":
    case "bigDecimal":
      return (value) => parseLenientNumber(numeral(value, type), type);
    case "blob":
      return (value) => decodeBase64(expectString(value));
    case "timestamp": {
      const format = member.timestampFormat ?? "epoch-seconds";
      return format === "epoch-seconds"
        ? (value) => timestampOfSeconds(expectNumber(value, "number"))
        : (value) => parseStrictTimestamp(expectString(value), format);
    }
    case "document":
      return checkDocument;
    default:
      return type satisfies never;
  }
}

function expectNumber(value: unknown, type: string): number {
  return typeof value === "number" ? value : Number(numeral(value, type));
}

/** The digits of a JSON number. */
function numeral(value: unknown, type: string): string {
  const text = exactText(value);
  if (text !== undefined) return text;
  if (typeof value !== "number") throw wrongType(type, value);
  return String(value);
}

function expectNonFinite(text: string, type: SimpleType): number {
  if (text === "NaN" || text === "Infinity" || text === "-Infinity") return Number(text);
  throw wrongType(type, text);
}
