import type { ClientConfig } from "@shapewright/runtime";
import type { ProfileOptions } from "../config-files/profile.ts";
import type { Provider } from "../identity.ts";

/** Options of a client created by a provider, such as the STS client. */
export interface ProviderClientConfig extends Omit<ClientConfig, "protocol" | "region" | "signer"> {
  readonly region?: string | Provider<string> | undefined;
  readonly useFipsEndpoint?: boolean | undefined;
  readonly useDualstackEndpoint?: boolean | undefined;
}

/** The logger of providers. */
export interface ProviderLogger {
  debug?(...content: unknown[]): void;
  warn?(...content: unknown[]): void;
}

/** Common options of providers that create clients. */
export interface ClientProviderOptions extends ProfileOptions {
  /** Options of the client that the provider creates. */
  readonly clientConfig?: ProviderClientConfig | undefined;
  /** Options of the client that uses the credentials; defaults for `clientConfig`. */
  readonly parentClientConfig?: ProviderClientConfig | undefined;
  readonly logger?: ProviderLogger | undefined;
}

/** Options of providers that use a local metadata service, of an instance or a container. */
export interface MetadataOptions {
  /** The timeout of a request in milliseconds. */
  readonly timeout?: number | undefined;
  /** How often to retry a request after a transient failure. */
  readonly maxRetries?: number | undefined;
  /** The transport for requests; by default connections of `node:http` in Node, else `fetch`. */
  readonly transport?: ClientConfig["transport"];
  readonly logger?: ProviderLogger | undefined;
}

/** Options of providers of Cognito identities. */
export interface CognitoOptions extends ClientProviderOptions {
  /** The role, if the identity has several. */
  readonly customRoleArn?: string | undefined;
  /** The user's tokens, by the name of the identity provider; empty for guests. */
  readonly logins?: Readonly<Record<string, string | Provider<string>>> | undefined;
}
