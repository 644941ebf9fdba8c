import type { AwsCredentialIdentityProvider } from "../identity.ts";

/**
 * The credentials of clients that are not given any: outside of Node, there are none.
 *
 * @throws Error
 */
export function createDefaultCredentials(): Promise<AwsCredentialIdentityProvider> {
  return Promise.reject(new Error("Credential is missing"));
}

/** The region of clients that are not given one: outside of Node, undefined. */
export function loadDefaultRegion(): Promise<string | undefined> {
  return Promise.resolve(undefined);
}
