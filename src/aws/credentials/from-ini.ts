import type { AwsCredentialIdentityProvider } from "../identity.ts";
import { loadProvider } from "./load-provider.ts";
import type { IniOptions } from "./profile-credentials.ts";

/**
 * Credentials that a profile of the shared files leads to: its keys, a role (`role_arn` with `source_profile`,
 * `credential_source` or `web_identity_token_file`), a program (`credential_process`), IAM Identity Center (`sso_session` or
 * `sso_start_url`), or a sign-in to the console (`login_session`).
 *
 * The provider throws a CredentialsProviderError: where the profile is not there or leads to none of these, a chain goes
 * on; where it does and fails, the chain ends.
 */
export function fromIni(options: IniOptions = {}): AwsCredentialIdentityProvider {
  return loadProvider(async () => (await import("./profile-credentials.ts")).createProfileProvider(options));
}
