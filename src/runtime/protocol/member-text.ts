import type { MemberSchema, TimestampFormat } from "../schema/schema.ts";
import { decodeBase64, encodeBase64 } from "../codec/base64.ts";
import { parseBoolean } from "../codec/boolean.ts";
import { formatNumber } from "../codec/number.ts";
import type { TextRules } from "../codec/text-rules.ts";
import { formatTimestamp } from "../codec/timestamp.ts";
import { expectBoolean, expectDate, expectString } from "../codec/expect.ts";

/** The parts of a message that carry a value as text. */
export type TextLocation = "header" | "query" | "label";

/** A simple value as the text of a header, query or label. */
export interface MemberText {
  /** @throws Misfit or SerializationError for a value of another type. */
  readonly write: (value: unknown) => string;
  /** @throws SerializationError for text that is of another type. */
  readonly read: (text: string) => unknown;
}

/**
 * Makes the text form of a simple member.
 *
 * @param rules of `read`.
 * @throws TypeError for a member whose type has no text form.
 */
export function createMemberText(member: MemberSchema, location: TextLocation, rules: TextRules): MemberText {
  const { target } = member;
  switch (target) {
    case "string":
      if (location !== "header" || member.mediaType === undefined) return { write: expectString, read: (text) => text };
      return {
        write: (value) => encodeBase64(new TextEncoder().encode(expectString(value))),
        read: (text) => new TextDecoder().decode(decodeBase64(text)),
      };
    case "boolean":
      return {
        write: (value) => String(expectBoolean(value)),
        read: parseBoolean,
      };
    case "timestamp": {
      const format = timestampFormatOf(member, location);
      return {
        write: (value) => formatTimestamp(expectDate(value), format),
        read: (text) => rules.parseTimestamp(text, format),
      };
    }
    case "byte":
    case "short":
    case "integer":
    case "long":
    case "float":
    case "double":
    case "bigInteger":
    case "bigDecimal":
      return {
        write: (value) => formatNumber(value, target),
        read: (text) => rules.parseNumber(text, target),
      };
    default:
      // Blobs, documents and whatever has members; models that bind them are refused by Smithy.
      throw new TypeError(`a value of this type cannot stand in a ${location}`);
  }
}

/** The format of a member's timestamps: its own, else the one that is the location's default. */
export function timestampFormatOf(member: MemberSchema, location: TextLocation): TimestampFormat {
  return member.timestampFormat ?? (location === "header" ? "http-date" : "date-time");
}
