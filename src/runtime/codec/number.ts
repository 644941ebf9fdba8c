import type { Strictness } from "./payload-codec.ts";
import { parseLenientNumber } from "./lenient-number.ts";
import { decimalPattern, isIntegral, type NumberType } from "./number-type.ts";
import { wrongNumber, wrongText, wrongType } from "./misfit.ts";

export type { NumberType } from "./number-type.ts";

/**
 * The limits of each type, themselves in range. Those of `long` are bigints, since a number of 2^63 - 1 is 2^63.
 * All are literals: bundlers would keep a table that has to be computed, though nothing reads it.
 */
const ranges: Readonly<Record<NumberType, readonly [least: number | bigint, greatest: number | bigint]>> = {
  byte: [-128, 127],
  short: [-32_768, 32_767],
  integer: [-2_147_483_648, 2_147_483_647],
  long: [-0x8000_0000_0000_0000n, 0x7fff_ffff_ffff_ffffn],
  float: [-3.4028234663852886e38, 3.4028234663852886e38],
  double: [-1.7976931348623157e308, 1.7976931348623157e308],
  bigInteger: [-Infinity, Infinity],
  bigDecimal: [-Infinity, Infinity],
};

/**
 * The number that a text holds: in a header, query, label, or the exact digits of a JSON number.
 * `long` is a bigint where a number would lose digits, `bigInteger` always is one, `bigDecimal` is
 * the text itself. Strict takes Smithy's grammar and range alone; lenient ignores white space and
 * a plus sign, takes `1.0` and `1e3` for integers, and looks at no range.
 *
 * @throws SerializationError for another text.
 */
export function parseNumber(text: string, type: NumberType, strictness: Strictness): number | bigint | string {
  const number = parseLenientNumber(text, type);
  if (strictness === "lenient") return number;
  // All else that clients take is not in these: white space, a plus sign, integers with a fraction.
  const isOfGrammar = isIntegral(type) ? /^-?\d+$/.test(text) : /^[^\s+]\S*$/.test(text);
  const isNonFinite = !isIntegral(type) && /^-?[NI]/.test(text);
  if (isOfGrammar && (typeof number === "string" || isNonFinite || isInRange(number, type))) return number;
  throw wrongText(type, text);
}

/**
 * A number's text in a header, query or label.
 *
 * @throws Misfit for a value that is not of the type: text, a fraction for an integer.
 */
export function formatNumber(value: unknown, type: NumberType): string {
  if (isIntegral(type)) {
    if (typeof value === "bigint") return String(value);
    if (Number.isSafeInteger(value)) return String(value);
    // Through a bigint, since numbers from 1e21 on are written with an exponent.
    if (typeof value === "number" && Number.isInteger(value)) return String(BigInt(value));
  } else if (type !== "bigDecimal") {
    // As text, the sign of a zero would be lost.
    if (typeof value === "number") return Object.is(value, -0) ? "-0" : String(value);
  } else {
    if (typeof value === "bigint" || Number.isFinite(value)) return String(value);
    if (typeof value === "string" && decimalPattern.test(value)) return value;
  }
  throw typeof value === "number" ? wrongNumber(type, value) : wrongType(type, value);
}

/** Whether a number is within the limits of the type. NaN and infinities are not. */
export function isInRange(value: number | bigint, type: NumberType): boolean {
  const [least, greatest] = ranges[type];
  return value >= least && value <= greatest;
}
