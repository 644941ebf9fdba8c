import { DEPTH_LIMIT, failTooDeep } from "../codec/depth-limit.ts";

/** Digits of a decimal that its number surely has as well: what has more may have been cut (IEEE 754). */
const EXACT_DIGITS = 15;

/**
 * The JSON of a value that `JSON.parse` has made, where nothing was lost then: all integers are safe, and no decimal has
 * more digits than a number holds.
 *
 * @returns undefined where something may be lost, and for what `JSON.parse` does not make (dates, functions, ...).
 * @throws SerializationError for a value that is nested deeper than any that servers take.
 */
export function writeParsedJson(value: unknown): string | undefined {
  return isExact(value, 0) ? JSON.stringify(value) : undefined;
}

function isExact(value: unknown, depth: number): boolean {
  switch (typeof value) {
    case "string":
    case "boolean":
      return true;
    case "number":
      return isExactNumber(value);
    case "object":
      break;
    default:
      return false;
  }
  if (value === null) return true;
  if (depth === DEPTH_LIMIT) failTooDeep();
  const prototype: unknown = Object.getPrototypeOf(value);
  if (!Array.isArray(value) && prototype !== Object.prototype && prototype !== null) return false;
  return Object.values(value).every((item) => isExact(item, depth + 1));
}

function isExactNumber(value: number): boolean {
  if (Number.isInteger(value)) return Number.isSafeInteger(value) && !Object.is(value, -0);
  const digits = value.toExponential().replace(/e.*/, "").replace(/\D/g, "");
  return Number.isFinite(value) && digits.length <= EXACT_DIGITS;
}
