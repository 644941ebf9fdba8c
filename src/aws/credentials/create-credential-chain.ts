import type { AwsCredentialIdentity, AwsCredentialIdentityProvider } from "../identity.ts";
import { createIdentity } from "./credential-identity.ts";
import { CredentialsProviderError } from "./provider-error.ts";

/** Several providers combined. */
export interface CredentialChain extends AwsCredentialIdentityProvider {
  /**
   * The same chain with credentials that expire after at most this time, at least 300,000 milliseconds: for testing
   * refreshes.
   */
  expireAfter(milliseconds: number): CredentialChain;
}

/**
 * Tries providers in order until one returns credentials. An error ends the chain, unless its `tryNextLink` is true,
 * which means that the provider is not configured.
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
