import { addAuthorizationCode } from "../authorization/authorization-codes.ts";
import { toCodeAddress, toErrorAddress } from "./authorization-answer.ts";
import { readAuthorizationRequest, type AuthorizationRequest } from "./authorization-request.ts";
import type { Person } from "./browser-session.ts";
import { readDecision, showConsent } from "./consent.ts";
import { unknownStep } from "./failures.ts";
import { ownAddress, type PageContext } from "./page-context.ts";
import { renderMessage } from "./render.ts";
import { showSignIn, takeSignIn, takeSignOut } from "./sign-in.ts";

const reason = "Then you see what the program asks for, and decide.";

/** The authorization endpoint: RFC 6749, section 3.1. */
export async function showAuthorizePage(c: PageContext): Promise<Response> {
  const request = await readRequest(c);
  if (request instanceof Response) return request;
  const { person } = c.var.browser;
  if (person === undefined) return showSignIn(c, reason);
  const { clientName } = request.client;
  return showConsent(c, { clientName, scopes: request.scopes, person, destination: new URL(request.redirectUri).host });
}

/** Takes what the forms of the page send. The request is in the form's address, and is checked again at each step. */
export async function takeAuthorizeStep(c: PageContext): Promise<Response> {
  const request = await readRequest(c);
  if (request instanceof Response) return request;
  const { browser, form } = c.var;
  switch (form.get("step")) {
    case "sign-in":
      return takeSignIn(c, reason);
    case "sign-out":
      return takeSignOut(c, ownAddress(c));
    case "decision":
      return browser.person === undefined ? c.redirect(ownAddress(c), 303) : takeDecision(c, request, browser.person);
    default:
      return unknownStep(c);
  }
}

async function takeDecision(c: PageContext, request: AuthorizationRequest, { username }: Person): Promise<Response> {
  const { center, form } = c.var;
  const { client, codeChallenge, redirectUri, scopes } = request;
  const { clientId, clientName } = client;
  switch (readDecision(form)) {
    case "allow": {
      const code = await addAuthorizationCode(center, { clientId, redirectUri, codeChallenge, scopes, username });
      center.log.info({ username, clientName }, "approved");
      return c.redirect(toCodeAddress(request, code, center.url), 303);
    }
    case "deny": {
      center.log.info({ username, clientName }, "denied");
      const { state } = request;
      const description = "The person denied the request.";
      return c.redirect(toErrorAddress({ redirectUri, state, error: "access_denied", description }, center.url), 303);
    }
    case undefined:
      return unknownStep(c);
  }
}

/** The request, or what is answered where there is none that is right. */
async function readRequest(c: PageContext): Promise<AuthorizationRequest | Response> {
  const { center } = c.var;
  const reading = await readAuthorizationRequest(center, new URL(c.req.url).searchParams);
  switch (reading.kind) {
    case "valid":
      c.set("formTarget", new URL(reading.request.redirectUri));
      return reading.request;
    case "wrong":
      return answerError(c, toErrorAddress(reading.error, center.url));
    case "unanswerable":
      return renderMessage(c, { title: "This link does not work", text: reading.text, status: 400 });
    default:
      return reading satisfies never;
  }
}

/**
 * Sends an error back by itself only to a program on the browser's own machine. Anybody can register a client with
 * an address elsewhere, and this server is not to send people there who have done nothing but follow a link:
 * RFC 9700, section 4.11.2.
 */
function answerError(c: PageContext, address: string): Response {
  const { host, protocol } = new URL(address);
  // No other addresses of `http` can be registered.
  if (protocol === "http:") return c.redirect(address, 303);
  return renderMessage(c, {
    title: "This request is wrong",
    text: `The program that sent you here asks in a way that is not right. You can go back to it, if you know ${host}.`,
    link: { href: address, text: `Go back to ${host}` },
    status: 400,
  });
}
