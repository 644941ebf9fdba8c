import { setOwn } from "../codec/members.ts";
import { DEPTH_LIMIT, expectBytes, expectDate, failTooDeep, locate, Misfit, wrongType } from "../codec/misfit.ts";
import { exactText, formatNumber, parseLenientNumber } from "../codec/number.ts";
import { decodeBase64, encodeBase64 } from "../codec/text-encoding.ts";
import { formatTimestamp, parseLenientTimestamp, timestampOfSeconds } from "../codec/timestamp.ts";
import type { AggregateSchema, MemberSchema } from "../schema/schema.ts";
import { textOf } from "./json-decoder.ts";
import { encodeString } from "./json-encoder.ts";
import type { BigNumberType, Decode, JsonBigNumberType, JsonSimpleType } from "./json-type.ts";
import { parseExactly, parseJson } from "./parse-json.ts";

/** Bytes, in base64. */
export const jsonBlob: JsonSimpleType = {
  part: "json",
  type: "blob",
  encoder: () => (value) => `"${encodeBase64(expectBytes(value))}"`,
  decoder: () => (value) => decodeBase64(textOf(value, "blob")),
};

/** Timestamps: a number of seconds, or a string, depending on `timestampFormat`. */
export const jsonTimestamp: JsonSimpleType = {
  part: "json",
  type: "timestamp",
  encoder({ timestampFormat = "epoch-seconds" }) {
    return (value) => {
      const text = formatTimestamp(expectDate(value), timestampFormat);
      return timestampFormat === "epoch-seconds" ? text : `"${text}"`;
    };
  },
  decoder({ timestampFormat = "epoch-seconds" }) {
    return (value) =>
      typeof value === "number"
        ? timestampOfSeconds(value)
        : parseLenientTimestamp(textOf(value, "timestamp"), timestampFormat);
  },
};

/** `long` only: exact parsing is needed only for sixteen consecutive digits. */
export const jsonLong: JsonBigNumberType = {
  part: "json",
  type: "bigNumber",
  encoder: (type) => (value) => formatNumber(value, type),
  decoder: bigNumberDecoder,
  parser: () => (text) => parseJson(text, sixteenDigits.test(text) ? parseExactly : undefined),
};

/** The types `long`, `bigInteger` and `bigDecimal`. */
export const jsonBigNumber: JsonBigNumberType = {
  part: "json",
  type: "bigNumber",
  encoder: (type) =>
    type === "bigDecimal"
      ? (value) => formatNumber(value, type).replace(decimalStart, writeDecimalStart)
      : (value) => formatNumber(value, type),
  decoder: bigNumberDecoder,
  parser: createExactParser,
};

function bigNumberDecoder(type: BigNumberType): Decode {
  return (value) =>
    type === "long" && Number.isSafeInteger(value) ? value : parseLenientNumber(textOf(value, type), type);
}

/** JSON does not allow some forms of bigDecimal: `.5`, `5.`, `007`. */
const decimalStart = /^(-?)0*(\d*)\.?(\d*)/;

function writeDecimalStart(_start: string, sign: string, whole: string, fraction: string): string {
  return `${sign}${whole || 0}${fraction && "."}${fraction}`;
}

/**
 * When numbers must be parsed exactly: always if a value may be a bigInteger or bigDecimal; for `long`, if the text has
 * sixteen consecutive digits, since shorter integers are exact; never for other schemas.
 */
type Exactness = "always" | "long" | "never";

/** Shorter integers are exact. */
const sixteenDigits: RegExp = /\d{16}/;

/** Creates the parser of a member's JSON text: `JSON.parse`, or exact parsing if required. */
export function createExactParser(member: MemberSchema): (text: string) => unknown {
  const exactness = exactnessOf(member);
  return (text) => {
    const exact = exactness === "always" || (exactness === "long" && sixteenDigits.test(text));
    return parseJson(text, exact ? parseExactly : undefined);
  };
}

function exactnessOf(member: MemberSchema): Exactness {
  let exactness: Exactness = "never";
  const seen = new Set<AggregateSchema>();
  // An explicit stack: schemas may be chains of any length.
  const members = [member];
  for (let next = members.pop(); next !== undefined; next = members.pop()) {
    const target = next.target;
    if (target === "bigInteger" || target === "bigDecimal") return "always";
    if (target === "long") exactness = "long";
    if (typeof target === "string" || seen.has(target)) continue;
    seen.add(target);
    switch (target.type) {
      case "structure":
      case "union":
        members.push(...Object.values(target.members()));
        break;
      case "list":
        members.push(target.member);
        break;
      case "map":
        members.push(target.value);
        break;
      default:
        return target satisfies never;
    }
  }
  return exactness;
}

/** Any JSON. */
export const jsonDocument: JsonSimpleType = {
  part: "json",
  type: "document",
  encoder: () => encodeDocument,
  decoder: () => checkDocument,
};

/**
 * Writes a document like `JSON.stringify`, except for the numbers that it silently changes: keeps `-0`, rejects NaN and
 * infinities.
 *
 * @throws Misfit for values without a JSON form.
 */
export function encodeDocument(value: unknown, depth: number): string {
  switch (typeof value) {
    case "string":
      return encodeString(value);
    case "boolean":
      return String(value);
    case "number":
      if (!Number.isFinite(value)) throw new Misfit(`JSON has no number ${value}`);
      return formatNumber(value, "double");
    case "object":
      if (value === null) return "null";
      if (depth > DEPTH_LIMIT) failTooDeep();
      if (writesItself(value)) return encodeDocument(value.toJSON(), depth + 1);
      return Array.isArray(value) ? encodeArray(value, depth) : encodeObject(value, depth);
    default:
      throw wrongType("document", value);
  }
}

function writesItself(value: object): value is { toJSON(): unknown } {
  return "toJSON" in value && typeof value.toJSON === "function";
}

function encodeArray(items: readonly unknown[], depth: number): string {
  let text = "[";
  for (let index = 0; index < items.length; index++) {
    if (index > 0) text += ",";
    const item = items[index];
    try {
      text += item === undefined ? "null" : encodeDocument(item, depth + 1);
    } catch (error) {
      throw locate(error, index);
    }
  }
  return text + "]";
}

function encodeObject(object: object, depth: number): string {
  let text = "{";
  for (const [key, member] of Object.entries(object)) {
    if (member === undefined) continue;
    if (text !== "{") text += ",";
    try {
      text += `${encodeString(key)}:${encodeDocument(member, depth + 1)}`;
    } catch (error) {
      throw locate(error, key);
    }
  }
  return text + "}";
}

/**
 * Checks the nesting depth of a document, and converts, in place, exact numbers that other members of the body required
 * to plain ones.
 */
export function checkDocument(value: unknown, depth: number): unknown {
  if (typeof value === "symbol") return Number(exactText(value));
  if (typeof value !== "object" || value === null) return value;
  if (depth > DEPTH_LIMIT) failTooDeep();
  const object = value as Record<string, unknown>;
  for (const key of Object.keys(object)) {
    const item = object[key];
    try {
      const checked = checkDocument(item, depth + 1);
      if (checked !== item) setOwn(object, key, checked);
    } catch (error) {
      throw locate(error, key);
    }
  }
  return value;
}
