import type { MiddlewareHandler } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import type { CookieOptions } from "hono/utils/cookie";
import type { IdentityCenter } from "../center.ts";
import type { Config } from "../config/config.ts";
import { hashSecret, makeSecret } from "../secrets/secret.ts";
import type { PageContext, PagesEnv } from "./page-context.ts";

export type Person = Config["people"][number];

/** The browser behind a request: one cookie tells it from others, before somebody signs in and after. */
export interface Browser {
  /** The cookie's value. The tokens of forms are made from it; the database has its hash, of those signed in. */
  readonly secret: string;
  /** Who is signed in. */
  readonly person: Person | undefined;
}

const cookieName = "identity-center";

/** Gives each browser its cookie, and finds out who is signed in. */
export const recognizeBrowser: MiddlewareHandler<PagesEnv> = async (c, next) => {
  const { center } = c.var;
  const sent = getCookie(c, cookieName, isSecure(center) ? "host" : undefined);
  if (sent !== undefined && /^[\w-]{43}$/u.test(sent)) {
    c.set("browser", { secret: sent, person: await findPerson(center, sent) });
  } else {
    c.set("browser", { secret: giveCookie(c), person: undefined });
  }
  await next();
};

/**
 * Signs a person in, under a new value of the cookie: one that somebody has planted in the browser is worth nothing
 * afterwards.
 */
export async function signInBrowser(c: PageContext, { username }: Person): Promise<void> {
  const { center } = c.var;
  const { browserSession } = center.config.lifetimes;
  await endBrowserSession(c);
  await center.database.query(
    `insert into browser_session (session_hash, username, expires_at)
     values ($1, $2, now() + make_interval(secs => $3))`,
    [hashSecret(giveCookie(c, browserSession)), username, browserSession],
  );
}

/** Signs out whoever is signed in. */
export async function signOutBrowser(c: PageContext): Promise<void> {
  await endBrowserSession(c);
  giveCookie(c);
}

async function endBrowserSession({ var: { browser, center } }: PageContext): Promise<void> {
  await center.database.query("delete from browser_session where session_hash = $1", [hashSecret(browser.secret)]);
}

async function findPerson({ config, database }: IdentityCenter, secret: string): Promise<Person | undefined> {
  const [session] = await database.query<{ username: string }>(
    "select username from browser_session where session_hash = $1 and expires_at > now()",
    [hashSecret(secret)],
  );
  return config.people.find(({ username }) => username === session?.username);
}

/**
 * `Lax` and not `Strict`: people come by links, of a mail or of a program's page, and `Strict` would have them sign in
 * again each time. Nothing changes by GET, and `Lax` keeps the cookie from POSTs of other sites.
 */
function giveCookie(c: PageContext, maxAge?: number): string {
  const secret = makeSecret();
  const secure = isSecure(c.var.center);
  const attributes: CookieOptions = { path: "/", httpOnly: true, sameSite: "Lax", ...(maxAge && { maxAge }) };
  setCookie(c, cookieName, secret, secure ? { ...attributes, secure, prefix: "host" } : attributes);
  return secret;
}

function isSecure({ url }: IdentityCenter): boolean {
  return url.startsWith("https:");
}
