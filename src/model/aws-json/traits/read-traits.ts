import type { Traits } from "../../traits.ts";

/**
 * What a definition of the format says in Smithy's terms: a row for each trait, which gives the trait's value, or
 * `undefined` where the definition does not have it.
 */
export type TraitRows<Definition, Context = unknown> = {
  readonly [Name in keyof Traits]?: (definition: Definition, context: Context) => Traits[Name] | undefined;
};

/** The traits of a definition, row by row. */
export function readTraits<Definition, Context>(
  rows: TraitRows<Definition, Context>,
  definition: Definition,
  context: Context,
): Traits {
  const traits: Record<string, unknown> = {};
  for (const [name, read] of Object.entries(rows)) {
    const value: unknown = read(definition, context);
    if (value !== undefined) traits[name] = value;
  }
  return traits;
}
