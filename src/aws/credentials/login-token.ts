import { readVariable } from "../config-files/environment.ts";
import { awsFolderPath, expandHome, fileModules } from "../config-files/node-files.ts";
import type { AwsCredentialIdentity } from "../identity.ts";
import { createIdentity } from "./credential-identity.ts";
import { parseJsonObject } from "./json-credentials.ts";
import { writePrivateFile } from "./write-private-file.ts";

/** A console sign-in, as stored by `aws login`. */
export interface LoginToken {
  readonly accessToken: {
    readonly accessKeyId: string;
    readonly secretAccessKey: string;
    readonly sessionToken: string;
    readonly accountId: string;
    /** ISO 8601. */
    readonly expiresAt: string;
  };
  readonly clientId: string;
  readonly refreshToken: string;
  /** A private key of the curve P-256, PEM. */
  readonly dpopKey: string;
  readonly signInRegion?: string;
}

/**
 * Reads the file of a session.
 *
 * @throws Error if it is missing or incomplete.
 */
export async function readLoginToken(session: string): Promise<LoginToken> {
  const path = tokenPath(session);
  const token = parseJsonObject(await fileModules.fs.readFile(path, "utf8"), path);
  const { accessToken, clientId, refreshToken, dpopKey } = token as { readonly [Key in keyof LoginToken]?: unknown };
  const keys = (accessToken ?? {}) as Readonly<Record<string, unknown>>;
  const needed = [clientId, refreshToken, dpopKey, keys["accessKeyId"], keys["secretAccessKey"], keys["sessionToken"]];
  if (
    ![...needed, keys["accountId"]].every((value) => typeof value === "string" && value !== "") ||
    Number.isNaN(Date.parse(String(keys["expiresAt"])))
  ) {
    throw new Error(`${path} is not a whole sign-in`);
  }
  return token as unknown as LoginToken;
}

/** Stores a sign-in for other programs. */
export function writeLoginToken(session: string, token: LoginToken): Promise<void> {
  return writePrivateFile(tokenPath(session), JSON.stringify(token, undefined, 2));
}

/** The credentials of a sign-in. */
export function readLoginCredentials({ accessToken }: LoginToken): AwsCredentialIdentity {
  const { expiresAt, ...keys } = accessToken;
  return createIdentity({ ...keys, expiration: new Date(expiresAt) });
}

function tokenPath(session: string): string {
  const { createHash } = process.getBuiltinModule("node:crypto");
  const folder = readVariable("AWS_LOGIN_CACHE_DIRECTORY");
  const file = `${createHash("sha256").update(session).digest("hex")}.json`;
  return folder === undefined ? awsFolderPath("login", "cache", file) : fileModules.path.join(expandHome(folder), file);
}
