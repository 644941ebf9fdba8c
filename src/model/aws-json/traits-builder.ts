import type { Traits } from "../traits.ts";
import type { XmlNamespace } from "./api.types.ts";

/** Traits while they are put together. */
export type TraitsBuilder = { -readonly [Name in keyof Traits]: Traits[Name] };

/** Keeps what no trait stands for: every key of the definition that is not in the set. */
export function keepOthers(traits: TraitsBuilder, definition: object, known: ReadonlySet<string>): void {
  const others = Object.entries(definition).filter(([key]) => !known.has(key));
  // Unlike an assignment, fromEntries makes an own property of `__proto__` as well.
  if (others.length > 0) traits.others = { ...traits.others, ...Object.fromEntries(others) };
}

/** The keys that shapes, members and operations share. */
interface CommonDefinition {
  readonly documentation?: string;
  readonly deprecated?: boolean;
  readonly deprecatedMessage?: string;
  readonly deprecatedSince?: string;
  readonly sensitive?: boolean;
}

/** The keys of {@link CommonDefinition}. */
export const commonKeys: readonly string[] = [
  ...["documentation", "deprecated", "deprecatedMessage", "deprecatedSince", "sensitive"],
];

/** Documentation (the docs file's goes before the definition's own), deprecation, sensitivity. */
export function addCommonTraits(traits: TraitsBuilder, definition: CommonDefinition, docs: string | undefined): void {
  const documentation = docs ?? definition.documentation;
  if (documentation !== undefined && documentation !== "") traits.documentation = documentation;
  if (definition.deprecated === true) {
    const { deprecatedMessage: message, deprecatedSince: since } = definition;
    traits.deprecated = { ...(message !== undefined && { message }), ...(since !== undefined && { since }) };
  }
  if (definition.sensitive === true) traits.sensitive = true;
}

/** The trait of a namespace, without what else may stand there. */
export function readNamespace(namespace: XmlNamespace): { readonly uri: string; readonly prefix?: string } {
  if (typeof namespace === "string") return { uri: namespace };
  const { uri, prefix } = namespace;
  return prefix === undefined ? { uri } : { uri, prefix };
}
