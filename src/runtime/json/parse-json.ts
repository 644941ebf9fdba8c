import { SerializationError } from "../exception/serialization-error.ts";

/**
 * A JSON text as `JSON.parse` reads it, without a schema.
 *
 * @throws SerializationError for a text that is not JSON.
 */
export function parseJson(text: string, parse: (text: string) => unknown = JSON.parse): unknown {
  try {
    return parse(text);
  } catch (cause) {
    // What the engine says quotes the text, which may be secret.
    throw new SerializationError("text is not valid JSON", { cause });
  }
}
