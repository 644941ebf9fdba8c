import type { Queryable } from "./database.ts";

/**
 * Removes what nobody can use any more. Codes and tokens stay for a day after they expire, so that a client that
 * comes late learns that its code has expired, and not that there was none.
 */
export async function removeExpiredRows(database: Queryable): Promise<void> {
  await database.runScript(`
    delete from device_authorization where expires_at < now() - interval '1 day';
    delete from authorization_code where expires_at < now() - interval '1 day';
    delete from access_token where expires_at < now() - interval '1 day';
    delete from refresh_token where expires_at < now() - interval '1 day';
    delete from session where expires_at < now() - interval '1 day';
    delete from client where secret_expires_at < now() - interval '1 day';
    delete from browser_session where expires_at < now();
    delete from attempt where window_ends_at < now();
  `);
}
