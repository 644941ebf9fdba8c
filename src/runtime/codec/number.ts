import { wrongNumber, wrongText, wrongType } from "./misfit.ts";

/** Smithy's numbers. An intEnum is an integer. */
export type NumberType = "byte" | "short" | "integer" | "long" | "float" | "double" | "bigInteger" | "bigDecimal";

/**
 * A parsed number that a JavaScript number cannot represent exactly: a symbol whose description is the number's text.
 * Parsers produce no other symbols, and symbols are the cheapest to distinguish. Never reaches a caller.
 */
export type ExactNumber = symbol;

/** The text of an exact number; undefined for other values. */
export function exactText(value: unknown): string | undefined {
  return typeof value === "symbol" ? value.description : undefined;
}

/** Decimal digits with a fraction and an exponent. */
const decimalPattern = /^-?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;
const scientificPattern = /^(-?)(\d*)(?:\.(\d*))?(?:[eE]\+?(\d+))?$/;

/**
 * Maximum digits of an integer. Conversion takes more than linear time, and `1e999999999` must not expand to a
 * gigabyte.
 */
const DIGIT_LIMIT = 10_000;

/**
 * The inclusive limits of each type. Those of `long` are bigints, since 2^63 - 1 as a number rounds to 2^63. All are
 * literals: bundlers keep a computed table even if it is unused.
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
 * Parses a number in a header, query or label, or the exact digits of a JSON number. `long` becomes a bigint if a
 * number would lose digits, `bigInteger` always does, `bigDecimal` stays text. Ignores white space and a plus sign,
 * accepts `1.0` and `1e3` as integers, and does not check ranges.
 *
 * @throws SerializationError for any other text.
 */
export function parseLenientNumber(text: string, type: NumberType): number | bigint | string {
  const trimmed = text.trim().replace(/^\+/, "");
  if (isIntegral(type)) {
    const digits = integerDigits(trimmed);
    if (digits !== undefined) {
      // Adding 0 turns -0 into 0.
      const number = Number(digits) + 0;
      const isExact = type !== "bigInteger" && (type !== "long" || Number.isSafeInteger(number));
      if (!isExact) return BigInt(digits);
      if (Number.isFinite(number)) return number;
    }
  } else if (decimalPattern.test(trimmed)) {
    return type === "bigDecimal" ? trimmed : Number(trimmed);
  } else if (type !== "bigDecimal" && /^(NaN|-?Infinity)$/.test(trimmed)) {
    return Number(trimmed);
  }
  throw wrongText(type, text);
}

/** Like {@link parseLenientNumber}, but accepts only Smithy's grammar and the type's range. */
export function parseStrictNumber(text: string, type: NumberType): number | bigint | string {
  const number = parseLenientNumber(text, type);
  // Excludes the rest that clients accept: white space, a plus sign, integers with a fraction.
  const isOfGrammar = isIntegral(type) ? /^-?\d+$/.test(text) : /^[^\s+]\S*$/.test(text);
  const isNonFinite = !isIntegral(type) && /^-?[NI]/.test(text);
  if (isOfGrammar && (typeof number === "string" || isNonFinite || isInRange(number, type))) return number;
  throw wrongText(type, text);
}

/** Whether a number is within the limits of the type. NaN and infinities are not. */
export function isInRange(value: number | bigint, type: NumberType): boolean {
  const [least, greatest] = ranges[type];
  return value >= least && value <= greatest;
}

/**
 * A number's text in a header, query or label, in XML, a form or JSON.
 *
 * @throws Misfit for a value outside the type, such as text, or a fraction for an integer.
 */
export function formatNumber(value: unknown, type: NumberType): string {
  if (isIntegral(type)) {
    if (typeof value === "bigint") return String(value);
    if (Number.isSafeInteger(value)) return String(value);
    // Via bigint, since numbers from 1e21 are formatted with an exponent.
    if (typeof value === "number" && Number.isInteger(value)) return String(BigInt(value));
  } else if (type !== "bigDecimal") {
    // String conversion would lose the sign of -0.
    if (typeof value === "number") return Object.is(value, -0) ? "-0" : String(value);
  } else {
    if (typeof value === "bigint" || Number.isFinite(value)) return String(value);
    if (typeof value === "string" && decimalPattern.test(value)) return value;
  }
  throw typeof value === "number" ? wrongNumber(type, value) : wrongType(type, value);
}

/** Whether values of a type have no fraction. */
function isIntegral(type: NumberType): boolean {
  return type !== "float" && type !== "double" && type !== "bigDecimal";
}

/** The digits of an integer written with a zero fraction or an exponent: `1.50e2` is `150`. */
function integerDigits(text: string): string | undefined {
  const [, sign = "", whole = "", fraction = "", exponentText] = scientificPattern.exec(text) ?? [];
  const exponent = Number(exponentText ?? 0);
  if (whole + fraction === "" || Math.max(whole.length, exponent) > DIGIT_LIMIT) return undefined;
  if (!/^0*$/.test(fraction.slice(exponent))) return undefined;
  return sign + (whole || "0") + fraction.slice(0, exponent).padEnd(exponent, "0");
}
