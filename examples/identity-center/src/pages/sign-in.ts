import { hashSecret, isSameSecret } from "../secrets/secret.ts";
import { signInBrowser, signOutBrowser, type Person } from "./browser-session.ts";
import { addressGuard, guardAttempt, type Guard } from "./guarded-attempts.ts";
import { ownAddress, type PageContext } from "./page-context.ts";
import { renderPage } from "./render.ts";

const maxUsernameLength = 64;

/** The page on which a person signs in, to go on where they are. */
export function showSignIn(c: PageContext, reason: string): Response {
  return renderPage(c, "sign-in", {
    title: "Sign in",
    ...{ action: ownAddress(c), reason, username: "", error: undefined },
  });
}

/** Takes a username and a password. Whoever is signed in then comes back to the page that the form is on. */
export async function takeSignIn(c: PageContext, reason: string): Promise<Response> {
  const { address, center, form } = c.var;
  const typed = (form.get("username") ?? "").trim().slice(0, maxUsernameLength);
  const password = form.get("password") ?? "";
  const person = center.config.people.find(({ username }) => username === typed);
  const guards = [addressGuard(c), personGuard(c, typed)];
  const outcome = await guardAttempt(c, guards, () => Promise.resolve(verifyPassword(person, password)));
  switch (outcome.kind) {
    case "too many":
      return outcome.response;
    case "failed":
      // A name that nobody has may be a password in the wrong field.
      center.log.warn({ username: person?.username, address }, "sign-in failed");
      return renderPage(c, "sign-in", {
        title: "Error: Sign in",
        ...{ action: ownAddress(c), reason, username: typed },
        error: "The username or the password is wrong.",
        status: 403,
      });
    case "succeeded":
      await signInBrowser(c, outcome.result);
      center.log.info({ username: outcome.result.username, address }, "signed in");
      return c.redirect(ownAddress(c), 303);
    default:
      return outcome satisfies never;
  }
}

/** Signs out, to go on as somebody else at the same place. */
export async function takeSignOut(c: PageContext, goOnAt: string): Promise<Response> {
  const { address, browser, center } = c.var;
  await signOutBrowser(c);
  if (browser.person !== undefined) center.log.info({ username: browser.person.username, address }, "signed out");
  return c.redirect(goOnAt, 303);
}

/** A password is compared whether there is such a person or not: the time tells nothing of who there is. */
function verifyPassword(person: Person | undefined, password: string): Person | undefined {
  const isRight = isSameSecret(password, person?.password ?? "");
  return isRight ? person : undefined;
}

/** Names that nobody has are counted like others, so that the limit tells nothing of who there is. */
function personGuard({ var: { center } }: PageContext, typed: string): Guard {
  return {
    name: "person",
    subject: `passwords of ${hashSecret(typed)}`,
    limit: center.config.limits.perPerson,
    forgetsSuccess: true,
  };
}
