import { toPublicError } from "../codec/misfit.ts";
import type { CheckXmlPart } from "./well-formedness.ts";
import { XmlCursor } from "./xml-cursor.ts";

/**
 * Reads a document by its root element, from behind the start tag.
 *
 * @throws SerializationError for a text that is not well-formed, and for what `read` throws as a misfit.
 */
export function readDocument<Value>(text: string, read: (cursor: XmlCursor) => Value, check?: CheckXmlPart): Value {
  const cursor = new XmlCursor(text, check);
  try {
    cursor.readRoot();
    const value = read(cursor);
    cursor.finish();
    return value;
  } catch (error) {
    throw toPublicError(error, "body");
  }
}
