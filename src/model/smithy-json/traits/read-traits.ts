import type { Traits } from "../../traits.ts";
import type { TraitMap } from "../smithy-source.ts";
import { traitRows } from "./trait-rows.ts";

const noTraits: Traits = Object.freeze({});

/** The traits of a shape or member that have a row. */
export function readTraits(traits: TraitMap, what: string): Traits {
  if (traits.size === 0) return noTraits;
  const read: Record<string, unknown> = {};
  for (const [id, { value, spot }] of traits) {
    const row = traitRows.get(id);
    if (row !== undefined) read[row.name] = row.value.read(value, { what: `${what}: ${row.name}`, spot });
  }
  return read;
}
