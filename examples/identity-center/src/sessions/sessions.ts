import type { IdentityCenter } from "../center.ts";
import type { Queryable } from "../database/database.ts";
import { hashSecret, makeSecret } from "../secrets/secret.ts";

/** One approval of a person: all tokens that come of it end with it. */
export interface Session {
  readonly sessionId: string;
  readonly clientId: string;
  readonly username: string;
  readonly scopes: readonly string[];
}

/** A new access token and what goes with it. */
export interface IssuedTokens {
  readonly accessToken: string;
  /** Seconds. */
  readonly expiresIn: number;
  readonly refreshToken?: string | undefined;
}

const columns = `session.session_id as "sessionId", session.client_id as "clientId", session.username`;

/** Starts the session of a person who has approved a client, in the transaction that used up the approval. */
export async function startSession(
  center: IdentityCenter,
  transaction: Queryable,
  approval: Omit<Session, "sessionId">,
): Promise<Session> {
  const [row] = await transaction.query<{ sessionId: string }>(
    `insert into session (client_id, username, scopes, expires_at)
     values ($1, $2, $3, now() + make_interval(secs => $4)) returning session_id as "sessionId"`,
    [approval.clientId, approval.username, approval.scopes, center.config.lifetimes.session],
  );
  if (row === undefined) throw new Error("the database returned no row for a new session");
  return { ...approval, ...row };
}

/** Issues an access token and, where the client may use one, a refresh token that lives as long as the session. */
export async function issueTokens(
  center: IdentityCenter,
  transaction: Queryable,
  { session, withRefreshToken }: { readonly session: Session; readonly withRefreshToken: boolean },
): Promise<IssuedTokens> {
  const accessToken = makeSecret();
  // A token does not outlive its session.
  const [row] = await transaction.query<{ expiresIn: number }>(
    `insert into access_token (token_hash, session_id, scopes, expires_at)
     select $1, session_id, $3, least(expires_at, now() + make_interval(secs => $4)) from session where session_id = $2
     returning floor(extract(epoch from expires_at - now()))::integer as "expiresIn"`,
    [hashSecret(accessToken), session.sessionId, session.scopes, center.config.lifetimes.accessToken],
  );
  if (row === undefined) throw new Error("a token was asked for a session that is not there");
  if (!withRefreshToken) return { accessToken, ...row };
  const refreshToken = makeSecret();
  await transaction.query(
    `insert into refresh_token (token_hash, session_id, expires_at)
     select $1, session_id, expires_at from session where session_id = $2`,
    [hashSecret(refreshToken), session.sessionId],
  );
  return { accessToken, ...row, refreshToken };
}

/** The session of an access token that is good now; `undefined` for any other. */
export async function findSession({ database }: IdentityCenter, accessToken: string): Promise<Session | undefined> {
  const [row] = await database.query<Session>(
    `select ${columns}, access_token.scopes from access_token join session using (session_id)
     where token_hash = $1 and access_token.expires_at > now() and session.expires_at > now() and ended_at is null`,
    [hashSecret(accessToken)],
  );
  return row;
}

/** Ends a session, and with it all tokens that came of it. */
export async function endSession(database: Queryable, sessionId: string): Promise<void> {
  await database.query("update session set ended_at = coalesce(ended_at, now()) where session_id = $1", [sessionId]);
}
