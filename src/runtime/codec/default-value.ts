import type { MemberSchema } from "../schema/schema.ts";
import { decodeBase64 } from "./base64.ts";
import { parseLenientNumber } from "./lenient-number.ts";
import { parseLenientTimestamp } from "./timestamp.ts";

/** Whether a member has a default: one of null says that there is none (Smithy, "default trait"). */
export function hasDefault({ default: value }: MemberSchema): boolean {
  return value !== undefined && value !== null;
}

/** Whether a client's decoder puts something in the place of a member that is not there: a default, or a correction. */
export function hasSubstitute(member: MemberSchema): boolean {
  return (hasDefault(member) && !member.clientOptional) || member.correction !== undefined;
}

/**
 * A member's default in the form that values have at run time (Smithy, "default trait"): a new one
 * at each call where it can be changed, or `undefined` where the member has none.
 *
 * @throws SerializationError for a default that is not of the member's type.
 */
export function createDefault(member: MemberSchema): unknown {
  const { default: value, target } = member;
  if (value === undefined || value === null) return undefined;
  const text = typeof value === "string" ? value : JSON.stringify(value);
  switch (target) {
    case "blob":
      return decodeBase64(text);
    case "timestamp":
      return parseLenientTimestamp(text, "date-time");
    case "byte":
    case "short":
    case "integer":
    case "long":
    case "float":
    case "double":
    case "bigInteger":
    case "bigDecimal":
      return parseLenientNumber(text, target);
    default:
      return typeof value === "object" ? structuredClone(value) : value;
  }
}
