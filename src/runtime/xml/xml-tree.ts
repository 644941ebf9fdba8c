import { setOwn } from "../codec/members.ts";
import type { XmlCursor } from "./xml-cursor.ts";

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
