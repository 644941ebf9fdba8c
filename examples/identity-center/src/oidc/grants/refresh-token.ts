import { useRefreshToken, type RefreshOutcome } from "../../sessions/refresh-tokens.ts";
import { issueTokens, type IssuedTokens } from "../../sessions/sessions.ts";
import type { Grant } from "../create-token.ts";
import { oauthError } from "../oauth-errors.ts";
import { checkScopes } from "../scopes.ts";

type Refusal = Exclude<RefreshOutcome, { readonly kind: "refreshed" }>;

/** Trades a refresh token for new tokens: RFC 6749, section 6. */
export const redeemRefreshToken: Grant = async (center, client, { refreshToken, scope }) => {
  if (refreshToken === undefined || refreshToken === "")
    throw oauthError("invalid_request", 'The grant type "refresh_token" needs a refreshToken.');
  const { clientId } = client;
  const outcome = await center.database.transaction(async (transaction): Promise<IssuedTokens | Refusal> => {
    const refresh = await useRefreshToken(transaction, { refreshToken, clientId });
    if (refresh.kind !== "refreshed") return refresh;
    const { session } = refresh;
    // A wrong scope takes the whole transaction back: the refresh token stays good.
    const scopes = checkScopes(scope ?? session.scopes, session.scopes);
    return issueTokens(center, transaction, { session: { ...session, scopes }, withRefreshToken: true });
  });
  // Thrown out here, since a refusal may have ended a session, which is to stay so.
  if ("accessToken" in outcome) return outcome;
  if (outcome.kind === "expired") throw oauthError("expired_token", "The refresh token has expired. Sign in again.");
  throw oauthError("invalid_grant", "The refresh token is not known, was used before, or is another client's.");
};
