import type { IdentityCenter } from "../center.ts";
import type { Queryable } from "../database/database.ts";
import { hashSecret, makeSecret } from "../secrets/secret.ts";
import { endSession } from "../sessions/sessions.ts";

/** What a person has approved on the page of the authorization endpoint. */
interface Authorization {
  readonly clientId: string;
  readonly redirectUri: string;
  readonly codeChallenge: string;
  readonly scopes: readonly string[];
  readonly username: string;
}

/** Stores an authorization under a new code, good once and for a short time: RFC 6749, section 4.1.2. */
export async function addAuthorizationCode(
  { config, database }: IdentityCenter,
  authorization: Authorization,
): Promise<string> {
  const code = makeSecret();
  await database.query(
    `insert into authorization_code
       (code_hash, client_id, redirect_uri, code_challenge, scopes, username, expires_at)
     values ($1, $2, $3, $4, $5, $6, now() + make_interval(secs => $7))`,
    [
      ...[hashSecret(code), authorization.clientId, authorization.redirectUri, authorization.codeChallenge],
      ...[authorization.scopes, authorization.username, config.lifetimes.authorizationCode],
    ],
  );
  return code;
}

/**
 * Uses up a code of a client; `undefined` where there is none that is good. A code that comes again ends the session
 * that came of it, since then two parties hold it: RFC 6749, section 4.1.2.
 */
export async function useAuthorizationCode(
  transaction: Queryable,
  { code, clientId }: { readonly code: string; readonly clientId: string },
): Promise<Authorization | undefined> {
  const key = [hashSecret(code), clientId];
  const [authorization] = await transaction.query<Authorization>(
    `update authorization_code set is_used = true
     where code_hash = $1 and client_id = $2 and not is_used and expires_at > now()
     returning client_id as "clientId", redirect_uri as "redirectUri", code_challenge as "codeChallenge", scopes,
       username`,
    key,
  );
  if (authorization !== undefined) return authorization;
  const [used] = await transaction.query<{ sessionId: string | null }>(
    `select session_id as "sessionId" from authorization_code where code_hash = $1 and client_id = $2`,
    key,
  );
  if (used?.sessionId != null) await endSession(transaction, used.sessionId);
  return undefined;
}

/** Remembers which session came of a code. */
export async function linkSession(transaction: Queryable, code: string, sessionId: string): Promise<void> {
  await transaction.query("update authorization_code set session_id = $2 where code_hash = $1", [
    ...[hashSecret(code), sessionId],
  ]);
}
