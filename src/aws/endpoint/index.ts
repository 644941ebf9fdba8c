/** Exports for the endpoint rules of generated packages. */
export type { EndpointProperties, ResolvedEndpoint } from "./endpoint.ts";
export { addAccountId } from "./account-id.ts";
export type { EndpointConfig } from "./endpoint-config.ts";
export { endpointHeaders } from "./endpoint-headers.ts";
export { EndpointError } from "./endpoint-error.ts";
export { endpointRules, type EndpointValues } from "./endpoint-rules.ts";
export { partition } from "./partitions.ts";
export {
  isValidHostLabel,
  isVirtualHostableS3Bucket,
  parseArn,
  parseURL,
  split,
  substring,
  uriEncode,
} from "./rule-functions.ts";
