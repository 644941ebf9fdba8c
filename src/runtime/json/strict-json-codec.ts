import { decodeBase64 } from "../codec/text-encoding.ts";
import { type Codec, strictRules } from "../codec/codec.ts";
import { expectBoolean, expectString, wrongNumber, wrongType } from "../codec/misfit.ts";
import { exactText, isInRange, parseLenientNumber } from "../codec/number.ts";
import { parseStrictTimestamp, timestampOfSeconds } from "../codec/timestamp.ts";
import { SerializationError } from "../exception/exceptions.ts";
import type { MemberSchema, SimpleType } from "../schema/schema.ts";
import { checkDocument, createExactParser } from "./json-simple-types.ts";
import { jsonTypes } from "./json-codec.ts";
import { createJsonDecoders } from "./json-decoder.ts";
import { createJsonEncoders } from "./json-encoder.ts";
import { type Decode, type JsonDialect, type JsonType, plainJson } from "./json-type.ts";
import { endOfString } from "./parse-json.ts";

/** The components of a server's JSON codec. */
interface StrictJsonOptions {
  /** For encoding; all types. */
  readonly types: readonly JsonType[];
  /** Creates the reader of a simple type. */
  readonly simple: (type: SimpleType, member: MemberSchema) => Decode;
}

/** Creates a server's JSON codec: values must have the JSON type and range of their schema. */
export function createStrictJsonCodec({ mediaType, nameOf }: JsonDialect, { types, simple }: StrictJsonOptions): Codec {
  return {
    mediaType,
    form: "text",
    encoder: createJsonEncoders(types, nameOf),
    decoder: createJsonDecoders({
      rules: strictRules,
      nameOf,
      types,
      parser: (member) => refuseRepeatedNames(createExactParser(member)),
      simple,
    }),
  };
}

/** JSON bodies as servers write and read them. */
export const strictJsonCodec: Codec = /* @__PURE__ */ createStrictJsonCodec(plainJson, {
  types: jsonTypes,
  simple: decodeStrictly,
});

/** Creates a strict decoder of a simple type, with the member's traits. */
export function decodeStrictly(type: SimpleType, member: MemberSchema): Decode {
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

/**
 * A parser that rejects objects with duplicate names. Receivers differ in which one they use (RFC 8259, section 4), so
 * a proxy that checks a request and the server that executes it may see different values. `JSON.parse` silently keeps
 * the last: the text has more keys than the value.
 */
function refuseRepeatedNames(parse: (text: string) => unknown): (text: string) => unknown {
  return (text) => {
    const value = parse(text);
    if (countKeys(text) !== countMembers(value)) throw new SerializationError("an object has two members of one name");
    return value;
  };
}

/** Counts the keys in a JSON text: strings before a colon. */
function countKeys(text: string): number {
  let count = 0;
  for (let quote = text.indexOf('"'); quote >= 0;) {
    let end = endOfString(text, quote + 1);
    while (isSpace(text.charCodeAt(end))) end++;
    if (text.charCodeAt(end) === colon) count++;
    quote = text.indexOf('"', end);
  }
  return count;
}

const colon = 0x3a;

/** RFC 8259, section 2. */
function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}

/**
 * Counts the members of all objects in a parsed value. Uses an explicit stack: texts may nest deeper than the call
 * stack.
 */
function countMembers(value: unknown): number {
  if (!isObject(value)) return 0;
  let count = 0;
  const pending: object[] = [value];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (Array.isArray(next)) {
      for (const item of next as readonly unknown[]) if (isObject(item)) pending.push(item);
      continue;
    }
    for (const key in next) {
      count++;
      const member = (next as Readonly<Record<string, unknown>>)[key];
      if (isObject(member)) pending.push(member);
    }
  }
  return count;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
