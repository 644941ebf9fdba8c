import type { AggregateSchema, MemberSchema } from "../schema/schema.ts";
import { parseExactly } from "./exact-number.ts";
import { parseJson } from "./parse-json.ts";

/**
 * When the numbers of a text must be read digit by digit: always, where a value may be a
 * bigInteger or bigDecimal; where sixteen digits stand together, for `long`, since all integers
 * that are shorter are exact; never for other schemas.
 */
export type Exactness = "always" | "long" | "never";

/** Integers that are shorter are exact. */
export const sixteenDigits: RegExp = /\d{16}/;

/** Makes what parses a member's texts: as `JSON.parse`, and digit by digit where that is called for. */
export function createExactParser(member: MemberSchema): (text: string) => unknown {
  const exactness = exactnessOf(member);
  return (text) => {
    const exact = exactness === "always" || (exactness === "long" && sixteenDigits.test(text));
    return parseJson(text, exact ? parseExactly : undefined);
  };
}

export function exactnessOf(member: MemberSchema): Exactness {
  let exactness: Exactness = "never";
  const seen = new Set<AggregateSchema>();
  // A stack of our own: a schema may be a chain of any length.
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
