import type { AwsCredentialIdentityProvider } from "../identity.ts";
import { loadProvider } from "./load-provider.ts";
import type { SsoOptions } from "./sso-credentials.ts";

/**
 * Credentials of a role in IAM Identity Center, with the token from `aws sso login`.
 *
 * The provider throws a CredentialsProviderError; a chain continues if the profile has no SSO configuration.
 */
export function fromSSO(options: SsoOptions = {}): AwsCredentialIdentityProvider {
  return loadProvider(async () => (await import("./sso-credentials.ts")).createSsoProvider(options));
}
