import type { AwsCredentialIdentityProvider } from "../identity.ts";
import { CredentialsProviderError } from "./provider-error.ts";

/**
 * Where credentials come from that nobody gave: outside of Node, nowhere.
 *
 * @throws CredentialsProviderError
 */
export function createDefaultCredentials(): Promise<AwsCredentialIdentityProvider> {
  return Promise.reject(new CredentialsProviderError("Credential is missing", false));
}
