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

/**
 * Translates the traits of a shape or member. Those that the generator has no word for stand in
 * `others` under their shape ids; `consumed` are left out, because the shape itself tells them.
 */
export function readTraits(traits: TraitMap, what: string, consumed?: ReadonlySet<string>): Traits {
  if (traits.size === 0) return noTraits;
  const known: Partial<Traits>[] = [];
  const others: [string, unknown][] = [];
  for (const [id, trait] of traits) {
    if (consumed?.has(id) === true) continue;
    const read = readers.get(id);
    if (read === undefined) others.push([id, trait.value]);
    else known.push(read(trait.value, { what: `${what}: ${id.slice(id.indexOf("#") + 1)}`, spot: trait.spot }));
  }
  if (others.length > 0) known.push({ others: Object.fromEntries(others) });
  return Object.assign({}, ...known) as Traits;
}
