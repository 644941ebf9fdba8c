import { wrongNumber, wrongText, wrongType } from "./misfit.ts";

/** Smithy's numbers. An intEnum is an integer. */
export type NumberType = "byte" | "short" | "integer" | "long" | "float" | "double" | "bigInteger" | "bigDecimal";

/**
 * A number whose digits a JavaScript number does not keep, as a parser has read it: a symbol, described by the number's
 * text, since no parser makes symbols of anything else, and they cost least to tell apart. It never reaches a caller.
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
 * Digits of an integer. Conversion takes longer for each digit the more there are, and `1e999999999`
 * must not become a gigabyte of them.
 */
const DIGIT_LIMIT = 10_000;

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
 * The number that a text holds: in a header, query, label, or the exact digits of a JSON number. `long` is a bigint
 * where a number would lose digits, `bigInteger` always is one, `bigDecimal` is the text itself. White space and a plus
 * sign are ignored, `1.0` and `1e3` are integers, and no range is looked at.
 *
 * @throws SerializationError for another text.
 */
export function parseLenientNumber(text: string, type: NumberType): number | bigint | string {
  const trimmed = text.trim().replace(/^\+/, "");
  if (isIntegral(type)) {
    const digits = integerDigits(trimmed);
    if (digits !== undefined) {
      // Plus 0, which makes 0 of -0.
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

/** As {@link parseLenientNumber}, but of Smithy's grammar and the type's range alone. */
export function parseStrictNumber(text: string, type: NumberType): number | bigint | string {
  const number = parseLenientNumber(text, type);
  // All else that clients take is not in these: white space, a plus sign, integers with a fraction.
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

/** Whether values of a type have no fraction. */
function isIntegral(type: NumberType): boolean {
  return type !== "float" && type !== "double" && type !== "bigDecimal";
}

/** The digits of an integer that may be written with a fraction of zeros or an exponent: `1.50e2` is `150`. */
function integerDigits(text: string): string | undefined {
  const [, sign = "", whole = "", fraction = "", exponentText] = scientificPattern.exec(text) ?? [];
  const exponent = Number(exponentText ?? 0);
  if (whole + fraction === "" || Math.max(whole.length, exponent) > DIGIT_LIMIT) return undefined;
  if (!/^0*$/.test(fraction.slice(exponent))) return undefined;
  return sign + (whole || "0") + fraction.slice(0, exponent).padEnd(exponent, "0");
}
