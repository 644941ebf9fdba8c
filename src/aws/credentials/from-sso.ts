import type { AwsCredentialIdentityProvider } from "../identity.ts";
import { loadProvider } from "./load-provider.ts";
import type { SsoOptions } from "./sso-credentials.ts";

/**
 * Credentials of a role in IAM Identity Center, with the token that `aws sso login` has left.
 *
 * The provider throws a CredentialsProviderError: where the profile has no SSO configuration, a chain goes on.
 */
export function fromSSO(options: SsoOptions = {}): AwsCredentialIdentityProvider {
  return loadProvider(async () => (await import("./sso-credentials.ts")).createSsoProvider(options));
}
