import { prelude } from "../smithy-json/prelude.ts";
import { namespaceOf, shapeNameOf } from "../smithy-json/shape-id.ts";
import { knownTraits } from "../smithy-json/traits/known-traits.ts";

/** The names of Smithy's prelude that every file may use without a namespace: its shapes and traits. */
export const preludeNames: ReadonlySet<string> = new Set(
  [...prelude.keys(), ...knownTraits.keys()].filter((id) => namespaceOf(id) === "smithy.api").map(shapeNameOf),
);

export function isPreludeName(name: string): boolean {
  return preludeNames.has(name);
}
