import { restJson1 } from "@shapewright/runtime/rest-json";
import { loadSharedConfig } from "#shared-config";
import { profileName, readProperty } from "../config-files/profile.ts";
import type { TokenIdentity, TokenIdentityProvider } from "../identity.ts";
import { callService, type CredentialRequest } from "./credential-client.ts";
import { concealSecrets } from "./credential-identity.ts";
import { TokenProviderError } from "./provider-error.ts";
import type { ClientProviderOptions } from "./provider-options.ts";
import { CreateTokenCommand } from "./services/sso-oidc/commands.ts";
import { SSOOIDC$ } from "./services/sso-oidc/schemas.ts";
import { readSsoToken, signInAgain, ssoTokenPath, writeSsoToken, type SsoToken } from "./sso-token.ts";

/** How long before the expiry a token is renewed, in milliseconds. */
const earlyRenewal = 300_000;

/** The minimum time between attempts to renew a token, in milliseconds. */
const pause = 30_000;

/** The process's state of a token file. */
interface TokenState {
  /** The pending renewal. */
  flight?: Promise<SsoToken> | undefined;
  triedAt?: number;
  /** The last renewed token: the file may not contain it yet, or not be writable. */
  renewed?: SsoToken;
}

const states = new Map<string, TokenState>();

/** The implementation of `fromSso`, loaded at first use. */
export function createSessionTokenProvider(options: ClientProviderOptions): TokenIdentityProvider {
  return async (properties) => {
    const { profiles } = await loadSharedConfig(options);
    const profile = profileName({ profile: options.profile ?? properties?.callerClientConfig?.profile });
    const session = readProperty(profiles[profile], "sso_session");
    if (session === undefined) throw new TokenProviderError(`profile ${profile} has no sso_session`);
    return loadSessionToken(session, { options, properties });
  };
}

/**
 * The token of an IAM Identity Center session. Renewed five minutes before it expires; all providers of a process share
 * the renewal.
 *
 * @throws TokenProviderError if there is no valid token.
 */
export async function loadSessionToken(session: string, request: CredentialRequest): Promise<TokenIdentity> {
  const { ssoSessions } = await loadSharedConfig(request.options);
  const region = readProperty(ssoSessions[session], "sso_region");
  if (region === undefined) {
    throw new TokenProviderError(`[sso-session ${session}] is not there, or has no sso_region`, false);
  }
  const found = await readSsoToken(session).catch((cause: unknown) => {
    throw new TokenProviderError(`the session ${session} has no token: ${signInAgain}`, { tryNextLink: false, cause });
  });
  const path = ssoTokenPath(session);
  const state = states.get(path) ?? {};
  states.set(path, state);
  const { renewed } = state;
  const token = renewed !== undefined && timeLeft(renewed) > timeLeft(found) ? renewed : found;
  if (timeLeft(token) > earlyRenewal) return readIdentity(token);
  try {
    state.flight ??= renewToken(state, { session, token, region, request });
    return readIdentity(await state.flight);
  } catch (cause) {
    if (timeLeft(token) > 0) return readIdentity(token);
    throw new TokenProviderError(`the token of the session ${session} has expired: ${signInAgain}`, {
      tryNextLink: false,
      cause,
    });
  } finally {
    state.flight = undefined;
  }
}

function timeLeft({ expiresAt }: SsoToken): number {
  return Date.parse(expiresAt) - Date.now();
}

interface Renewal {
  readonly session: string;
  readonly token: SsoToken;
  readonly region: string;
  readonly request: CredentialRequest;
}

async function renewToken(state: TokenState, { session, token, region, request }: Renewal): Promise<SsoToken> {
  const { clientId, clientSecret, refreshToken, registrationExpiresAt } = token;
  if (!clientId || !clientSecret || !refreshToken) throw new Error("the token cannot be renewed");
  if (registrationExpiresAt !== undefined && Date.parse(registrationExpiresAt) < Date.now()) {
    throw new Error("the registration of the client that has the token has expired");
  }
  if (Date.now() - (state.triedAt ?? -Infinity) < pause) throw new Error("the token could not be renewed just now");
  state.triedAt = Date.now();
  const { accessToken, expiresIn, ...output } = await callService(
    { schema: SSOOIDC$, protocol: restJson1, host: "oidc" },
    { ...request, region },
    (client) =>
      client.send(new CreateTokenCommand({ clientId, clientSecret, refreshToken, grantType: "refresh_token" })),
  );
  if (!accessToken || !expiresIn) throw new Error("the service gave no token");
  state.renewed = {
    ...token,
    accessToken,
    expiresAt: new Date(Date.now() + expiresIn * 1000).toISOString(),
    refreshToken: output.refreshToken ?? refreshToken,
  };
  // The token is valid even if it cannot be stored.
  await writeSsoToken(session, state.renewed).catch(() => {});
  return state.renewed;
}

function readIdentity({ accessToken, expiresAt }: SsoToken): TokenIdentity {
  return concealSecrets({ token: accessToken, expiration: new Date(expiresAt) });
}
