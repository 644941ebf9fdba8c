import type { ProfileOptions } from "../config-files/profile.ts";
import type { AwsCredentialIdentityProvider } from "../identity.ts";
import { loadProvider } from "./load-provider.ts";

/**
 * Credentials that a program prints: the profile's `credential_process`, run by the shell. It has a minute, and prints JSON
 * with `Version` 1.
 *
 * The provider throws a CredentialsProviderError, which shows neither the command nor what the program printed: where the
 * profile names no program, a chain goes on.
 */
export function fromProcess(options: ProfileOptions = {}): AwsCredentialIdentityProvider {
  return loadProvider(async () => (await import("./process-credentials.ts")).createProcessProvider(options));
}
