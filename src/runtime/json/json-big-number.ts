import { formatNumber, parseLenientNumber } from "../codec/number.ts";
import type { AggregateSchema, MemberSchema } from "../schema/schema.ts";
import { textOf } from "./json-decoder.ts";
import type { BigNumberType, Decode, JsonBigNumberType } from "./json-type.ts";
import { parseExactly, parseJson } from "./parse-json.ts";

/** The type `long`, where there is neither of the others: only sixteen digits together call for a second look. */
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

/** Some bigDecimals are written in another way in JSON: `.5`, `5.`, `007`. */
const decimalStart = /^(-?)0*(\d*)\.?(\d*)/;

function writeDecimalStart(_start: string, sign: string, whole: string, fraction: string): string {
  return `${sign}${whole || 0}${fraction && "."}${fraction}`;
}

/**
 * When the numbers of a text must be read digit by digit: always, where a value may be a
 * bigInteger or bigDecimal; where sixteen digits stand together, for `long`, since all integers
 * that are shorter are exact; never for other schemas.
 */
type Exactness = "always" | "long" | "never";

/** Integers that are shorter are exact. */
const sixteenDigits: RegExp = /\d{16}/;

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
