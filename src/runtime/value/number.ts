import { SerializationError } from "../exception/serialization-error.ts";
import type { Strictness } from "../protocol/payload-codec.ts";

/** Smithy's numbers. An intEnum is an integer. */
export type NumberType = "byte" | "short" | "integer" | "long" | "float" | "double" | "bigInteger" | "bigDecimal";

const greatestFloat = 3.4028234663852886e38;
const longLimit = 2n ** 63n;
const integerPattern = /^-?\d+$/;
const scientificPattern = /^(-?)(\d*)(?:\.(\d*))?(?:[eE]\+?(\d+))?$/;
/**
 * Digits of an integer. Conversion takes longer for each digit the more there are, and `1e999999999`
 * must not become a gigabyte of them.
 */
const DIGIT_LIMIT = 10_000;
const decimalPattern = /^-?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;

/**
 * The number that a text holds: in a header, query, label, or the exact digits of a JSON number.
 * `long` is a bigint where a number would lose digits, `bigInteger` always is one, `bigDecimal` is
 * the text itself. Strict takes Smithy's grammar and range alone; lenient ignores white space and
 * a plus sign, takes `1.0` and `1e3` for integers, and looks at no range.
 *
 * @throws SerializationError for another text.
 */
export function parseNumber(text: string, type: NumberType, strictness: Strictness): number | bigint | string {
  const strict = strictness === "strict";
  const number = strict ? parse(text, type, strict) : parse(text.trim().replace(/^\+/, ""), type, strict);
  if (number === undefined) throw new SerializationError(`"${text.slice(0, 64)}" is no number (${type})`);
  return number;
}

/**
 * A number's text in a header, query or label.
 *
 * @throws TypeError for a value that is not of the type: text, a fraction for an integer.
 */
export function formatNumber(value: unknown, type: NumberType): string {
  switch (type) {
    case "byte":
    case "short":
    case "integer":
    case "long":
    case "bigInteger":
      if (typeof value === "bigint") return String(value);
      // Through a bigint, since numbers from 1e21 on are written with an exponent.
      if (typeof value === "number" && Number.isInteger(value)) return String(BigInt(value));
      break;
    case "float":
    case "double":
      if (typeof value === "number") return String(value);
      break;
    case "bigDecimal":
      if (typeof value === "bigint" || Number.isFinite(value)) return String(value);
      if (typeof value === "string" && decimalPattern.test(value)) return value;
      break;
    default:
      return type satisfies never;
  }
  throw new TypeError(`${typeof value === "number" ? value : `a value of type ${typeof value}`} is no ${type}`);
}

/** Whether a number is within the limits of the type. NaN and infinities are not. */
export function isInRange(value: number | bigint, type: NumberType): boolean {
  switch (type) {
    case "byte":
      return value >= -128 && value < 128;
    case "short":
      return value >= -32_768 && value < 32_768;
    case "integer":
      return value >= -2_147_483_648 && value < 2_147_483_648;
    case "long":
      // A bigint, since a number of 2^63 - 1 is 2^63.
      return value >= -longLimit && value < longLimit;
    case "float":
      return value >= -greatestFloat && value <= greatestFloat;
    case "double":
      return value >= -Number.MAX_VALUE && value <= Number.MAX_VALUE;
    case "bigInteger":
    case "bigDecimal":
      return true;
    default:
      return type satisfies never;
  }
}

function parse(text: string, type: NumberType, strict: boolean): number | bigint | string | undefined {
  switch (type) {
    case "byte":
    case "short":
    case "integer":
    case "long":
    case "bigInteger": {
      const digits = strict ? (integerPattern.test(text) ? text : undefined) : integerDigits(text);
      if (digits === undefined || digits.length > DIGIT_LIMIT) return undefined;
      const number = Number(digits) + 0;
      const integer = Number.isSafeInteger(number) ? number : BigInt(digits);
      if (strict && !isInRange(integer, type)) return undefined;
      return type === "bigInteger" ? BigInt(integer) : type === "long" ? integer : Number(integer);
    }
    case "float":
    case "double": {
      if (text === "NaN" || text === "Infinity" || text === "-Infinity") return Number(text);
      const number = decimalPattern.test(text) ? Number(text) : undefined;
      return strict && number !== undefined && !isInRange(number, type) ? undefined : number;
    }
    case "bigDecimal":
      return decimalPattern.test(text) ? text : undefined;
    default:
      return type satisfies never;
  }
}

/** The digits of an integer that is written with a fraction of zeros or an exponent: `1.50e2` is `150`. */
function integerDigits(text: string): string | undefined {
  if (integerPattern.test(text)) return text;
  const [, sign = "", whole = "", fraction = "", exponentText = "0"] = scientificPattern.exec(text) ?? [];
  let length = fraction.length;
  // Not `/0+$/`, which takes the square of the time where the zeros do not end the text.
  while (fraction[length - 1] === "0") length--;
  const digits = fraction.slice(0, length);
  const exponent = Number(exponentText);
  if (whole + fraction === "" || digits.length > exponent || exponent > DIGIT_LIMIT) return undefined;
  return sign + whole + digits.padEnd(exponent, "0");
}
