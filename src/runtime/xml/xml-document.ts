import { setOwn } from "../codec/members.ts";
import { XmlCursor, type CheckXmlPart } from "./xml-cursor.ts";

/**
 * Reads a document by its root element, from behind the start tag.
 *
 * @throws Misfit for a text that is not well-formed.
 */
export function readDocument<Value>(text: string, read: (cursor: XmlCursor) => Value, check?: CheckXmlPart): Value {
  const cursor = new XmlCursor(text, check);
  cursor.readRoot();
  const value = read(cursor);
  cursor.finish();
  return value;
}

/** An element without a schema: its text, or where it has elements these, in an array where a name comes again. */
export type XmlTree = string | XmlTreeElements;
export interface XmlTreeElements {
  [localName: string]: XmlTree | XmlTree[];
}

/** Reads an element that no schema describes, from behind its start tag. Attributes are left out. */
export function readTree(cursor: XmlCursor): XmlTree {
  const text = cursor.readCharacters();
  let elements: XmlTreeElements | undefined;
  while (cursor.next()) {
    elements ??= {};
    const name = cursor.localName();
    const value = readTree(cursor);
    const before = Object.hasOwn(elements, name) ? elements[name] : undefined;
    if (Array.isArray(before)) before.push(value);
    else setOwn(elements, name, before === undefined ? value : [before, value]);
  }
  return elements ?? text;
}
