import type { MemberSchema, TimestampFormat } from "../schema/schema.ts";
import { decodeBase64, encodeBase64 } from "../codec/base64.ts";
import { expectString } from "../codec/expect.ts";
import { createTextForm, type TextForm, type TextRules } from "../codec/text-form.ts";

/** The parts of a message that carry a value as text. */
type TextLocation = "header" | "query" | "label";

/**
 * Makes the text form of a simple member.
 *
 * @param rules of `read`.
 * @throws TypeError for a member whose type has no text form.
 */
export function createMemberText(member: MemberSchema, location: TextLocation, rules: TextRules): TextForm {
  const { target, mediaType } = member;
  if (target === "string" && location === "header" && mediaType !== undefined) {
    return {
      write: (value) => encodeBase64(new TextEncoder().encode(expectString(value))),
      read: (text) => new TextDecoder().decode(decodeBase64(text)),
    };
  }
  const form = createTextForm(target, timestampFormatOf(member, location), rules);
  // Smithy refuses models that bind such members.
  if (form === undefined) throw new TypeError(`a value of this type cannot stand in a ${location}`);
  return form;
}

/** The format of a member's timestamps: its own, else the one that is the location's default. */
export function timestampFormatOf(member: MemberSchema, location: TextLocation): TimestampFormat {
  return member.timestampFormat ?? (location === "header" ? "http-date" : "date-time");
}
