import type { Traits } from "../../traits.ts";
import type { TimestampFormat, XmlNamespace } from "../api.types.ts";
import type { TraitRows } from "./read-traits.ts";

/** The serialization keys shared by simple shapes and members. */
interface ValueDefinition {
  readonly streaming?: boolean;
  readonly requiresLength?: boolean;
  readonly timestampFormat?: TimestampFormat;
  readonly jsonvalue?: boolean;
  readonly idempotencyToken?: boolean;
}

const timestampFormats = {
  iso8601: "date-time",
  rfc822: "http-date",
  unixTimestamp: "epoch-seconds",
} as const satisfies Record<TimestampFormat, Traits["timestampFormat"]>;

/** The serialization traits of a value. */
export const valueTraits: TraitRows<ValueDefinition> = {
  streaming: ({ streaming }) => streaming || undefined,
  requiresLength: ({ requiresLength }) => requiresLength || undefined,
  timestampFormat: ({ timestampFormat }) => timestampFormat && timestampFormats[timestampFormat],
  mediaType: ({ jsonvalue }) => (jsonvalue === true ? "application/json" : undefined),
  idempotencyToken: ({ idempotencyToken }) => idempotencyToken || undefined,
};

/** The namespace of a shape in an XML document. Its name is a trait of the members that target it. */
export const namespaceTraits: TraitRows<{ readonly xmlNamespace?: XmlNamespace }> = {
  xmlNamespace: ({ xmlNamespace }) => readNamespace(xmlNamespace),
};

/** The name of a list's or map's items in an XML document. */
export const itemTraits: TraitRows<{ readonly locationName?: string; readonly xmlNamespace?: XmlNamespace }> = {
  ...namespaceTraits,
  xmlName: ({ locationName }) => locationName,
};

/** The `xmlNamespace` trait, without other properties. */
export function readNamespace(namespace: XmlNamespace | undefined): Traits["xmlNamespace"] {
  if (namespace === undefined) return undefined;
  if (typeof namespace === "string") return { uri: namespace };
  const { uri, prefix } = namespace;
  return prefix === undefined ? { uri } : { uri, prefix };
}
