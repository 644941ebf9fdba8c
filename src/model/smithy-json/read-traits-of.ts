import { childLocation, type JsonLocation } from "./json-location.ts";
import { object } from "./json-values.ts";
import type { SourceTrait, TraitMap } from "./smithy-source.ts";

const none: TraitMap = new Map();

/** The traits of a shape, a member or an `apply` statement: `{"smithy.api#required": {}}`. */
export function readTraitsOf(traits: unknown, what: string, holder: JsonLocation): TraitMap {
  if (traits === undefined) return none;
  const location = childLocation(holder, "traits");
  const map = new Map<string, SourceTrait>();
  for (const [id, value] of Object.entries(object.read(traits, { what: `${what}: traits`, location }))) {
    map.set(id, { value, location: childLocation(location, id) });
  }
  return map;
}
