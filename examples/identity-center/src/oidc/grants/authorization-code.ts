import { linkSession, useAuthorizationCode } from "../../authorization/authorization-codes.ts";
import { verifiesCodeChallenge } from "../../authorization/code-challenge.ts";
import { issueTokens, startSession, type IssuedTokens } from "../../sessions/sessions.ts";
import type { Grant } from "../create-token.ts";
import { oauthError } from "../oauth-errors.ts";
import { checkScopes } from "../scopes.ts";

/** Trades the code that a browser brought back for tokens: RFC 6749, section 4.1.3; RFC 7636, section 4.5. */
export const redeemAuthorizationCode: Grant = async (center, client, input) => {
  const { code, redirectUri, codeVerifier } = input;
  if (code === undefined || redirectUri === undefined || codeVerifier === undefined)
    throw oauthError(
      "invalid_request",
      'The grant type "authorization_code" needs code, redirectUri and codeVerifier.',
    );
  const { clientId } = client;
  const tokens = await center.database.transaction(async (transaction): Promise<IssuedTokens | undefined> => {
    const authorization = await useAuthorizationCode(transaction, { code, clientId });
    // The code is used up even so: who comes with a wrong verifier is not who asked for it.
    if (authorization?.redirectUri !== redirectUri) return undefined;
    if (!verifiesCodeChallenge(authorization.codeChallenge, codeVerifier)) return undefined;
    const { username } = authorization;
    const scopes = checkScopes(input.scope ?? authorization.scopes, authorization.scopes);
    const session = await startSession(center, transaction, { clientId, username, scopes });
    await linkSession(transaction, code, session.sessionId);
    return issueTokens(center, transaction, { session, withRefreshToken: client.grantTypes.includes("refresh_token") });
  });
  if (tokens !== undefined) return tokens;
  throw oauthError(
    "invalid_grant",
    "The code is not known, has expired, was used before, or goes with another client, redirect URI or verifier.",
  );
};
