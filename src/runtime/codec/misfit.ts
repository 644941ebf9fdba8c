import { exactText } from "../json/exact-number.ts";
import { SerializationError } from "../exception/serialization-error.ts";

/**
 * A value that does not fit its schema, on its way up to the codec: each list, map, structure and
 * union that it passes puts its own key before the path, so that nothing is spent on paths while
 * all is well.
 */
export class Misfit extends Error {
  readonly path: (string | number)[] = [];
}

/** An error that goes on up from the value at `key`. Other errors than a codec's own are left alone. */
export function locate(error: unknown, key: string | number): unknown {
  let located = error;
  if (error instanceof SerializationError) located = new Misfit(error.message, { cause: error });
  if (located instanceof Misfit) located.path.push(key);
  return located;
}

/**
 * The error that callers get, where a misfit has arrived: a SerializationError, but a TypeError for a
 * value of the caller's that has the wrong type. Other errors are left alone.
 */
export function nameFault(error: unknown, reason: "text" | "value"): unknown {
  if (!(error instanceof Misfit)) return error;
  const { message, path } = describeMisfit(error);
  return reason === "text" || error.cause instanceof SerializationError
    ? new SerializationError(message, { path, cause: error.cause })
    : new TypeError(message, { cause: error });
}

/** A misfit's message and JSON pointer (RFC 6901), once it has arrived. */
export function describeMisfit(misfit: Misfit): { readonly message: string; readonly path: string } {
  const path = misfit.path
    .reverse()
    .map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`)
    .join("");
  // Messages end up in logs and responses; the sender of a body is not to choose how long they are.
  const place = path.length > 200 ? `${path.slice(0, 200)}…` : path;
  return { message: path === "" ? misfit.message : `${misfit.message} at "${place}"`, path };
}

/** The misfit that a value of a wrong type is. */
export function wrongType(value: unknown, expected: string): Misfit {
  let given: string = typeof value;
  if (value === null) given = "null";
  else if (Array.isArray(value)) given = "array";
  else if (exactText(value) !== undefined) given = "number";
  return new Misfit(`${expected} is expected, not ${given}`);
}
