import type { TraitRows } from "./read-traits.ts";

/** The keys that shapes, members and operations share. */
interface DocumentedDefinition {
  readonly documentation?: string;
  readonly deprecated?: boolean;
  readonly deprecatedMessage?: string;
  readonly deprecatedSince?: string;
  readonly sensitive?: boolean;
}

/** The text of the docs file, which takes precedence over the definition's own. */
export interface Documented {
  readonly docs: string | undefined;
}

/** The traits that definitions of every kind may have. */
export const documentationTraits: TraitRows<DocumentedDefinition, Documented> = {
  documentation: readDocumentation,
  deprecated: ({ deprecated, deprecatedMessage: message, deprecatedSince: since }) =>
    deprecated === true
      ? { ...(message !== undefined && { message }), ...(since !== undefined && { since }) }
      : undefined,
  sensitive: ({ sensitive }) => sensitive || undefined,
};

export function readDocumentation({ documentation }: DocumentedDefinition, { docs }: Documented): string | undefined {
  return (docs ?? documentation) || undefined;
}
