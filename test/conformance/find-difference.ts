import { ExactNumber, normalizeNumber } from "./exact-json.ts";
import { show } from "./mismatch.ts";

/**
 * The first place where two values differ, in words; undefined where they are equal. A property
 * that is undefined is no property. Knows values (dates, bytes, bigints), parsed JSON with exact
 * numbers, and decoded CBOR.
 */
export function findDifference(actual: unknown, expected: unknown, path = ""): string | undefined {
  if (isSame(actual, expected)) return undefined;
  if (Array.isArray(expected) && Array.isArray(actual)) return findInArrays(actual, expected, path);
  if (isRecord(expected) && isRecord(actual)) return findInRecords(actual, expected, path);
  return `${path === "" ? "" : `${path} `}is ${show(actual)}, not ${show(expected)}`;
}

function findInArrays(actual: readonly unknown[], expected: readonly unknown[], path: string): string | undefined {
  for (let index = 0; index < Math.max(actual.length, expected.length); index++) {
    const found = findDifference(actual[index], expected[index], `${path}/${String(index)}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

function findInRecords(actual: Properties, expected: Properties, path: string): string | undefined {
  for (const key of new Set([...Object.keys(expected), ...Object.keys(actual)])) {
    const found = findDifference(own(actual, key), own(expected, key), `${path}/${key}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

function isSame(actual: unknown, expected: unknown): boolean {
  if (actual === expected || (Number.isNaN(actual) && Number.isNaN(expected))) return true;
  if (expected instanceof Date) return actual instanceof Date && actual.getTime() === expected.getTime();
  if (expected instanceof Uint8Array) return actual instanceof Uint8Array && Buffer.compare(actual, expected) === 0;
  if (expected instanceof ExactNumber || actual instanceof ExactNumber) {
    const [one, other] = [numberText(actual), numberText(expected)];
    return one !== undefined && other !== undefined && normalizeNumber(one) === normalizeNumber(other);
  }
  return false;
}

function numberText(value: unknown): string | undefined {
  if (value instanceof ExactNumber) return value.text;
  return typeof value === "number" ? String(value) : undefined;
}

type Properties = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Properties {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  return !(value instanceof Date || value instanceof Uint8Array || value instanceof ExactNumber);
}

function own(record: Properties, key: string): unknown {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
