import type { Queryable } from "./database.ts";

/** What nobody can use any more, by table. What refers to others comes before them. */
const expired: Readonly<Record<string, string>> = {
  device_authorization: "expires_at < now() - interval '1 day'",
  authorization_code: "expires_at < now() - interval '1 day'",
  access_token: "expires_at < now() - interval '1 day'",
  refresh_token: "expires_at < now() - interval '1 day'",
  session: "expires_at < now() - interval '1 day'",
  client: "secret_expires_at < now() - interval '1 day'",
  browser_session: "expires_at < now()",
  attempt: "window_ends_at < now()",
};

/** Rows that one statement removes: PGlite serves nobody else while it runs, and no statement may run into its limit. */
const batch = 1_000;

/**
 * Removes what nobody can use any more. Codes and tokens stay for a day after they expire, so that a client that
 * comes late learns that its code has expired, and not that there was none.
 */
export async function removeExpiredRows(database: Queryable): Promise<void> {
  for (const [table, condition] of Object.entries(expired)) {
    while ((await removeBatch(database, table, condition)) === batch);
  }
}

/** Leaves rows to others that hold them: another instance removes them at this moment, or they are in use after all. */
async function removeBatch(database: Queryable, table: string, condition: string): Promise<number> {
  const [row] = await database.query<{ count: number }>(
    `with removed as (
       delete from ${table} where ctid = any(array(
         select ctid from ${table} where ${condition} limit ${String(batch)} for update skip locked))
       returning 1)
     select count(*)::integer as count from removed`,
  );
  return row?.count ?? 0;
}
