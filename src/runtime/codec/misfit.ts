import { SerializationError } from "../exception/exceptions.ts";

/**
 * A value that does not fit its schema, on its way up to the codec's boundary: each list, map, structure and union that
 * it passes adds its own key, so that nothing is spent on paths while all is well.
 */
export class Misfit extends Error {
  /** The keys that lead to the value, the innermost first. */
  readonly path: (string | number)[] = [];
}

/** Adds the key of the value that an error comes from. Errors that are not a codec's own are left alone. */
export function locate(error: unknown, key: string | number): unknown {
  const located = error instanceof SerializationError ? new Misfit(error.message, { cause: error }) : error;
  if (located instanceof Misfit) located.path.push(key);
  return located;
}

/**
 * The error that callers get in the place of a codec's own, with the path of the value: a SerializationError, but a
 * TypeError for a value of the caller's that has the wrong type. Other errors are left alone.
 *
 * @param given what was at fault: a body that was decoded, or a value that was to be encoded.
 */
export function toPublicError(error: unknown, given: "body" | "value"): unknown {
  if (!(error instanceof Misfit)) return error;
  const path = error.path
    .reverse()
    .map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`)
    .join("");
  // Messages end up in logs and responses; the sender of a body is not to choose how long they are.
  const place = path.length > 200 ? `${path.slice(0, 200)}…` : path;
  const message = path === "" ? error.message : `${error.message} at "${place}"`;
  return given === "body" || error.cause instanceof SerializationError
    ? new SerializationError(message, { path, cause: error.cause })
    : new TypeError(message, { cause: error });
}

/** Runs what concerns one member outside of a body; its errors are public and name the member. */
export function withinMember<Result>(name: string, run: () => Result): Result {
  try {
    return run();
  } catch (error) {
    throw toPublicError(locate(error, name), "value");
  }
}

/** A value of another type: "expected an integer, got a string". `expected` has no article. */
export function wrongType(expected: string, value: unknown): Misfit {
  return new Misfit(mismatch(expected, describe(value)));
}

/** A number that is not of its type: "expected a byte, got 300". */
export function wrongNumber(expected: string, value: number | bigint): Misfit {
  return new Misfit(mismatch(expected, String(value)));
}

/** A text that is not of its type; the sender is not to choose how long the message is. */
export function wrongText(expected: string, text: string): SerializationError {
  return new SerializationError(mismatch(expected, `"${text.slice(0, 64)}"`));
}

/** The words for a fault of a type, the same in every format. */
export function mismatch(expected: string, got: string): string {
  return `expected ${withArticle(expected)}, got ${got}`;
}

function describe(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  // A symbol is an exact number, see number.ts.
  return withArticle(Array.isArray(value) ? "list" : typeof value === "symbol" ? "number" : typeof value);
}

function withArticle(noun: string): string {
  return `${/^[aeio]/.test(noun) ? "an" : "a"} ${noun}`;
}

/**
 * How deep lists, maps, structures, unions and the arrays and objects of documents may be nested.
 * Recursive schemas set no limit of their own, so that a few kilobytes of `[[[[…` would run out of
 * stack. Deeper than people's data by far, and a small part of the stack of any engine.
 */
export const DEPTH_LIMIT = 1000;

export function failTooDeep(): never {
  throw new SerializationError(`value is nested deeper than ${DEPTH_LIMIT}`);
}

/** The value of a structure, union or map, which is not nested too deep. */
export function expectObject(value: unknown, depth: number): Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw wrongType("object", value);
  if (depth > DEPTH_LIMIT) failTooDeep();
  return value as Record<string, unknown>;
}

/** The value of a list, which is not nested too deep. */
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
