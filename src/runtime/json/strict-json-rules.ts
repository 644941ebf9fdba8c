import type { MemberSchema, SimpleType } from "../schema/schema.ts";
import { decodeBase64 } from "../codec/base64.ts";
import { isInRange, parseNumber } from "../codec/number.ts";
import { parseTimestamp, timestampOfSeconds } from "../codec/timestamp.ts";
import { refuseDuplicateKeys } from "./duplicate-keys.ts";
import { exactText } from "./exact-number.ts";
import { createExactParser } from "./exactness.ts";
import type { Decode, DecodingRules } from "./json-decoder.ts";
import { checkDocument } from "./json-document.ts";
import { createMapDecoder } from "./json-map.ts";
import { createUnionDecoder } from "./json-union.ts";
import { Misfit, wrongType } from "../codec/misfit.ts";

/** A server's rules: a value has the JSON type and the range that its schema says. */
export const strictJsonRules: DecodingRules = {
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
      return (value) => {
        if (typeof value !== "boolean") throw wrongType(value, "boolean");
        return value;
      };
    case "byte":
    case "short":
    case "integer":
      return (value) => {
        const number = expectNumber(value);
        if (!Number.isInteger(number) || !isInRange(number, type)) throw new Misfit(`${number} is no ${type}`);
        return number;
      };
    case "long":
      return (value) => {
        if (Number.isSafeInteger(value)) return value;
        const integer = parseNumber(numeral(value), type, "lenient");
        if (typeof integer !== "string" && isInRange(integer, type)) return integer;
        throw new Misfit(`${integer} is no ${type}`);
      };
    case "float":
    case "double":
      return (value) => {
        if (typeof value === "string") return expectNonFinite(value, type);
        const number = expectNumber(value);
        if (!isInRange(number, type)) throw new Misfit(`${number} is no ${type}`);
        return number;
      };
    case "bigInteger":
    case "bigDecimal":
      return (value) => parseNumber(numeral(value), type, "lenient");
    case "blob":
      return (value) => decodeBase64(expectString(value));
    case "timestamp": {
      const format = member.timestampFormat ?? "epoch-seconds";
      return format === "epoch-seconds"
        ? (value) => timestampOfSeconds(expectNumber(value))
        : (value) => parseTimestamp(expectString(value), format, "strict");
    }
    case "document":
      return checkDocument;
    default:
      return type satisfies never;
  }
}

function expectString(value: unknown): string {
  if (typeof value !== "string") throw wrongType(value, "string");
  return value;
}

function expectNumber(value: unknown): number {
  return typeof value === "number" ? value : Number(numeral(value));
}

/** The digits of a JSON number. */
function numeral(value: unknown): string {
  const text = exactText(value);
  if (text !== undefined) return text;
  if (typeof value !== "number") throw wrongType(value, "number");
  return String(value);
}

function expectNonFinite(text: string, type: SimpleType): number {
  if (text === "NaN" || text === "Infinity" || text === "-Infinity") return Number(text);
  throw wrongType(text, type);
}
