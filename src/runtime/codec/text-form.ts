import type { MemberSchema, Target, TimestampFormat } from "../schema/schema.ts";
import { decodeBase64, encodeBase64 } from "./text-encoding.ts";
import type { Strictness } from "./codec.ts";
import { expectBoolean, expectBytes, expectDate, expectString, Misfit, wrongText } from "./misfit.ts";
import { formatNumber, parseLenientNumber, parseStrictNumber, type NumberType } from "./number.ts";
import { formatTimestamp, parseLenientTimestamp, parseStrictTimestamp } from "./timestamp.ts";

/** A simple value as text: in a header, query or label, in XML, in a form. */
export interface TextForm {
  /** @throws Misfit or SerializationError for a value of the wrong type. */
  readonly write: (value: unknown) => string;
  /** @throws Misfit or SerializationError for text that is not valid for the type. */
  readonly read: (text: string) => unknown;
}

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
 * Returns the text form of a member's values.
 *
 * @param format of timestamps.
 * @returns undefined for blobs, documents and aggregate types.
 */
export function createTextForm(target: Target, format: TimestampFormat, rules: TextRules): TextForm | undefined {
  switch (target) {
    case "string":
      return { write: expectString, read: (text) => text };
    case "boolean":
      return { write: (value) => String(expectBoolean(value)), read: parseBoolean };
    case "timestamp":
      return {
        write: (value) => formatTimestamp(expectDate(value), format),
        read: (text) => rules.parseTimestamp(text, format),
      };
    case "byte":
    case "short":
    case "integer":
    case "long":
    case "float":
    case "double":
    case "bigInteger":
    case "bigDecimal":
      return { write: (value) => formatNumber(value, target), read: (text) => rules.parseNumber(text, target) };
    default:
      return undefined;
  }
}

const shortInteger = /^-?[1-9]\d{0,8}$/;

/**
 * The usual form of `date-time`, shared with ECMAScript's date format; excludes days that only some months have.
 * Engines parse it in a third of the time.
 */
const plainDateTime = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{3})?Z$/;

/**
 * Returns the text form of values in XML and forms (Smithy, "XML bindings"), which ignores surrounding white space.
 *
 * @returns a form whose `read` returns undefined for an unset value: clients treat an empty element of type number,
 *   boolean or timestamp as not set.
 */
export function createTrimmedTextForm(member: MemberSchema, rules: TextRules): TextForm {
  const { target, timestampFormat = "date-time" } = member;
  if (target === "blob") {
    return {
      write: (value) => encodeBase64(expectBytes(value)),
      read: (text) => decodeBase64(text.replace(/\s+/g, "")),
    };
  }
  const form = createTextForm(target, timestampFormat, rules) ?? { write: refuseDocument, read: refuseDocument };
  if (target === "string") return form;
  const isDateTime = target === "timestamp" && timestampFormat === "date-time";
  const plain = isDateTime ? plainDateTime : target === "integer" || target === "long" ? shortInteger : undefined;
  return {
    write: form.write,
    read(text) {
      const value = text.trim();
      if (plain?.test(value)) return isDateTime ? new Date(value) : Number(value);
      return value === "" && rules.strictness === "lenient" ? undefined : form.read(value);
    },
  };
}

/** Aggregate types have no text form either, but are never passed here. */
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
