import type { Config } from "../config/config.ts";
import type { Person } from "./browser-session.ts";
import { ownAddress, type PageContext } from "./page-context.ts";
import { renderPage } from "./render.ts";

/** What a client asks a person for. */
interface ConsentRequest {
  readonly clientName: string;
  readonly scopes: readonly string[];
  readonly person: Person;
  /** Where it is a device that asks. */
  readonly userCode?: string;
  /** The host that the browser is sent to afterwards. */
  readonly destination?: string;
}

/** The page on which a person sees who asks for what, and decides: RFC 6749, section 10.2; RFC 8628, section 5.4. */
export function showConsent(c: PageContext, request: ConsentRequest): Response {
  return renderPage(c, "consent", {
    title: "Allow access?",
    action: ownAddress(c),
    clientName: toVisible(request.clientName),
    scopes: request.scopes.map((name) => ({ name, text: describeScope(c.var.center.config, name) })),
    person: request.person,
    userCode: request.userCode,
    destination: request.destination,
  });
}

/** What a person decided, of a form of `showConsent`; a form that says neither is no decision. */
export function readDecision(form: URLSearchParams): "allow" | "deny" | undefined {
  const decision = form.get("decision");
  return decision === "allow" || decision === "deny" ? decision : undefined;
}

/** A client's name cannot turn the text around it, nor hide what it is made of. */
function toVisible(clientName: string): string {
  return clientName.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, "\u{fffd}");
}

function describeScope({ scopes }: Config, name: string): string {
  // A scope may have gone from the config since the client registered.
  return Object.hasOwn(scopes, name) ? (scopes[name] ?? name) : name;
}
