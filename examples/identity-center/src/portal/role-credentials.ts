import { randomBytes } from "node:crypto";
import type { RoleCredentials } from "@shapewright/sso";

/** Digits of an access key's identifier: those of RFC 4648's base32. */
const keyDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/**
 * Credentials that look like a role's and open nothing: each says of itself that it is made up, in case one turns
 * up where somebody has to wonder.
 *
 * @param lifetime Seconds.
 */
export function makeUpRoleCredentials(lifetime: number): RoleCredentials {
  return {
    accessKeyId: `ASIAMADEUP${Array.from(randomBytes(10), (byte) => keyDigits.charAt(byte % 32)).join("")}`,
    secretAccessKey: `made-up/${randomBytes(24).toString("base64url")}`,
    sessionToken: `made-up-by-a-local-identity-center/${randomBytes(48).toString("base64url")}`,
    expiration: Date.now() + lifetime * 1000,
  };
}
