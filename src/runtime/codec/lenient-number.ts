import { decimalPattern, isIntegral, type NumberType } from "./number-type.ts";
import { wrongText } from "./misfit.ts";

/**
 * Digits of an integer. Conversion takes longer for each digit the more there are, and `1e999999999`
 * must not become a gigabyte of them.
 */
const DIGIT_LIMIT = 10_000;
const scientificPattern = /^(-?)(\d*)(?:\.(\d*))?(?:[eE]\+?(\d+))?$/;

/** As {@link parseNumber} for clients; in a file of its own, since their bundles need no more. */
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

/** The digits of an integer that may be written with a fraction of zeros or an exponent: `1.50e2` is `150`. */
function integerDigits(text: string): string | undefined {
  const [, sign = "", whole = "", fraction = "", exponentText] = scientificPattern.exec(text) ?? [];
  const exponent = Number(exponentText ?? 0);
  if (whole + fraction === "" || Math.max(whole.length, exponent) > DIGIT_LIMIT) return undefined;
  if (!/^0*$/.test(fraction.slice(exponent))) return undefined;
  return sign + (whole || "0") + fraction.slice(0, exponent).padEnd(exponent, "0");
}
