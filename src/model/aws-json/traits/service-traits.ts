import type { ApiModel } from "../api.types.ts";
import { type Documented, readDocumentation } from "./documentation-traits.ts";
import { readNamespace } from "./serialization-traits.ts";
import { traitReader, type TraitReader } from "./read-traits.ts";

/** The context of the service's traits, in addition to the model's root and its `metadata`. */
interface ServiceContext extends Documented {
  readonly optionalAuth: boolean;
}

/** The traits of the service. */
export const readServiceTraits: TraitReader<ApiModel, ServiceContext> = traitReader({
  documentation: readDocumentation,
  xmlNamespace: ({ metadata }) => readNamespace(metadata.xmlNamespace),
  awsQueryCompatible: ({ metadata }) => (metadata.awsQueryCompatible === undefined ? undefined : true),
  optionalAuth: (_, { optionalAuth }) => optionalAuth || undefined,
  clientContextParams: ({ clientContextParams }) => clientContextParams,
});
