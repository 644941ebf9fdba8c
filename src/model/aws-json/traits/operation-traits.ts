import type { Place } from "../../../generator-error.ts";
import { readContextPath } from "../../endpoint-rules/read-context-path.ts";
import type { OperationDefinition } from "../api.types.ts";
import type { AuthSchemes } from "../read-auth.ts";
import { documentationTraits, type Documented } from "./documentation-traits.ts";
import { traitReader, type TraitReader } from "./read-traits.ts";

/** The context of an operation's traits, in addition to its definition. */
interface OperationContext extends Documented {
  readonly auth: AuthSchemes;
  /** Of the operation. */
  readonly place: Place;
}

/** The traits of an operation. */
export const readOperationTraits: TraitReader<OperationDefinition, OperationContext> = traitReader({
  ...documentationTraits,
  externalDocumentation: ({ documentationUrl }) =>
    documentationUrl === undefined ? undefined : { Documentation: documentationUrl },
  endpoint: ({ endpoint: { hostPrefix } = {} }) => (hostPrefix === undefined ? undefined : { hostPrefix }),
  httpChecksum: ({ httpChecksum }) => httpChecksum,
  httpChecksumRequired: ({ httpChecksumRequired }) => httpChecksumRequired || undefined,
  requestCompression: ({ requestcompression }) => requestcompression && { encodings: requestcompression.encodings },
  optionalAuth: (_, { auth }) => auth.optional || undefined,
  unsignedPayload: (_, { auth }) => auth.unsignedPayload || undefined,
  staticContextParams: ({ staticContextParams }) => staticContextParams,
  operationContextParams: ({ name, operationContextParams }, { place }) => {
    if (operationContextParams === undefined) return undefined;
    const paths = Object.entries(operationContextParams).map(([parameter, { path }]) => {
      const what = `operation "${name}": operationContextParams: ${parameter}`;
      return [parameter, { path: readContextPath(path, { what, place }) }] as const;
    });
    return Object.fromEntries(paths);
  },
});
