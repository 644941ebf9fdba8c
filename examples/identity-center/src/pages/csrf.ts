import type { MiddlewareHandler } from "hono";
import { isSameSecret } from "../secrets/secret.ts";
import { makeFormToken } from "./form-token.ts";
import { ownAddress, type PagesEnv } from "./page-context.ts";
import { renderMessage } from "./render.ts";

/** Reads a form that was posted, and refuses one that another site made: RFC 6749, section 10.12. */
export const readForm: MiddlewareHandler<PagesEnv> = async (c, next) => {
  const [mediaType = ""] = (c.req.header("content-type") ?? "").split(";", 1);
  if (mediaType.trim().toLowerCase() !== "application/x-www-form-urlencoded")
    return renderMessage(c, { title: "Not a form", text: "This page takes its own form alone.", status: 415 });
  const form = new URLSearchParams(await c.req.text());
  // The header `Origin` is of no use here: with `Referrer-Policy: no-referrer`, browsers send it as `null`.
  const site = c.req.header("sec-fetch-site");
  const isForeign = site === "cross-site" || site === "same-site";
  if (isForeign || !isSameSecret(form.get("form_token") ?? "", makeFormToken(c.var.browser)))
    return renderMessage(c, {
      title: "This form is out of date",
      text: "It was made before you signed in or out, or for another browser, or the browser keeps no cookies.",
      link: { href: ownAddress(c), text: "Start again" },
      status: 403,
    });
  c.set("form", form);
  return next();
};
