import type { Queryable } from "../database/database.ts";
import { hashSecret } from "../secrets/secret.ts";
import { endSession, type Session } from "./sessions.ts";

/** What became of a refresh token that a client sent. */
export type RefreshOutcome =
  | { readonly kind: "refreshed"; readonly session: Session }
  | { readonly kind: "expired" }
  /** Unknown, of another client, used before, or of a session that was ended. */
  | { readonly kind: "invalid" };

/**
 * How long after its use a token that comes again counts as a slip, of two programs that refresh one cache or of an
 * answer that was lost, and not as a theft; seconds.
 */
const reuseGrace = 60;

/**
 * Uses up a refresh token. One that comes again later ends its session, since then two parties hold it:
 * RFC 9700, section 4.14.2.
 */
export async function useRefreshToken(
  transaction: Queryable,
  { refreshToken, clientId }: { readonly refreshToken: string; readonly clientId: string },
): Promise<RefreshOutcome> {
  const hash = hashSecret(refreshToken);
  const [session] = await transaction.query<Session>(
    `update refresh_token set used_at = now() from session
     where token_hash = $1 and session.session_id = refresh_token.session_id and session.client_id = $2
       and used_at is null and ended_at is null and refresh_token.expires_at > now()
     returning session.session_id as "sessionId", session.client_id as "clientId", session.username, session.scopes`,
    [hash, clientId],
  );
  if (session !== undefined) return { kind: "refreshed", session };
  const [held] = await transaction.query<{ sessionId: string; isStolen: boolean; isExpired: boolean }>(
    `select session_id as "sessionId", coalesce(used_at < now() - make_interval(secs => $3), false) as "isStolen",
       used_at is null and ended_at is null and refresh_token.expires_at <= now() as "isExpired"
     from refresh_token join session using (session_id) where token_hash = $1 and client_id = $2`,
    [hash, clientId, reuseGrace],
  );
  if (held === undefined) return { kind: "invalid" };
  if (held.isStolen) await endSession(transaction, held.sessionId);
  return { kind: held.isExpired ? "expired" : "invalid" };
}
