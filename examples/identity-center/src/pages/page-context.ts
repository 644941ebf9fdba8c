import type { HttpBindings } from "@hono/node-server";
import type { Context } from "hono";
import type { IdentityCenter } from "../center.ts";
import type { Browser } from "./browser-session.ts";

/** What the pages know of a request, besides the request. */
export interface PagesEnv {
  readonly Bindings: HttpBindings;
  readonly Variables: {
    readonly center: IdentityCenter;
    /** Where the request comes from. */
    readonly address: string;
    readonly browser: Browser;
    /** The form that was posted, once `readForm` has made sure that it is one of ours. */
    readonly form: URLSearchParams;
    /** Where a form of this page may lead besides this server. */
    readonly formTarget: URL | undefined;
  };
}

export type PageContext = Context<PagesEnv>;

/** Where this page's forms are posted to: the address of the page, with its parameters. */
export function ownAddress(c: PageContext): string {
  const { pathname, search } = new URL(c.req.url);
  return `${pathname}${search}`;
}
