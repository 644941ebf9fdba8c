import type { Place } from "../generator-error.ts";

/** Where the parts of a model are, for faults that are found after reading; provided by a reader. */
export interface ModelPlaces {
  /** A shape, or a member of it (`member`, `key` and `value` in lists and maps). */
  locateShape(shape: string, member?: string): Place;
  locateOperation(operation: string): Place;
}
