/** What configurations of AWS clients are made of. */
export type { EndpointProperties, ResolvedEndpoint } from "./endpoint/endpoint.ts";
export type {
  AwsCredentialIdentity,
  AwsCredentialIdentityProvider,
  AwsIdentityProperties,
  Provider,
  TokenIdentity,
  TokenIdentityProvider,
} from "./identity.ts";
