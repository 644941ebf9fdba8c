import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { methodNotAllowed } from "hono/method-not-allowed";
import type { IdentityCenter } from "../center.ts";
import { showAuthorizePage, takeAuthorizeStep } from "./authorize-pages.ts";
import { recognizeBrowser } from "./browser-session.ts";
import { clientAddress } from "./client-address.ts";
import { readForm } from "./csrf.ts";
import { showAllowed, showCodePage, showDecisionPage, showDenied, takeCode, takeDecisionStep } from "./device-pages.ts";
import { notFound, serverFault, tooLarge, wrongMethod } from "./failures.ts";
import type { PagesEnv } from "./page-context.ts";
import { renderPage } from "./render.ts";
import { commonHeaders, pageHeaders } from "./security-headers.ts";
import { takeSignOut } from "./sign-in.ts";

interface PagesOptions {
  /** Whether `X-Forwarded-For` is written by a balancer of one's own. */
  readonly trustProxy?: boolean;
}

/** What answers people, for `getRequestListener` of `@hono/node-server`. */
type Pages = Hono<PagesEnv>;

/** Bytes of a form. */
const maxFormSize = 16 * 1024;

/** The pages of an identity centre: all of them HTML that needs no script. */
export function createPages(center: IdentityCenter, { trustProxy = false }: PagesOptions = {}): Pages {
  const pages: Pages = new Hono<PagesEnv>();
  pages.use(commonHeaders(center.url), pageHeaders);
  pages.use(async (c, next) => {
    c.set("center", center);
    c.set("address", clientAddress(c, trustProxy));
    await next();
  });
  pages.use(recognizeBrowser);
  pages.use(methodNotAllowed({ app: pages, onMethodNotAllowed: wrongMethod }));
  pages.use(bodyLimit({ maxSize: maxFormSize, onError: tooLarge }));

  for (const path of ["/", "/start"])
    pages.get(path, (c) => renderPage(c, "home", { title: "Start", person: c.var.browser.person }));
  pages.get("/device", showCodePage).post(readForm, takeCode);
  pages.get("/device/decision", showDecisionPage).post(readForm, takeDecisionStep);
  pages.get("/device/allowed", showAllowed).get("/device/denied", showDenied);
  pages.get("/authorize", showAuthorizePage).post(readForm, takeAuthorizeStep);
  // Signing out takes a POST; whoever opens the address is shown where the button is.
  pages.get("/sign-out", (c) => c.redirect("/", 303)).post(readForm, (c) => takeSignOut(c, "/"));

  pages.notFound(notFound);
  pages.onError((error, c) => serverFault(c, error));
  return pages;
}
