import type { Traits } from "../../traits.ts";
import type { JsonValue } from "../json-values.ts";
import { shapeNameOf } from "../shape-id.ts";
import type { FlatShape, TraitMap } from "../smithy-source.ts";
import { traitRows } from "./trait-rows.ts";

const noTraits: Traits = Object.freeze({});

/** The traits of a shape or member that have a row. */
export function readTraits(traits: TraitMap, what: string): Traits {
  if (traits.size === 0) return noTraits;
  const read: Record<string, unknown> = {};
  for (const [id, { value, location }] of traits) {
    const row = traitRows.get(id);
    if (row !== undefined) read[row.name] = row.value.read(value, { what: `${what}: ${row.name}`, location });
  }
  return read;
}

/** A trait of services or operations that becomes more than a trait of theirs. */
export interface OwnTrait<Value> {
  readonly id: string;
  readonly value: JsonValue<Value>;
}

/** The value of such a trait, where the shape has it. */
export function readTrait<Value>(shape: FlatShape, { id, value }: OwnTrait<Value>): Value | undefined {
  const trait = shape.traits.get(id);
  if (trait === undefined) return undefined;
  const what = `${shape.type} "${shape.id}": ${shapeNameOf(id)}`;
  return value.read(trait.value, { what, location: trait.location });
}
