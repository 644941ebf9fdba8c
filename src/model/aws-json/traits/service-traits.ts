import type { ApiModel } from "../api.types.ts";
import { type Documented, readDocumentation } from "./documentation-traits.ts";
import { readNamespace } from "./serialization-traits.ts";
import type { TraitRows } from "./read-traits.ts";

/** What the service's traits depend on besides the model's root and its `metadata`. */
interface ServiceContext extends Documented {
  readonly optionalAuth: boolean;
}

/** The traits of the service. */
export const serviceTraits: TraitRows<ApiModel, ServiceContext> = {
  documentation: readDocumentation,
  xmlNamespace: ({ metadata }) => readNamespace(metadata.xmlNamespace),
  awsQueryCompatible: ({ metadata }) => (metadata.awsQueryCompatible === undefined ? undefined : true),
  optionalAuth: (_, { optionalAuth }) => optionalAuth || undefined,
  clientContextParams: ({ clientContextParams }) => clientContextParams,
};
