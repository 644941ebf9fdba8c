import type { Traits } from "../traits.ts";
import { bindingTraits } from "./traits/binding-traits.ts";
import { behaviourTraits } from "./traits/behaviour-traits.ts";
import { constraintTraits } from "./traits/constraint-traits.ts";
import { documentationTraits } from "./traits/documentation-traits.ts";
import { serializationTraits } from "./traits/serialization-traits.ts";
import type { ReadTrait } from "./traits/trait-reader.ts";
import type { TraitMap } from "./smithy-source.ts";

const readers: ReadonlyMap<string, ReadTrait> = new Map([
  ...documentationTraits,
  ...constraintTraits,
  ...serializationTraits,
  ...bindingTraits,
  ...behaviourTraits,
]);

const noTraits: Traits = Object.freeze({});

/** Translates the traits of a shape or member that have a row; others have readers of their own, or none. */
export function readTraits(traits: TraitMap, what: string): Traits {
  if (traits.size === 0) return noTraits;
  const known: Partial<Traits>[] = [];
  for (const [id, trait] of traits) {
    const read = readers.get(id);
    if (read === undefined) continue;
    known.push(read(trait.value, { what: `${what}: ${id.slice(id.indexOf("#") + 1)}`, spot: trait.spot }));
  }
  return Object.assign({}, ...known) as Traits;
}
