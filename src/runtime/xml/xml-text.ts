import { expectBoolean, expectBytes, expectDate, expectString } from "../codec/expect.ts";
import { Misfit } from "../codec/misfit.ts";
import type { MemberSchema } from "../schema/schema.ts";
import { decodeBase64, encodeBase64 } from "../codec/base64.ts";
import { parseBoolean } from "../codec/boolean.ts";
import { formatNumber } from "../codec/number.ts";
import type { TextRules } from "../codec/text-rules.ts";
import { formatTimestamp } from "../codec/timestamp.ts";

/** A simple value as text, before it is escaped: of an element, an attribute, a query's parameter. */
export interface TextForm {
  /** @throws Misfit or SerializationError for a value of another type. */
  readonly write: (value: unknown) => string;
  /**
   * @returns undefined where nothing is given: clients take an element without text for a number,
   * boolean or timestamp that is not set.
   * @throws Misfit or SerializationError for text that is of another type.
   */
  readonly read: (text: string) => unknown;
}

const shortInteger = /^-?[1-9]\d{0,8}$/;

/**
 * The form that `date-time` has nearly always: what ECMAScript's own format has too, without the days
 * that only some months have. Engines read it in a third of the time.
 */
const plainDateTime = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{3})?Z$/;

/** Makes the text form of a member whose target is a simple type (Smithy, "XML bindings"). */
export function createTextForm(member: MemberSchema, rules: TextRules): TextForm {
  const { target } = member;
  /** White space around a value is not part of it. */
  const trimmed =
    (read: (text: string) => unknown): TextForm["read"] =>
    (text) => {
      const value = text.trim();
      return value === "" && rules.strictness === "lenient" ? undefined : read(value);
    };
  switch (target) {
    case "string":
      return { write: expectString, read: (text) => text };
    case "boolean":
      return {
        write: (value) => String(expectBoolean(value)),
        read: trimmed(parseBoolean),
      };
    case "blob":
      return {
        write: (value) => encodeBase64(expectBytes(value)),
        read: (text) => decodeBase64(text.replace(/\s+/g, "")),
      };
    case "timestamp": {
      const format = member.timestampFormat ?? "date-time";
      return {
        write: (value) => formatTimestamp(expectDate(value), format),
        read: trimmed((text) =>
          format === "date-time" && plainDateTime.test(text) ? new Date(text) : rules.parseTimestamp(text, format),
        ),
      };
    }
    case "byte":
    case "short":
    case "integer":
    case "long":
    case "float":
    case "double":
    case "bigInteger":
    case "bigDecimal": {
      const plain = target === "integer" || target === "long";
      return {
        write: (value) => formatNumber(value, target),
        read: trimmed((text) => (plain && shortInteger.test(text) ? Number(text) : rules.parseNumber(text, target))),
      };
    }
    default: {
      // Documents: values with members have no text form and are never asked for it.
      const refuse = (): never => {
        throw new Misfit("documents have no form in XML");
      };
      return { write: refuse, read: refuse };
    }
  }
}
