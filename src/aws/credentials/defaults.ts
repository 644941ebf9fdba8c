import type { AwsCredentialIdentityProvider } from "../identity.ts";

/**
 * The default credentials of clients: outside of Node, there are none.
 *
 * @throws Error
 */
export function createDefaultCredentials(): Promise<AwsCredentialIdentityProvider> {
  return Promise.reject(new Error("Credential is missing"));
}

/** The default region of clients: outside of Node, undefined. */
export function loadDefaultRegion(): Promise<string | undefined> {
  return Promise.resolve(undefined);
}
