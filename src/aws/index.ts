/** The imports of generated AWS clients, and the types of their configurations. */
export type { AwsClientConfig, RetryMode } from "./client/aws-client-config.ts";
export type { CallDiagnostics } from "./client/node-diagnostics.ts";
export type { HttpRequestSigner, HttpRequestSigningOptions, SignerFunction } from "./client/http-request-signer.ts";
export type { RequestHandler, RequestHandlerRequest, RequestHandlerResponse } from "./client/request-handler.ts";
export type { RequestHandlerOptions, WarningLogger } from "./client/request-handler-options.ts";
export type { UserAgentConfig } from "./client/sdk-headers.ts";
export { resolveAwsConfig, type ResolvedAwsConfig } from "./client/resolve-aws-config.ts";
export { sigV4S3ExpressAuth } from "./client/s3-express-auth.ts";
export { sigV4Auth } from "./client/sigv4-auth.ts";
export { sigV4EventAuth } from "./client/sigv4-event-auth.ts";
export type { DefaultsMode } from "./config-files/settings.ts";
export type { EndpointProperties, ResolvedEndpoint } from "./endpoint/endpoint.ts";
export type {
  AwsCredentialIdentity,
  AwsCredentialIdentityProvider,
  AwsIdentityProperties,
  Provider,
  TokenIdentity,
  TokenIdentityProvider,
} from "./identity.ts";
