import type { AwsCredentialIdentityProvider } from "../identity.ts";
import { CredentialsProviderError } from "./provider-error.ts";

/**
 * The credentials of clients that are not given any: outside of Node, there are none.
 *
 * @throws CredentialsProviderError
 */
export function createDefaultCredentials(): Promise<AwsCredentialIdentityProvider> {
  return Promise.reject(new CredentialsProviderError("Credential is missing", false));
}

/** The region of clients that are not given one: outside of Node, undefined. */
export function loadDefaultRegion(): Promise<string | undefined> {
  return Promise.resolve(undefined);
}
