import type { Queryable } from "./database/database.ts";

/** How often something may be tried in how many seconds. */
export interface AttemptLimit {
  readonly attempts: number;
  readonly seconds: number;
}

/**
 * Counts an attempt, and tells whether the limit still allows it. The count is the database's, so that it holds for
 * all instances and across restarts. RFC 8628, section 5.1.
 *
 * @param subject What is limited, such as `sign-in from 127.0.0.1`; never a secret.
 */
export async function allowAttempt(database: Queryable, subject: string, limit: AttemptLimit): Promise<boolean> {
  const [row] = await database.query<{ attempts: number }>(
    `insert into attempt as held (subject, attempts, window_ends_at)
     values ($1, 1, now() + make_interval(secs => $2))
     on conflict (subject) do update set
       attempts = case when held.window_ends_at < now() then 1 else held.attempts + 1 end,
       window_ends_at = case when held.window_ends_at < now() then excluded.window_ends_at else held.window_ends_at end
     returning attempts`,
    [subject, limit.seconds],
  );
  return row !== undefined && row.attempts <= limit.attempts;
}
