import type { TokenIdentityProvider } from "../identity.ts";
import { loadProvider } from "./load-provider.ts";
import type { ClientProviderOptions } from "./provider-options.ts";

/**
 * The token of the IAM Identity Center session that a profile names (`sso_session`), renewed where it has expired or will
 * in five minutes.
 *
 * The provider throws a TokenProviderError: where the profile has no session, a chain goes on.
 */
export function fromSso(options: ClientProviderOptions = {}): TokenIdentityProvider {
  return loadProvider(async () => (await import("./session-token.ts")).createSessionTokenProvider(options));
}
