import type { ClientConfig } from "@shapewright/runtime";

/** Gives a value, perhaps another one later: SDK v3's form of options that take time to find. */
export type Provider<Value> = () => Promise<Value>;

/** Keys that sign requests. */
export interface AwsCredentialIdentity {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** Of temporary credentials. */
  readonly sessionToken?: string | undefined;
  /** From when on the service refuses the keys; never where it is not set. */
  readonly expiration?: Date | undefined;
  /** The twelve digits of the account that the keys belong to, where it is known; endpoints may depend on it. */
  readonly accountId?: string | undefined;
  readonly credentialScope?: string | undefined;
}

/** What a provider is told of the client that asks for an identity. */
export interface AwsIdentityProperties {
  readonly callerClientConfig?: {
    /** The client's region. */
    region(): Promise<string>;
    /** The client's profile in the shared files. */
    readonly profile?: string;
    /** What carries the client's requests, and those of clients that providers make. */
    readonly transport?: ClientConfig["transport"];
  };
  /** `true`: an identity that is remembered is not good enough, since the service has refused it. */
  readonly forceRefresh?: boolean | undefined;
}

/** Gives the credentials for a call; those of `@aws-sdk/credential-providers` have this form. */
export type AwsCredentialIdentityProvider = (properties?: AwsIdentityProperties) => Promise<AwsCredentialIdentity>;

/** A bearer token (RFC 6750). */
export interface TokenIdentity {
  readonly token: string;
  /** From when on the service refuses the token; never where it is not set. */
  readonly expiration?: Date | undefined;
}

/** Gives the bearer token for a call. */
export type TokenIdentityProvider = (properties?: AwsIdentityProperties) => Promise<TokenIdentity>;
