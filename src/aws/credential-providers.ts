/** Credential providers, with the names of `@aws-sdk/credential-providers`. */
export { createCredentialChain, type CredentialChain } from "./credentials/create-credential-chain.ts";
export { fromCognitoIdentity } from "./credentials/from-cognito-identity.ts";
export { fromCognitoIdentityPool } from "./credentials/from-cognito-identity-pool.ts";
export { fromEnv } from "./credentials/from-env.ts";
export { fromContainerMetadata, fromHttp } from "./credentials/from-http.ts";
export { fromIni } from "./credentials/from-ini.ts";
export { fromInstanceMetadata } from "./credentials/from-instance-metadata.ts";
export { fromLoginCredentials } from "./credentials/from-login-credentials.ts";
export { fromNodeProviderChain, type NodeProviderChainOptions } from "./credentials/from-node-provider-chain.ts";
export { fromProcess } from "./credentials/from-process.ts";
export { fromSSO } from "./credentials/from-sso.ts";
export {
  fromTemporaryCredentials,
  type TemporaryCredentialsOptions,
} from "./credentials/from-temporary-credentials.ts";
export { fromTokenFile, type TokenFileOptions } from "./credentials/from-token-file.ts";
export { fromWebToken, type WebTokenOptions } from "./credentials/from-web-token.ts";
export { memoizeIdentityProvider, type MemoizedProvider } from "./credentials/memoize-identity-provider.ts";
export { CredentialsProviderError, ProviderError, TokenProviderError } from "./credentials/provider-error.ts";
export type { CognitoIdentityOptions } from "./credentials/cognito-credentials.ts";
export type { CognitoIdentityPoolOptions, IdentityStorage } from "./credentials/cognito-pool-credentials.ts";
export type { HttpProviderOptions } from "./credentials/container-credentials.ts";
export type { InstanceMetadataOptions } from "./credentials/instance-metadata.ts";
export type { IniOptions } from "./credentials/profile-credentials.ts";
export type {
  ClientProviderOptions,
  MetadataOptions,
  ProviderClientConfig,
  ProviderLogger,
} from "./credentials/provider-options.ts";
export type { SsoOptions } from "./credentials/sso-credentials.ts";
