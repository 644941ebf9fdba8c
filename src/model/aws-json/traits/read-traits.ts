import type { Traits } from "../../traits.ts";

/**
 * Maps a definition of the format to Smithy traits: each row returns a trait's value, or `undefined` if the definition
 * does not have it.
 */
export type TraitRows<Definition, Context = unknown> = {
  readonly [Name in keyof Traits]?: (definition: Definition, context: Context) => Traits[Name] | undefined;
};

export type TraitReader<Definition, Context> = (definition: Definition, context: Context) => Traits;

/** A function that reads the traits of a definition, row by row. */
export function traitReader<Definition, Context>(
  rows: TraitRows<NoInfer<Definition>, NoInfer<Context>>,
): TraitReader<Definition, Context> {
  const entries = Object.entries(rows);
  return (definition, context) => {
    const traits: Record<string, unknown> = {};
    for (const [name, read] of entries) {
      const value: unknown = read(definition, context);
      if (value !== undefined) traits[name] = value;
    }
    return traits;
  };
}
