import { SerializationError } from "../exception/exceptions.ts";

/**
 * A value that does not match its schema. Internal to codecs: each enclosing list, map, structure and union adds its
 * key as the error propagates, so valid values pay nothing for paths.
 */
export class Misfit extends Error {
  /** The keys of the path to the value, innermost first. */
  readonly path: (string | number)[] = [];
}

/** Adds a key to the path of a Misfit. Other errors pass unchanged. */
export function locate(error: unknown, key: string | number): unknown {
  const located = error instanceof SerializationError ? new Misfit(error.message, { cause: error }) : error;
  if (located instanceof Misfit) located.path.push(key);
  return located;
}

/**
 * Converts a Misfit into a public error with the path of the value: a SerializationError for a body, a TypeError for a
 * caller's value of the wrong type. Other errors pass unchanged.
 *
 * @param given what was invalid: a decoded body or a value to encode.
 */
export function toPublicError(error: unknown, given: "body" | "value"): unknown {
  if (!(error instanceof Misfit)) return error;
  const path = error.path
    .reverse()
    .map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`)
    .join("");
  // Messages end up in logs and responses: senders must not control their length.
  const place = path.length > 200 ? `${path.slice(0, 200)}…` : path;
  const message = path === "" ? error.message : `${error.message} at "${place}"`;
  return given === "body" || error.cause instanceof SerializationError
    ? new SerializationError(message, { path, cause: error.cause })
    : new TypeError(message, { cause: error });
}

/** Runs a step for one member outside of the body; its errors are public and name the member. */
export function withinMember<Result>(name: string, run: () => Result): Result {
  try {
    return run();
  } catch (error) {
    throw toPublicError(locate(error, name), "value");
  }
}

/** The error for a value of the wrong type: "expected an integer, got a string". `expected` has no article. */
export function wrongType(expected: string, value: unknown): Misfit {
  return new Misfit(mismatch(expected, describe(value)));
}

/** The error for a number outside its type: "expected a byte, got 300". */
export function wrongNumber(expected: string, value: number | bigint): Misfit {
  return new Misfit(mismatch(expected, String(value)));
}

/** The error for an invalid text. Truncated: senders must not control the length of messages. */
export function wrongText(expected: string, text: string): SerializationError {
  return new SerializationError(mismatch(expected, `"${text.slice(0, 64)}"`));
}

/** The wording of a type mismatch, the same in every format. */
export function mismatch(expected: string, got: string): string {
  return `expected ${withArticle(expected)}, got ${got}`;
}

function describe(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  // Symbols are exact numbers, see number.ts.
  return withArticle(Array.isArray(value) ? "list" : typeof value === "symbol" ? "number" : typeof value);
}

function withArticle(noun: string): string {
  return `${/^[aeio]/.test(noun) ? "an" : "a"} ${noun}`;
}

/**
 * Maximum nesting depth of lists, maps, structures, unions, and arrays and objects in documents. Recursive schemas have
 * no limit of their own: a few kilobytes of `[[[[…` would overflow the stack. Far deeper than real data, and a small
 * part of any engine's stack.
 */
export const DEPTH_LIMIT = 1000;

export function failTooDeep(): never {
  throw new SerializationError(`value is nested deeper than ${DEPTH_LIMIT}`);
}

/** Checks the value of a structure, union or map and its nesting depth. */
export function expectObject(value: unknown, depth: number): Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw wrongType("object", value);
  if (depth > DEPTH_LIMIT) failTooDeep();
  return value as Record<string, unknown>;
}

/** Checks the value of a list and its nesting depth. */
export function expectList(value: unknown, depth: number): unknown[] {
  if (!Array.isArray(value)) throw wrongType("list", value);
  if (depth > DEPTH_LIMIT) failTooDeep();
  return value as unknown[];
}

export function expectString(value: unknown): string {
  if (typeof value !== "string") throw wrongType("string", value);
  return value;
}

export function expectBoolean(value: unknown): boolean {
  if (typeof value !== "boolean") throw wrongType("boolean", value);
  return value;
}

export function expectDate(value: unknown): Date {
  if (!(value instanceof Date)) throw wrongType("Date", value);
  return value;
}

export function expectBytes(value: unknown): Uint8Array {
  if (!(value instanceof Uint8Array)) throw wrongType("Uint8Array", value);
  return value;
}
