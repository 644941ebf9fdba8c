import { allowAttempt, type AttemptLimit } from "../attempts.ts";
import type { Queryable } from "../database/database.ts";
import { networkOf } from "./client-address.ts";
import type { PageContext } from "./page-context.ts";
import { renderMessage } from "./render.ts";

/** Whom or what a limit is for. */
export interface Guard {
  /** What the log says of it. */
  readonly name: "address" | "person" | "code";
  /** What is counted; never a secret, and nothing that somebody may have typed into the wrong field. */
  readonly subject: string;
  readonly limit: AttemptLimit;
  /** Whether only those attempts count that fail. */
  readonly forgetsSuccess: boolean;
}

/** What became of an attempt. */
export type AttemptOutcome<Result> =
  | { readonly kind: "succeeded"; readonly result: Result }
  | { readonly kind: "failed" }
  | { readonly kind: "too many"; readonly response: Response };

/** The guard of what an address may try: passwords and user codes are counted together. */
export function addressGuard({ var: { address, center } }: PageContext): Guard {
  return {
    name: "address",
    subject: `attempts from ${networkOf(address)}`,
    limit: center.config.limits.perAddress,
    forgetsSuccess: true,
  };
}

/**
 * Tries something that may be guessed at, where no limit is reached yet: RFC 8628, section 5.1. Each attempt is
 * counted before it is made, so that many at once get no further than one after the other.
 *
 * @param attempt Returns nothing where it fails.
 */
export async function guardAttempt<Result extends object>(
  c: PageContext,
  guards: readonly Guard[],
  attempt: () => Promise<Result | undefined>,
): Promise<AttemptOutcome<Result>> {
  const { address, center } = c.var;
  for (const { name, subject, limit } of guards) {
    if (await allowAttempt(center.database, subject, limit)) continue;
    center.log.warn({ address, limit: name }, "too many attempts");
    return { kind: "too many", response: refuse(c, await secondsLeft(center.database, subject)) };
  }
  const result = await attempt();
  if (result === undefined) return { kind: "failed" };
  for (const { subject, forgetsSuccess } of guards) if (forgetsSuccess) await forgetAttempt(center.database, subject);
  return { kind: "succeeded", result };
}

function refuse(c: PageContext, seconds: number): Response {
  c.header("Retry-After", String(seconds));
  const minutes = Math.ceil(seconds / 60);
  return renderMessage(c, {
    title: "Too many attempts",
    text: `Wait ${minutes === 1 ? "a minute" : `${String(minutes)} minutes`}, then try again.`,
    status: 429,
  });
}

async function secondsLeft(database: Queryable, subject: string): Promise<number> {
  const [row] = await database.query<{ seconds: number }>(
    `select ceil(extract(epoch from window_ends_at - now()))::integer as seconds from attempt where subject = $1`,
    [subject],
  );
  return Math.max(1, row?.seconds ?? 1);
}

async function forgetAttempt(database: Queryable, subject: string): Promise<void> {
  await database.query("update attempt set attempts = attempts - 1 where subject = $1 and attempts > 0", [subject]);
}
