import { expectObject } from "./expect-json.ts";
import type { SourceTrait, TraitMap } from "./smithy-source.ts";
import { childSpot, type Spot } from "./spot.ts";

const none: TraitMap = new Map();

/** The traits of a shape, a member or an `apply` statement: `{"smithy.api#required": {}}`. */
export function readTraitsOf(traits: unknown, what: string, holder: Spot): TraitMap {
  if (traits === undefined) return none;
  const spot = childSpot(holder, "traits");
  const map = new Map<string, SourceTrait>();
  for (const [id, value] of Object.entries(expectObject(traits, `${what}: traits`, spot))) {
    map.set(id, { value, spot: childSpot(spot, id) });
  }
  return map;
}
