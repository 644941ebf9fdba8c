import { decideDeviceRequest, findDeviceRequest, type DeviceRequest } from "../device/device-authorizations.ts";
import { readUserCode } from "../device/user-code.ts";
import { hashSecret } from "../secrets/secret.ts";
import { readDecision, showConsent } from "./consent.ts";
import { addressGuard, guardAttempt, type AttemptOutcome, type Guard } from "./guarded-attempts.ts";
import { ownAddress, type PageContext } from "./page-context.ts";
import { renderMessage, renderPage, type Views } from "./render.ts";
import { showSignIn, takeSignIn, takeSignOut } from "./sign-in.ts";
import { unknownStep } from "./failures.ts";

/** Characters of a code that are shown again: one with many spaces and hyphens has fewer. */
const maxTypedLength = 32;
const reason = "Then you see what your device asks for, and decide.";
const notACode = "This is not a code: it has eight letters, as in WDJB-MJHT, and no vowels.";
const notWaiting = "This code does not wait for anybody: it is mistyped, has expired, or was used. Compare it again.";

/**
 * The page to enter a code on, or to compare the code that one came with: a code is taken from an address only after
 * the person has said that it is theirs. RFC 8628, sections 3.3 and 3.3.1.
 */
export function showCodePage(c: PageContext): Response {
  const given = c.req.query("user_code");
  if (given === undefined) return renderCodePage(c, { userCode: "", isFilledIn: false, error: undefined });
  const userCode = readUserCode(given);
  if (userCode !== undefined) return renderCodePage(c, { userCode, isFilledIn: true, error: undefined });
  return renderCodePage(c, { userCode: given.slice(0, maxTypedLength), isFilledIn: false, error: notACode });
}

/** Takes a code that was typed or confirmed. */
export async function takeCode(c: PageContext): Promise<Response> {
  const typed = c.var.form.get("user_code") ?? "";
  const again = { userCode: typed.slice(0, maxTypedLength), isFilledIn: false };
  const userCode = readUserCode(typed);
  if (userCode === undefined) return renderCodePage(c, { ...again, error: notACode, status: 422 });
  const outcome = await findRequest(c, userCode, [codeGuard(c, userCode)]);
  switch (outcome.kind) {
    case "too many":
      return outcome.response;
    case "failed":
      return renderCodePage(c, { ...again, error: notWaiting, status: 404 });
    case "succeeded":
      return c.redirect(`/device/decision?${new URLSearchParams({ user_code: userCode }).toString()}`, 303);
    default:
      return outcome satisfies never;
  }
}

/** The page to decide on, after sign-in. Nothing is said of a code to somebody who has not signed in. */
export async function showDecisionPage(c: PageContext): Promise<Response> {
  const { person } = c.var.browser;
  const userCode = readUserCode(c.req.query("user_code") ?? "");
  if (userCode === undefined) return c.redirect("/device", 303);
  if (person === undefined) return showSignIn(c, reason);
  const outcome = await findRequest(c, userCode);
  switch (outcome.kind) {
    case "too many":
      return outcome.response;
    case "failed":
      return renderNotWaiting(c);
    case "succeeded":
      return showConsent(c, { ...outcome.result, person, userCode });
    default:
      return outcome satisfies never;
  }
}

/** Takes what the forms of the page to decide on send. */
export async function takeDecisionStep(c: PageContext): Promise<Response> {
  switch (c.var.form.get("step")) {
    case "sign-in":
      return takeSignIn(c, reason);
    case "sign-out":
      return takeSignOut(c, ownAddress(c));
    case "decision":
      return takeDecision(c);
    default:
      return unknownStep(c);
  }
}

async function takeDecision(c: PageContext): Promise<Response> {
  const { browser, center, form } = c.var;
  const decision = readDecision(form);
  const userCode = readUserCode(c.req.query("user_code") ?? "");
  if (decision === undefined || userCode === undefined) return unknownStep(c);
  if (browser.person === undefined) return c.redirect(ownAddress(c), 303);
  const { username } = browser.person;
  const isAllowed = decision === "allow";
  const outcome = await guardAttempt(c, [addressGuard(c)], async () => {
    const request = await findDeviceRequest(center.database, userCode);
    return request && (await decideDeviceRequest(center.database, { userCode, username, isAllowed }))
      ? request
      : undefined;
  });
  switch (outcome.kind) {
    case "too many":
      return outcome.response;
    case "failed":
      return renderNotWaiting(c);
    case "succeeded":
      center.log.info({ username, clientName: outcome.result.clientName }, isAllowed ? "approved" : "denied");
      return c.redirect(isAllowed ? "/device/allowed" : "/device/denied", 303);
    default:
      return outcome satisfies never;
  }
}

/** The pages at the end. They have addresses of their own, so that loading one again decides nothing. */
export function showAllowed(c: PageContext): Response {
  return renderMessage(c, { title: "Allowed", text: "Your device goes on by itself. You can close this window." });
}

export function showDenied(c: PageContext): Response {
  return renderMessage(c, { title: "Denied", text: "Your device gets nothing. You can close this window." });
}

function findRequest(
  c: PageContext,
  userCode: string,
  guards: readonly Guard[] = [],
): Promise<AttemptOutcome<DeviceRequest>> {
  return guardAttempt(c, [addressGuard(c), ...guards], () => findDeviceRequest(c.var.center.database, userCode));
}

/** How often one code may be entered, by whomever: the right one as well as others. */
function codeGuard({ var: { center } }: PageContext, userCode: string): Guard {
  return {
    name: "code",
    subject: `user code ${hashSecret(userCode)}`,
    limit: center.config.limits.perUserCode,
    forgetsSuccess: false,
  };
}

function renderCodePage(c: PageContext, view: Views["device-code"] & { readonly status?: 404 | 422 }): Response {
  const title = view.isFilledIn ? "Check the code" : "Enter the code";
  return renderPage(c, "device-code", { title: view.error === undefined ? title : `Error: ${title}`, ...view });
}

function renderNotWaiting(c: PageContext): Response {
  return renderMessage(c, {
    title: "Nothing waits for this code",
    text: "It has expired, was used, or was decided on already. Start again on your device, which then shows a new one.",
    link: { href: "/device", text: "Enter another code" },
    status: 404,
  });
}
