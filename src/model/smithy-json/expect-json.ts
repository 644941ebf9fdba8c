import { GeneratorError } from "../../generator-error.ts";
import { describeValue } from "../describe-value.ts";
import { childSpot, placeOf, type Spot } from "./spot.ts";

/** A JSON object as `JSON.parse` returns it: `__proto__` can be a key of its own. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** @throws {@link GeneratorError} that names `what`, what was expected and what stands there */
export function refuse(what: string, expected: string, given: { readonly value: unknown; readonly spot: Spot }): never {
  throw new GeneratorError(`${what}: expected ${expected}, found ${describeValue(given.value)}`, {
    code: "invalid-model",
    place: placeOf(given.spot),
  });
}

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function expectObject(value: unknown, what: string, spot: Spot): JsonObject {
  return isJsonObject(value) ? value : refuse(what, "an object", { value, spot });
}

export function expectArray(value: unknown, what: string, spot: Spot): readonly unknown[] {
  return Array.isArray(value) ? value : refuse(what, "a list", { value, spot });
}

export function expectString(value: unknown, what: string, spot: Spot): string {
  return typeof value === "string" ? value : refuse(what, "a string", { value, spot });
}

export function expectBoolean(value: unknown, what: string, spot: Spot): boolean {
  return typeof value === "boolean" ? value : refuse(what, "true or false", { value, spot });
}

export function expectNumber(value: unknown, what: string, spot: Spot): number {
  return typeof value === "number" ? value : refuse(what, "a number", { value, spot });
}

export function expectInteger(value: unknown, what: string, spot: Spot): number {
  return typeof value === "number" && Number.isSafeInteger(value) ? value : refuse(what, "an integer", { value, spot });
}

/** The shape id in a reference: `{"target": "smithy.api#String"}`. */
export function expectReference(value: unknown, what: string, spot: Spot): string {
  const reference = expectObject(value, what, spot);
  return expectString(reference["target"], `${what}: target`, childSpot(spot, "target"));
}

/** The shape ids in a list of references; none where the list is absent. */
export function expectReferences(value: unknown, what: string, spot: Spot): readonly string[] {
  if (value === undefined) return [];
  return expectArray(value, what, spot).map((item, index) => expectReference(item, what, childSpot(spot, index)));
}
