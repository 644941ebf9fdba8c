import type { AwsCredentialIdentity, AwsCredentialIdentityProvider } from "../identity.ts";
import { createIdentity } from "./credential-identity.ts";
import { CredentialsProviderError } from "./provider-error.ts";

/** Providers as one. */
export interface CredentialChain extends AwsCredentialIdentityProvider {
  /** The same, with credentials that expire after some milliseconds at the latest, at least 300,000: for testing refreshes. */
  expireAfter(milliseconds: number): CredentialChain;
}

/**
 * Asks providers in turn, until one gives credentials. What a provider throws ends the chain, unless its `tryNextLink` is
 * true, as it is where there is nothing to be found.
 */
export function createCredentialChain(...providers: readonly AwsCredentialIdentityProvider[]): CredentialChain {
  const provide: AwsCredentialIdentityProvider = async (properties) => {
    const reasons: string[] = [];
    for (const provider of providers) {
      try {
        return await provider(properties);
      } catch (error) {
        if ((error as { tryNextLink?: unknown } | undefined)?.tryNextLink !== true) throw error;
        reasons.push((error as Error).message);
      }
    }
    throw new CredentialsProviderError(`could not load credentials from any provider: ${reasons.join("; ")}`, false);
  };
  const expireAfter = (milliseconds: number): CredentialChain => {
    if (milliseconds < 300_000) throw new RangeError("expected at least 300,000 milliseconds");
    return createCredentialChain(async (properties) => limitExpiration(await provide(properties), milliseconds));
  };
  return Object.assign(provide, { expireAfter });
}

function limitExpiration(credentials: AwsCredentialIdentity, milliseconds: number): AwsCredentialIdentity {
  const latest = Date.now() + milliseconds;
  const { expiration } = credentials;
  if (expiration !== undefined && expiration.getTime() <= latest) return credentials;
  return createIdentity({ ...credentials, expiration: new Date(latest) });
}
