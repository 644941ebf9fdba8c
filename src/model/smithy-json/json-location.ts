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
  /** At the root of a file that is not JSON text: finds the source of a node. */
  readonly locate?: LocateNode | undefined;
}

/** Finds the node that the segments of a JSON pointer lead to in the text that the JSON was made from. */
export type LocateNode = (segments: readonly string[]) => Place;

/** The root of a file. */
export function rootLocation(file: string, locate?: LocateNode): JsonLocation {
  return { file, parent: undefined, key: "", locate };
}

/** A node below `parent`. */
export function childLocation(parent: JsonLocation, key: string | number): JsonLocation {
  return { file: parent.file, parent, key: String(key) };
}

/** The file and the JSON pointer (RFC 6901), or the line and column if the text is not JSON. */
export function placeOf(location: JsonLocation): Place {
  const segments: string[] = [];
  let at = location;
  for (; at.parent !== undefined; at = at.parent) segments.push(at.key);
  segments.reverse();
  if (at.locate !== undefined) return at.locate(segments);
  return segments.length === 0 ? { file: at.file } : { file: at.file, pointer: formatPointer(segments) };
}
