import type { PageContext } from "./page-context.ts";
import { renderMessage } from "./render.ts";

const home = { href: "/", text: "To the start page" };

/** There is no such page. */
export function notFound(c: PageContext): Response {
  return renderMessage(c, { title: "Not found", text: "There is no such page here.", link: home, status: 404 });
}

/** The page does not take this method: RFC 9110, section 15.5.6. */
export function wrongMethod(c: PageContext, methods: readonly string[]): Response {
  c.header("Allow", methods.join(", "));
  return renderMessage(c, {
    title: "Wrong method",
    text: "This page does not take requests of this kind.",
    link: home,
    status: 405,
  });
}

export function tooLarge(c: PageContext): Response {
  return renderMessage(c, { title: "Too large", text: "This is more than any form here sends.", status: 413 });
}

/** A form that none of our pages has. */
export function unknownStep(c: PageContext): Response {
  return renderMessage(c, { title: "Not a form", text: "No form here sends this.", link: home, status: 400 });
}

/** Something of ours broke. Only the log says what. */
export function serverFault(c: PageContext, error: Error): Response {
  c.var.center.log.error({ err: error, method: c.req.method, path: c.req.path }, "a page failed");
  return renderMessage(c, { title: "Something went wrong", text: "Try again in a moment.", status: 500 });
}
