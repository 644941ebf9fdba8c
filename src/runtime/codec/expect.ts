import { SerializationError } from "../exception/serialization-error.ts";
import { wrongType } from "./misfit.ts";

/**
 * How deep lists, maps, structures, unions and the arrays and objects of documents may be nested.
 * Recursive schemas set no limit of their own, so that a few kilobytes of `[[[[…` would run out of
 * stack. Deeper than people's data by far, and a small part of the stack of any engine.
 */
export const DEPTH_LIMIT = 1000;

export function failTooDeep(): never {
  throw new SerializationError(`value is nested deeper than ${DEPTH_LIMIT}`);
}

/** The value of a structure, union or map, which is not nested too deep. */
export function expectObject(value: unknown, depth: number): Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw wrongType("object", value);
  if (depth > DEPTH_LIMIT) failTooDeep();
  return value as Record<string, unknown>;
}

/** The value of a list, which is not nested too deep. */
export function expectList(value: unknown, depth: number): unknown[] {
  if (!Array.isArray(value)) throw wrongType("list", value);
  if (depth > DEPTH_LIMIT) failTooDeep();
  return value as unknown[];
}

export function expectString(value: unknown): string {
  if (typeof value !== "string") throw wrongType("string", value);
  return value;
}

export function expectBoolean(value: unknown): boolean {
  if (typeof value !== "boolean") throw wrongType("boolean", value);
  return value;
}

export function expectDate(value: unknown): Date {
  if (!(value instanceof Date)) throw wrongType("Date", value);
  return value;
}

export function expectBytes(value: unknown): Uint8Array {
  if (!(value instanceof Uint8Array)) throw wrongType("Uint8Array", value);
  return value;
}
