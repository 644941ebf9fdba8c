import type { AwsCredentialIdentityProvider } from "../identity.ts";
import { loadProvider } from "./load-provider.ts";
import type { ClientProviderOptions } from "./provider-options.ts";

/**
 * Credentials of a sign-in to the console (`aws login`), whose session the profile names (`login_session`). They are renewed
 * where they have expired or will in five minutes.
 *
 * The provider throws a CredentialsProviderError: where the profile has no session, a chain goes on.
 */
export function fromLoginCredentials(options: ClientProviderOptions = {}): AwsCredentialIdentityProvider {
  return loadProvider(async () => (await import("./login-credentials.ts")).createLoginProvider(options));
}
