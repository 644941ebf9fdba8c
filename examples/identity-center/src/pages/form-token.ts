import { createHmac } from "node:crypto";
import type { Browser } from "./browser-session.ts";

/**
 * What a form carries to show that it comes from a page that this browser was given. It is made from the browser's
 * cookie, which changes at sign-in and at sign-out: a form from before is refused after. Nothing is stored, so any
 * instance takes the forms of all.
 */
export function makeFormToken({ secret }: Browser): string {
  return createHmac("sha256", secret).update("form").digest("base64url");
}
