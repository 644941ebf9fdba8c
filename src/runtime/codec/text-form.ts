import type { MemberSchema, Target, TimestampFormat } from "../schema/schema.ts";
import { decodeBase64, encodeBase64 } from "./text-encoding.ts";
import type { Strictness } from "./codec.ts";
import { expectBoolean, expectBytes, expectDate, expectString, Misfit, wrongText } from "./misfit.ts";
import { formatNumber, parseLenientNumber, parseStrictNumber, type NumberType } from "./number.ts";
import { formatTimestamp, parseLenientTimestamp, parseStrictTimestamp } from "./timestamp.ts";

/** A simple value as text: in a header, query or label, in XML, in a form. */
export interface TextForm {
  /** @throws Misfit or SerializationError for a value of another type. */
  readonly write: (value: unknown) => string;
  /** @throws Misfit or SerializationError for text that is of another type. */
  readonly read: (text: string) => unknown;
}

/** How texts are read. Clients and servers each have their own, so that a client's bundle has no server's checks. */
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
 * Makes the text form of a member's values.
 *
 * @param format of timestamps.
 * @returns undefined for blobs and documents, and for what has members.
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
 * The form that `date-time` has nearly always: what ECMAScript's own format has too, without the days
 * that only some months have. Engines read it in a third of the time.
 */
const plainDateTime = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{3})?Z$/;

/**
 * Makes the text form of values in XML and forms (Smithy, "XML bindings"), where white space around a value is not part
 * of it.
 *
 * @returns one whose `read` gives undefined where nothing is given: clients take an element without text for a number,
 *   boolean or timestamp that is not set.
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

/** What has members has no text form either, but is never asked for it. */
function refuseDocument(): never {
  throw new Misfit("documents have no form in XML");
}

/**
 * The boolean that `true` or `false` stands for in a header, query, label or XML text.
 *
 * @throws SerializationError for another text.
 */
export function parseBoolean(text: string): boolean {
  if (text === "true") return true;
  if (text === "false") return false;
  throw wrongText("boolean", text);
}
