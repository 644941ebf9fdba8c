import type { AwsCredentialIdentityProvider } from "../identity.ts";
import { loadProvider } from "./load-provider.ts";
import type { IniOptions } from "./profile-credentials.ts";

/**
 * Credentials of a profile in the shared files: its keys, a role (`role_arn` with `source_profile`, `credential_source`
 * or `web_identity_token_file`), a program (`credential_process`), IAM Identity Center (`sso_session` or
 * `sso_start_url`), or a console sign-in (`login_session`).
 *
 * The provider throws a CredentialsProviderError; a chain continues if the profile is missing or has none of these, and
 * ends if they fail.
 */
export function fromIni(options: IniOptions = {}): AwsCredentialIdentityProvider {
  return loadProvider(async () => (await import("./profile-credentials.ts")).createProfileProvider(options));
}
