import { readFileSync } from "node:fs";
import Handlebars from "handlebars";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { Person } from "./browser-session.ts";
import { makeFormToken } from "./form-token.ts";
import type { PageContext } from "./page-context.ts";
import { style } from "./style.ts";

interface Link {
  readonly href: string;
  readonly text: string;
}

/**
 * What each template shows. The templates are strict, so that what has no value is given as `undefined` and a name
 * that is misspelt throws.
 */
export interface Views {
  readonly "device-code": {
    readonly userCode: string;
    /** Whether somebody came with the code and only has to compare it. */
    readonly isFilledIn: boolean;
    readonly error: string | undefined;
  };
  readonly "sign-in": {
    readonly action: string;
    readonly reason: string;
    readonly username: string;
    readonly error: string | undefined;
  };
  readonly consent: {
    readonly action: string;
    readonly clientName: string;
    readonly scopes: readonly { readonly name: string; readonly text: string }[];
    readonly person: Person;
    readonly userCode: string | undefined;
    /** The host that an authorization is sent to. */
    readonly destination: string | undefined;
  };
  readonly home: { readonly person: Person | undefined };
  readonly message: { readonly text: string; readonly isError: boolean; readonly link: Link | undefined };
}

/** What all pages have. */
interface PageOptions {
  /** Stands in the browser's tab. */
  readonly title: string;
  readonly status?: ContentfulStatusCode;
}

/** Values are escaped, and one that is not there is a fault. */
const handlebars = Handlebars.create();
handlebars.registerPartial("layout", compile("layout"));

const templates: Readonly<Record<keyof Views, HandlebarsTemplateDelegate>> = {
  "device-code": compile("device-code"),
  "sign-in": compile("sign-in"),
  consent: compile("consent"),
  home: compile("home"),
  message: compile("message"),
};

/** A page that people do something on. */
export function renderPage<Name extends Exclude<keyof Views, "message">>(
  c: PageContext,
  name: Name,
  { title, status, ...view }: Views[Name] & PageOptions,
): Response {
  const formToken = makeFormToken(c.var.browser);
  return c.html(templates[name]({ ...view, title, formToken, style }), status ?? 200);
}

/**
 * A page that only says something; a fault where it has an error's status. It has no form, so that it can be shown
 * before the browser is known.
 */
export function renderMessage(
  c: PageContext,
  { title, status = 200, text, link }: PageOptions & { readonly text: string; readonly link?: Link },
): Response {
  const view: Views["message"] = { text, link, isError: status >= 400 };
  return c.html(templates.message({ ...view, title, style }), status);
}

function compile(name: string): HandlebarsTemplateDelegate {
  const text = readFileSync(new URL(`templates/${name}.hbs`, import.meta.url), "utf8");
  return handlebars.compile(text, { strict: true });
}
