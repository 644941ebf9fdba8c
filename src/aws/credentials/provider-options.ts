import type { ClientConfig } from "@shapewright/runtime";
import type { ProfileOptions } from "../config-files/profile.ts";
import type { Provider } from "../identity.ts";

/** The options of a client that a provider makes, such as that of STS. */
export interface ProviderClientConfig extends Omit<ClientConfig, "protocol" | "region" | "signer"> {
  readonly region?: string | Provider<string> | undefined;
  readonly useFipsEndpoint?: boolean | undefined;
  readonly useDualstackEndpoint?: boolean | undefined;
}

/** What providers tell of what they do. */
export interface ProviderLogger {
  debug?(...content: unknown[]): void;
  warn?(...content: unknown[]): void;
}

/** What all providers take that make clients. */
export interface ClientProviderOptions extends ProfileOptions {
  /** Of the client that the provider makes. */
  readonly clientConfig?: ProviderClientConfig | undefined;
  /** The options of the client that uses the credentials: what `clientConfig` does not say comes from here. */
  readonly parentClientConfig?: ProviderClientConfig | undefined;
  readonly logger?: ProviderLogger | undefined;
}

/** What providers take that ask a service of the machine: its metadata, or its container's. */
export interface MetadataOptions {
  /** Milliseconds for one request. */
  readonly timeout?: number | undefined;
  /** How often a request is sent again after a failure that may pass. */
  readonly maxRetries?: number | undefined;
  /** What carries the requests: connections of `node:http` in Node, else `fetch`, where it is not set. */
  readonly transport?: ClientConfig["transport"];
  readonly logger?: ProviderLogger | undefined;
}

/** What providers of Cognito identities take. */
export interface CognitoOptions extends ClientProviderOptions {
  /** The role, where the identity has several. */
  readonly customRoleArn?: string | undefined;
  /** Tokens of the providers that the user has signed in to, by the provider's name; none for guests. */
  readonly logins?: Readonly<Record<string, string | Provider<string>>> | undefined;
}
