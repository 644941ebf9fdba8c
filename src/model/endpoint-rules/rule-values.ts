import { GeneratorError } from "../../generator-error.ts";
import { childLocation, placeOf } from "../smithy-json/json-location.ts";
import { object, type JsonObject, type Subject } from "../smithy-json/json-values.ts";

/** The subject of a part: named like the whole, since rules have no names of their own. */
export function child(of: Subject, key: string | number): Subject {
  return { what: of.what, location: childLocation(of.location, key) };
}

/** An object; PHP writes one without keys as an empty array. */
export function readObject(value: unknown, of: Subject): JsonObject {
  return Array.isArray(value) && value.length === 0 ? {} : object.read(value, of);
}

/** The entries of an object, each with what errors call it. */
export function entriesOf(value: unknown, of: Subject): readonly (readonly [string, unknown, Subject])[] {
  return Object.entries(readObject(value, of)).map(([key, item]) => [key, item, child(of, key)] as const);
}

export function makeRuleFault(fault: string, of: Subject, hint?: string): GeneratorError {
  return new GeneratorError(`${of.what}: ${fault}`, { code: "invalid-model", place: placeOf(of.location), hint });
}
