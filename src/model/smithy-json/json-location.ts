import type { Place } from "../../generator-error.ts";
import { formatPointer } from "../json-pointer.ts";

/**
 * A node of a JSON file by its way from the root. A model has a hundred thousand nodes and an error
 * names one of them, so the pointer's text is made only when it is asked for.
 */
export interface JsonLocation {
  readonly file: string;
  readonly parent: JsonLocation | undefined;
  /** The key in the parent; an empty text at the root. */
  readonly key: string;
}

/** The root of a file. */
export function rootLocation(file: string): JsonLocation {
  return { file, parent: undefined, key: "" };
}

/** A node below `parent`. */
export function childLocation(parent: JsonLocation, key: string | number): JsonLocation {
  return { file: parent.file, parent, key: String(key) };
}

/** The file and the JSON pointer (RFC 6901). */
export function placeOf(location: JsonLocation): Place {
  const segments: string[] = [];
  for (let at: JsonLocation = location; at.parent !== undefined; at = at.parent) segments.push(at.key);
  return segments.length === 0
    ? { file: location.file }
    : { file: location.file, pointer: formatPointer(segments.reverse()) };
}
