import type { MemberSchema, Target, TimestampFormat } from "../schema/schema.ts";
import { decodeBase64, encodeBase64 } from "./text-encoding.ts";
import type { Strictness } from "./codec.ts";
import { expectBoolean, expectBytes, expectDate, expectString, Misfit, wrongText } from "./misfit.ts";
import { formatNumber, parseLenientNumber, parseStrictNumber, type NumberType } from "./number.ts";
import { formatTimestamp, parseLenientTimestamp, parseStrictTimestamp } from "./timestamp.ts";

/**
 * Writes a simple value as text: in a header, query or label, in XML, in a form.
 *
 * @throws Misfit or SerializationError for a value of the wrong type.
 */
export type TextWriter = (value: unknown) => string;

/** @throws Misfit or SerializationError for text that is not valid for the type. */
export type TextReader = (text: string) => unknown;

/** Rules for parsing text. Separate for clients and servers, so that client bundles contain no server checks. */
export interface TextRules {
  readonly strictness: Strictness;
  /** @throws SerializationError for a text that is not a number. */
  readonly parseNumber: (text: string, type: NumberType) => number | bigint | string;
  /** @throws SerializationError for a text that is not a timestamp. */
  readonly parseTimestamp: (text: string, format: TimestampFormat) => Date;
}

/** A client's rules. */
export const lenientText: TextRules = {
  strictness: "lenient",
  parseNumber: parseLenientNumber,
  parseTimestamp: parseLenientTimestamp,
};

/** A server's rules. */
export const strictText: TextRules = {
  strictness: "strict",
  parseNumber: parseStrictNumber,
  parseTimestamp: parseStrictTimestamp,
};

/**
 * Returns the writer of a simple type. Separate from the reader: clients of JSON protocols write labels and queries, and
 * never read text.
 *
 * @param format of timestamps.
 * @returns undefined for blobs, documents and aggregate types.
 */
export function createTextWriter(target: Target, format: TimestampFormat): TextWriter | undefined {
  switch (target) {
    case "string":
      return expectString;
    case "boolean":
      return (value) => String(expectBoolean(value));
    case "timestamp":
      return (value) => formatTimestamp(expectDate(value), format);
    default:
      return isNumberType(target) ? (value) => formatNumber(value, target) : undefined;
  }
}

/** Returns the reader of a simple type; undefined for the types that {@link createTextWriter} has no writer for. */
export function createTextReader(target: Target, format: TimestampFormat, rules: TextRules): TextReader | undefined {
  switch (target) {
    case "string":
      return (text) => text;
    case "boolean":
      return parseBoolean;
    case "timestamp":
      return (text) => rules.parseTimestamp(text, format);
    default:
      return isNumberType(target) ? (text) => rules.parseNumber(text, target) : undefined;
  }
}

function isNumberType(target: Target): target is NumberType {
  return typeof target === "string" && target !== "blob" && target !== "document";
}

const shortInteger = /^-?[1-9]\d{0,8}$/;

/**
 * The usual form of `date-time`, shared with ECMAScript's date format; excludes days that only some months have.
 * Engines parse it in a third of the time.
 */
const plainDateTime = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{3})?Z$/;

/** Returns the writer of values in XML and forms (Smithy, "XML bindings"). */
export function createTrimmedTextWriter({ target, timestampFormat = "date-time" }: MemberSchema): TextWriter {
  if (target === "blob") return (value) => encodeBase64(expectBytes(value));
  return createTextWriter(target, timestampFormat) ?? refuseDocument;
}

/**
 * Returns the reader of values in XML and forms (Smithy, "XML bindings"), which ignores surrounding white space.
 *
 * @returns undefined for an unset value: clients treat an empty element of type number, boolean or timestamp as not set.
 */
export function createTrimmedTextReader(member: MemberSchema, rules: TextRules): TextReader {
  const { target, timestampFormat = "date-time" } = member;
  if (target === "blob") return (text) => decodeBase64(text.replace(/\s+/g, ""));
  const read = createTextReader(target, timestampFormat, rules) ?? refuseDocument;
  if (target === "string") return read;
  const isDateTime = target === "timestamp" && timestampFormat === "date-time";
  const plain = isDateTime ? plainDateTime : target === "integer" || target === "long" ? shortInteger : undefined;
  return (text) => {
    const value = text.trim();
    if (plain?.test(value)) return isDateTime ? new Date(value) : Number(value);
    return value === "" && rules.strictness === "lenient" ? undefined : read(value);
  };
}

/** Aggregate types have no form as text either, but are never passed here. */
function refuseDocument(): never {
  throw new Misfit("documents have no form in XML");
}

/**
 * Parses `true` or `false` in a header, query, label or XML text.
 *
 * @throws SerializationError for any other text.
 */
export function parseBoolean(text: string): boolean {
  if (text === "true") return true;
  if (text === "false") return false;
  throw wrongText("boolean", text);
}
