import type { IdentityCenter } from "../center.ts";
import type { Queryable } from "../database/database.ts";
import { hashSecret, makeSecret } from "../secrets/secret.ts";
import { makeUserCode } from "./user-code.ts";

/** The two codes of a new device authorization: RFC 8628, section 3.2. */
interface DeviceCodes {
  readonly deviceCode: string;
  readonly userCode: string;
}

/** A device authorization that waits for a person, as the page shows it. */
export interface DeviceRequest {
  readonly clientName: string;
  readonly scopes: readonly string[];
}

/** What a client that polls is told. */
export type DevicePoll =
  | { readonly kind: "approved"; readonly username: string; readonly scopes: readonly string[] }
  | { readonly kind: "pending" | "slow down" | "denied" | "expired" | "used" | "unknown" };

/**
 * Polls that may come as fast as they like: the AWS CLI sends its first two back to back, and a client that has been
 * slowed down stays slow.
 */
const freePolls = 2;
/** Seconds that are added to the interval of a client that polls too fast: RFC 8628, section 3.5. */
const slowDownBy = 5;

/** Stores a new device authorization of a client. */
export async function addDeviceAuthorization(
  { config, database }: IdentityCenter,
  { clientId, scopes }: { readonly clientId: string; readonly scopes: readonly string[] },
): Promise<DeviceCodes> {
  const deviceCode = makeSecret();
  for (;;) {
    const userCode = makeUserCode();
    const added = await database.query(
      `insert into device_authorization
         (device_code_hash, user_code_hash, client_id, scopes, interval_seconds, expires_at)
       values ($1, $2, $3, $4, $5, now() + make_interval(secs => $6))
       on conflict (user_code_hash) do nothing returning 1`,
      [
        ...[hashSecret(deviceCode), hashSecret(userCode), clientId, scopes],
        ...[config.interval, config.lifetimes.deviceCode],
      ],
    );
    if (added.length === 1) return { deviceCode, userCode };
  }
}

/** The request behind a user code (as `readUserCode` returns it) that waits for a decision. */
export async function findDeviceRequest(database: Queryable, userCode: string): Promise<DeviceRequest | undefined> {
  const [row] = await database.query<DeviceRequest>(
    `select client_name as "clientName", device_authorization.scopes
     from device_authorization join client using (client_id)
     where user_code_hash = $1 and status = 'pending' and expires_at > now()`,
    [hashSecret(userCode)],
  );
  return row;
}

/** Stores what a person decided; `false` where there is nothing to decide any more. */
export async function decideDeviceRequest(
  database: Queryable,
  decision: { readonly userCode: string; readonly username: string; readonly isAllowed: boolean },
): Promise<boolean> {
  const decided = await database.query(
    `update device_authorization set status = $2, username = $3
     where user_code_hash = $1 and status = 'pending' and expires_at > now() returning 1`,
    [hashSecret(decision.userCode), decision.isAllowed ? "approved" : "denied", decision.username],
  );
  return decided.length === 1;
}

/** Takes a client's poll. An approval is used up by the statement that finds it, so that only one poll ever gets it. */
export async function pollDeviceAuthorization(
  transaction: Queryable,
  { deviceCode, clientId }: { readonly deviceCode: string; readonly clientId: string },
): Promise<DevicePoll> {
  const key = [hashSecret(deviceCode), clientId];
  const [approval] = await transaction.query<{ username: string; scopes: readonly string[] }>(
    `update device_authorization set status = 'used'
     where device_code_hash = $1 and client_id = $2 and status = 'approved' and expires_at > now()
     returning username, scopes`,
    key,
  );
  if (approval !== undefined) return { kind: "approved", ...approval };
  const isTooFast = `status = 'pending' and polls >= ${String(freePolls)}
    and clock_timestamp() < last_poll_at + make_interval(secs => interval_seconds)`;
  const [held] = await transaction.query<{ status: string; isExpired: boolean; isSlowedDown: boolean }>(
    `update device_authorization set
       polls = polls + 1,
       last_poll_at = clock_timestamp(),
       slowed_down = ${isTooFast},
       interval_seconds = interval_seconds + case when ${isTooFast} then ${String(slowDownBy)} else 0 end
     where device_code_hash = $1 and client_id = $2
     returning status, expires_at <= now() as "isExpired", slowed_down as "isSlowedDown"`,
    key,
  );
  return { kind: describe(held) };
}

function describe(
  held: { readonly status: string; readonly isExpired: boolean; readonly isSlowedDown: boolean } | undefined,
): Exclude<DevicePoll["kind"], "approved"> {
  if (held === undefined) return "unknown";
  if (held.status === "used") return "used";
  if (held.isExpired) return "expired";
  if (held.status === "denied") return "denied";
  // An approval that came between the two statements waits for the next poll.
  return held.isSlowedDown ? "slow down" : "pending";
}
