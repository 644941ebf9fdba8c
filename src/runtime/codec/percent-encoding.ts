import { SerializationError } from "../exception/serialization-error.ts";
import { Misfit } from "./misfit.ts";

/**
 * Percent-encodes all but the unreserved characters (RFC 3986, 2.3).
 *
 * @throws Misfit for half of a surrogate pair.
 */
export function encodePercent(text: string): string {
  try {
    return encodeURIComponent(text).replace(
      /[!'()*]/g,
      (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
    );
  } catch {
    throw new Misfit("text has half of a surrogate pair");
  }
}

/**
 * Decodes percent-encoded UTF-8.
 *
 * @throws SerializationError where it is none.
 */
export function decodePercent(text: string): string {
  if (!text.includes("%")) return text;
  try {
    return decodeURIComponent(text);
  } catch (cause) {
    throw new SerializationError("text is not percent-encoded UTF-8", { cause });
  }
}

/**
 * Decodes a name or value of `application/x-www-form-urlencoded` (WHATWG URL, 5.1), as queries have them, too.
 *
 * @throws SerializationError for a wrong percent-encoding.
 */
export function decodeFormText(text: string): string {
  return decodePercent(text.includes("+") ? text.replaceAll("+", " ") : text);
}
