import { compareSecret } from "./compare.ts";
import { Refusal } from "./refusal.ts";

/** The keys of a caller, as the server knows them. */
export interface SigV4Credentials {
  readonly secretAccessKey: string;
  /** Of temporary credentials: the request must have the same. */
  readonly sessionToken?: string | undefined;
  /** From when on the keys are refused. */
  readonly expiration?: Date | undefined;
  /** Part of the {@link SigV4Caller}. */
  readonly accountId?: string | undefined;
  /** The caller's ARN. Part of the {@link SigV4Caller}. */
  readonly arn?: string | undefined;
}

/**
 * Checks that credentials were found, are not expired and have the session token of the request.
 *
 * @param now milliseconds since 1970.
 * @throws Refusal, and TypeError for credentials without a secret.
 */
export function checkCredentials(
  found: string | SigV4Credentials | null | undefined,
  sessionToken: string | undefined,
  now: number,
): SigV4Credentials {
  if (found === undefined || found === null) throw new Refusal({ kind: "unknownKey" });
  const credentials = typeof found === "string" ? { secretAccessKey: found } : found;
  // A missing secret would be used as the text "undefined", which anyone could sign with.
  if (typeof credentials.secretAccessKey !== "string" || credentials.secretAccessKey === "") {
    throw new TypeError("credentials: expected a secret access key");
  }
  if (!compareSecret(credentials.sessionToken ?? "", sessionToken ?? "")) throw new Refusal({ kind: "wrongToken" });
  // Not `<=`: an invalid date is not in the future.
  if (credentials.expiration !== undefined && !(credentials.expiration.getTime() > now)) {
    throw new Refusal({ kind: "expiredToken" });
  }
  return credentials;
}
