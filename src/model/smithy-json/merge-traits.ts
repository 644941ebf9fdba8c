import { isDeepStrictEqual } from "node:util";
import { GeneratorError } from "../../generator-error.ts";
import { placeOf } from "./json-location.ts";
import type { TraitMap } from "./smithy-source.ts";

/**
 * Adds applied traits to a shape's own (Smithy, "Trait conflict resolution"): equal values are one,
 * lists are joined, anything else is a conflict.
 */
export function mergeTraits(before: TraitMap, added: TraitMap, target: string): TraitMap {
  const merged = new Map(before);
  for (const [id, trait] of added) {
    const own = merged.get(id);
    if (own === undefined) {
      merged.set(id, trait);
    } else if (Array.isArray(own.value) && Array.isArray(trait.value)) {
      merged.set(id, {
        ...own,
        value: [...(own.value as readonly unknown[]), ...(trait.value as readonly unknown[])],
      });
    } else if (!isDeepStrictEqual(own.value, trait.value)) {
      throw new GeneratorError(`shape "${target}": trait "${id}" is applied twice with different values`, {
        code: "invalid-model",
        place: placeOf(trait.location),
      });
    }
  }
  return merged;
}
