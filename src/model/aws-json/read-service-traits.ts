import type { Traits } from "../traits.ts";
import type { ApiModel } from "./api.types.ts";
import { addCommonTraits, readNamespace, keepOthers, type TraitsBuilder } from "./traits-builder.ts";

const knownKeys: ReadonlySet<string> = new Set([
  ...["apiVersion", "endpointPrefix", "protocol", "protocols", "jsonVersion", "serviceId", "serviceFullName"],
  ...["signatureVersion", "signingName", "auth", "targetPrefix", "xmlNamespace", "awsQueryCompatible"],
]);
const knownRootKeys: ReadonlySet<string> = new Set([
  ...["version", "documentation", "metadata", "operations", "shapes", "clientContextParams"],
]);

/** The traits of the service; `metadata` keys without a trait are kept among the others. */
export function readServiceTraits(
  api: ApiModel,
  options: { readonly docs: string | undefined; readonly optionalAuth: boolean },
): Traits {
  const { metadata } = api;
  const traits: TraitsBuilder = {};
  addCommonTraits(traits, api.documentation === undefined ? {} : { documentation: api.documentation }, options.docs);
  if (metadata.xmlNamespace !== undefined) {
    traits.xmlNamespace = readNamespace(metadata.xmlNamespace);
  }
  if (metadata.awsQueryCompatible !== undefined) traits.awsQueryCompatible = true;
  if (options.optionalAuth) traits.optionalAuth = true;
  if (api.clientContextParams !== undefined) traits.clientContextParams = api.clientContextParams;
  keepOthers(traits, metadata, knownKeys);
  keepOthers(traits, api, knownRootKeys);
  return traits;
}
