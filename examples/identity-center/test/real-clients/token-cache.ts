import { readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { ClientHome } from "./client-home.ts";

/** What the AWS CLI keeps of a login, in `~/.aws/sso/cache`; the SDKs read and write the same file. */
export interface CachedToken {
  readonly accessToken: string;
  readonly expiresAt: string;
  /** Only of a login with an `[sso-session]`. */
  readonly refreshToken?: string;
  readonly clientId?: string;
  readonly clientSecret?: string;
}

/** The one token in the cache of a home; `undefined` where there is none. */
export async function readCachedToken(home: ClientHome): Promise<CachedToken | undefined> {
  return (await findCachedToken(home))?.token;
}

/** Lets the cached token look as if its time were nearly over; the centre still takes it. */
export async function ageCachedToken(home: ClientHome, secondsLeft: number): Promise<void> {
  const found = await findCachedToken(home);
  if (found === undefined) throw new Error("no token is cached");
  const expiresAt = new Date(Date.now() + secondsLeft * 1000).toISOString().replace(/\.\d+/u, "");
  await writeFile(found.file, JSON.stringify({ ...found.token, expiresAt }));
}

async function findCachedToken({
  folder,
}: ClientHome): Promise<{ readonly file: string; readonly token: CachedToken } | undefined> {
  const cache = join(folder, ".aws", "sso", "cache");
  for (const name of await readdir(cache)) {
    const file = join(cache, name);
    const content = JSON.parse(await readFile(file, "utf8")) as Partial<CachedToken>;
    // The registration of a client has a file of its own.
    const { accessToken, expiresAt } = content;
    if (accessToken !== undefined && expiresAt !== undefined)
      return { file, token: { ...content, accessToken, expiresAt } };
  }
  return undefined;
}
