import type { TokenIdentityProvider } from "../identity.ts";
import { loadProvider } from "./load-provider.ts";
import type { ClientProviderOptions } from "./provider-options.ts";

/**
 * The token of a profile's IAM Identity Center session (`sso_session`). Renewed five minutes before it expires.
 *
 * The provider throws a TokenProviderError; a chain continues if the profile has no session.
 */
export function fromSso(options: ClientProviderOptions = {}): TokenIdentityProvider {
  return loadProvider(async () => (await import("./session-token.ts")).createSessionTokenProvider(options));
}
