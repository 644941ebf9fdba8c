import { SerializationError } from "../exception/serialization-error.ts";

/**
 * How deep lists, maps, structures, unions and the arrays and objects of documents may be nested.
 * Recursive schemas set no limit of their own, so that a few kilobytes of `[[[[…` would run out of
 * stack. Deeper than people's data by far, and a small part of the stack of any engine.
 */
export const DEPTH_LIMIT = 1000;

export function failTooDeep(): never {
  throw new SerializationError(`value is nested deeper than ${DEPTH_LIMIT}`);
}
