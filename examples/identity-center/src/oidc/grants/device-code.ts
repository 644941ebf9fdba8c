import { pollDeviceAuthorization, type DevicePoll } from "../../device/device-authorizations.ts";
import { issueTokens, startSession, type IssuedTokens } from "../../sessions/sessions.ts";
import type { Grant } from "../create-token.ts";
import { oauthError } from "../oauth-errors.ts";
import { checkScopes } from "../scopes.ts";

type Waiting = Exclude<DevicePoll, { readonly kind: "approved" }>;

/** Answers a client that polls for the decision of a person: RFC 8628, sections 3.4 and 3.5. */
export const redeemDeviceCode: Grant = async (center, client, { deviceCode, scope }) => {
  if (deviceCode === undefined || deviceCode === "")
    throw oauthError("invalid_request", "The grant type of devices needs a deviceCode.");
  const { clientId } = client;
  const outcome = await center.database.transaction(async (transaction): Promise<IssuedTokens | Waiting> => {
    const poll = await pollDeviceAuthorization(transaction, { deviceCode, clientId });
    if (poll.kind !== "approved") return poll;
    // A wrong scope takes the whole transaction back: the code stays good.
    const scopes = checkScopes(scope ?? poll.scopes, poll.scopes);
    const session = await startSession(center, transaction, { clientId, username: poll.username, scopes });
    return issueTokens(center, transaction, { session, withRefreshToken: client.grantTypes.includes("refresh_token") });
  });
  if ("accessToken" in outcome) return outcome;
  throw toError(outcome.kind);
};

function toError(kind: Waiting["kind"]): Error {
  switch (kind) {
    case "pending":
      return oauthError("authorization_pending", "Nobody has decided on the code yet. Ask again after the interval.");
    case "slow down":
      return oauthError("slow_down", "The client asks too fast. It waits 5 seconds longer from now on.");
    case "denied":
      return oauthError("access_denied", "The person denied the request.");
    case "expired":
      return oauthError("expired_token", "The device code has expired. Start again.");
    case "used":
      return oauthError("invalid_grant", "The device code was used before. Start again.");
    case "unknown":
      return oauthError("invalid_grant", "The device code is not known, or is another client's.");
    default:
      return kind satisfies never;
  }
}
