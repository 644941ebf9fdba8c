import type { ProfileOptions } from "../config-files/profile.ts";
import type { AwsCredentialIdentityProvider } from "../identity.ts";
import { loadProvider } from "./load-provider.ts";

/**
 * Credentials from the output of a program: the profile's `credential_process`, run by the shell for up to a minute. It
 * prints JSON with `Version` 1.
 *
 * The provider throws a CredentialsProviderError, which contains neither the command nor its output; a chain continues
 * if the profile has no program.
 */
export function fromProcess(options: ProfileOptions = {}): AwsCredentialIdentityProvider {
  return loadProvider(async () => (await import("./process-credentials.ts")).createProcessProvider(options));
}
