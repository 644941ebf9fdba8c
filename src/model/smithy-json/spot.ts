import type { Place } from "../../generator-error.ts";
import { formatPointer } from "../json-pointer.ts";

/**
 * A node of a JSON file by its way from the root. A model has a hundred thousand nodes and an error
 * names one of them, so the pointer's text is made only when it is asked for.
 */
export interface Spot {
  readonly file: string;
  readonly parent: Spot | undefined;
  /** The key in the parent; an empty text at the root. */
  readonly key: string;
}

/** The root of a file. */
export function rootSpot(file: string): Spot {
  return { file, parent: undefined, key: "" };
}

/** A node below `parent`. */
export function childSpot(parent: Spot, key: string | number): Spot {
  return { file: parent.file, parent, key: String(key) };
}

/** The file and the JSON pointer (RFC 6901). */
export function placeOf(spot: Spot): Place {
  const segments: string[] = [];
  for (let at: Spot = spot; at.parent !== undefined; at = at.parent) segments.push(at.key);
  return segments.length === 0 ? { file: spot.file } : { file: spot.file, pointer: formatPointer(segments.reverse()) };
}
