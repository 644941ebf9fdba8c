import type { MemberSchema } from "../schema/schema.ts";
import { decodeBase64 } from "./base64.ts";
import { parseLenientNumber } from "./lenient-number.ts";
import { parseLenientTimestamp } from "./timestamp.ts";

/** Whether a member has a default; a client leaves some of them to the service. A default of null says that there is none. */
export function hasDefault({ default: value, clientOptional }: MemberSchema, side: "client" | "server"): boolean {
  return value !== undefined && value !== null && !(clientOptional && side === "client");
}

/** Whether a decoder puts something in the place of a member that is not there: a default, or a client's correction. */
export function hasSubstitute(member: MemberSchema, side: "client" | "server"): boolean {
  return hasDefault(member, side) || (side === "client" && member.correction !== undefined);
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
