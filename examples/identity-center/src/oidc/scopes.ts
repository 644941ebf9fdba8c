import type { Config } from "../config/config.ts";
import { oauthError } from "./oauth-errors.ts";

/**
 * What a client gets that registers with no scopes, as the AWS CLI does for a profile with an `sso_start_url` of its
 * own: the portal, and no refresh tokens.
 */
export const defaultScopes: readonly string[] = ["sso:account:access"];

/**
 * Checks scopes that somebody asks for: RFC 6749, section 3.3.
 *
 * @throws InvalidScopeException Where one of them is not among the allowed.
 */
export function checkScopes(asked: readonly string[], allowed: readonly string[]): readonly string[] {
  const wrong = asked.find((scope) => !allowed.includes(scope));
  if (wrong !== undefined)
    throw oauthError("invalid_scope", `The scope "${wrong}" is not among the allowed: ${allowed.join(" ")}`);
  return [...new Set(asked)];
}

/** All scopes that the identity centre knows. */
export function knownScopes(config: Config): readonly string[] {
  return Object.keys(config.scopes);
}
