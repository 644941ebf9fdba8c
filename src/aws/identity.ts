import type { ClientConfig } from "@shapewright/runtime";

/** Returns a value that may change over time: AWS SDK v3's form of options that are resolved asynchronously. */
export type Provider<Value> = () => Promise<Value>;

/** Keys that sign requests. */
export interface AwsCredentialIdentity {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** Set for temporary credentials. */
  readonly sessionToken?: string | undefined;
  /** When the credentials expire; undefined if they do not. */
  readonly expiration?: Date | undefined;
  /** The account's twelve-digit id, if known; endpoints may depend on it. */
  readonly accountId?: string | undefined;
  readonly credentialScope?: string | undefined;
}

/** Properties of the requesting client, passed to providers. */
export interface AwsIdentityProperties {
  readonly callerClientConfig?: {
    /** The client's region. */
    region(): Promise<string>;
    /** The client's profile in the shared files. */
    readonly profile?: string;
    /** The transport for the client's requests, and for those of clients that providers create. */
    readonly transport?: ClientConfig["transport"];
  };
  /** Whether to bypass caches, since the service has rejected the cached identity. */
  readonly forceRefresh?: boolean | undefined;
}

/** Returns the credentials for a call; the type of `@aws-sdk/credential-providers`. */
export type AwsCredentialIdentityProvider = (properties?: AwsIdentityProperties) => Promise<AwsCredentialIdentity>;

/** A bearer token (RFC 6750). */
export interface TokenIdentity {
  readonly token: string;
  /** When the token expires; undefined if it does not. */
  readonly expiration?: Date | undefined;
}

/** Returns the bearer token for a call. */
export type TokenIdentityProvider = (properties?: AwsIdentityProperties) => Promise<TokenIdentity>;
