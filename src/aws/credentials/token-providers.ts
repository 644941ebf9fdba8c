import { readVariable } from "../config-files/environment.ts";
import type { TokenIdentity, TokenIdentityProvider } from "../identity.ts";
import { concealSecrets } from "./credential-identity.ts";
import { fromSso } from "./from-sso-token.ts";
import { memoizeIdentityProvider, type MemoizedProvider } from "./memoize-identity-provider.ts";
import { TokenProviderError } from "./provider-error.ts";
import type { ClientProviderOptions } from "./provider-options.ts";

/**
 * The bearer token of a service from the environment: `AWS_BEARER_TOKEN_<SERVICE>`.
 *
 * The provider throws a TokenProviderError if it is not set.
 *
 * @param options `signingName` of the service: for `bedrock`, the variable is `AWS_BEARER_TOKEN_BEDROCK`.
 */
export function fromEnvSigningName({ signingName }: { readonly signingName: string }): TokenIdentityProvider {
  const variable = bearerVariable(signingName);
  // oxlint-disable-next-line typescript/require-await -- callers expect a rejection
  return async () => {
    const token = readVariable(variable);
    if (token === undefined) throw new TokenProviderError(`${variable} is not set`);
    return concealSecrets({ token });
  };
}

/** Whether the environment has a bearer token for a service. */
export function hasEnvironmentToken(signingName: string): boolean {
  return readVariable(bearerVariable(signingName)) !== undefined;
}

function bearerVariable(signingName: string): string {
  return `AWS_BEARER_TOKEN_${signingName.replace(/[\s-]/g, "_").toUpperCase()}`;
}

/** A fixed token. */
export function fromStatic({ token }: { readonly token: TokenIdentity }): TokenIdentityProvider {
  return () => Promise.resolve(token);
}

/**
 * The standard source of bearer tokens for Node programs: the profile's IAM Identity Center session. Tokens are cached
 * until shortly before they expire.
 */
export function nodeProvider(options: ClientProviderOptions = {}): MemoizedProvider<TokenIdentity> {
  return memoizeIdentityProvider(fromSso(options));
}
