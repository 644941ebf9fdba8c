import { awsFolderPath, fileModules } from "../config-files/node-files.ts";
import { parseJsonObject } from "./json-credentials.ts";
import { writePrivateFile } from "./write-private-file.ts";

/** The hint for an invalid token. */
export const signInAgain = "run `aws sso login` with the profile";

/** A token of IAM Identity Center, as shared between the AWS CLI and SDKs. */
export interface SsoToken {
  readonly accessToken: string;
  /** ISO 8601. */
  readonly expiresAt: string;
  readonly refreshToken?: string;
  readonly clientId?: string;
  readonly clientSecret?: string;
  /** ISO 8601. */
  readonly registrationExpiresAt?: string;
}

/**
 * Reads the file of a session, or of a start URL if the profile has no session.
 *
 * @throws Error if it is missing or has no token.
 */
export async function readSsoToken(name: string): Promise<SsoToken> {
  const token = parseJsonObject(await fileModules.fs.readFile(ssoTokenPath(name), "utf8"), ssoTokenPath(name));
  if (typeof token["accessToken"] !== "string" || Number.isNaN(Date.parse(String(token["expiresAt"])))) {
    throw new Error(`${ssoTokenPath(name)} has no accessToken and expiresAt`);
  }
  return token as unknown as SsoToken;
}

/** Stores a token for other programs. */
export function writeSsoToken(name: string, token: SsoToken): Promise<void> {
  return writePrivateFile(ssoTokenPath(name), JSON.stringify(token, undefined, 2));
}

/** The path of a session's or start URL's token, by hash. */
export function ssoTokenPath(name: string): string {
  const { createHash } = process.getBuiltinModule("node:crypto");
  return awsFolderPath("sso", "cache", `${createHash("sha1").update(name).digest("hex")}.json`);
}
