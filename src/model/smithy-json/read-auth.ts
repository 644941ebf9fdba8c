import { listOf, string } from "./json-values.ts";
import type { FlatShape, SmithySource } from "./smithy-source.ts";
import { type OwnTrait, readTrait } from "./traits/read-traits.ts";

const authTrait: OwnTrait<readonly string[]> = { id: "smithy.api#auth", value: listOf(string) };
const noAuth = "smithy.api#noAuth";
const optionalAuthTrait = "smithy.api#optionalAuth";

const knownSchemes: ReadonlySet<string> = new Set([
  "aws.auth#sigv4",
  "aws.auth#sigv4a",
  "smithy.api#httpApiKeyAuth",
  "smithy.api#httpBasicAuth",
  "smithy.api#httpBearerAuth",
  "smithy.api#httpDigestAuth",
]);

/**
 * The service's auth schemes in order of preference (Smithy, "`auth` trait"): those that the trait
 * lists, else every scheme on the service, by shape id. Schemes of the model's own count too: they are
 * traits whose shape has `authDefinition`.
 */
export function readServiceAuth(service: FlatShape, source: SmithySource): readonly string[] {
  const listed = readTrait(service, authTrait);
  if (listed !== undefined) return listed.filter((id) => id !== noAuth);
  const isScheme = (id: string): boolean => {
    if (knownSchemes.has(id)) return true;
    const traits = source.shapes.get(id)?.json["traits"];
    return typeof traits === "object" && traits !== null && Object.hasOwn(traits, "smithy.api#authDefinition");
  };
  return [...service.traits.keys()].filter(isScheme).sort();
}

/** The operation's schemes, and whether authentication is optional. */
interface OperationAuth {
  /** The operation's own list, if different from the service's. */
  readonly schemes: readonly string[] | undefined;
  readonly optional: boolean;
}

/**
 * An operation's `auth` and `optionalAuth`. Optional authentication is a separate trait, not a scheme in the list;
 * irrelevant if the list is empty.
 */
export function readOperationAuth(operation: FlatShape, service: readonly string[]): OperationAuth {
  const listed = readTrait(operation, authTrait);
  const schemes = listed?.filter((id) => id !== noAuth);
  const optional = operation.traits.has(optionalAuthTrait) || listed?.includes(noAuth) === true;
  return { schemes, optional: optional && (schemes ?? service).length > 0 };
}
