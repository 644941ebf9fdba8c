import type { AwsCredentialIdentityProvider } from "../identity.ts";
import { loadProvider } from "./load-provider.ts";
import type { ClientProviderOptions } from "./provider-options.ts";

/**
 * Credentials of a console sign-in (`aws login`) of the profile's `login_session`. Renewed five minutes before they
 * expire.
 *
 * The provider throws a CredentialsProviderError; a chain continues if the profile has no session.
 */
export function fromLoginCredentials(options: ClientProviderOptions = {}): AwsCredentialIdentityProvider {
  return loadProvider(async () => (await import("./login-credentials.ts")).createLoginProvider(options));
}
