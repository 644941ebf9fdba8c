import type { AuthorizationError, AuthorizationReturn } from "./authorization-request.ts";

/** The address that takes a code to the client: RFC 6749, section 4.1.2; `iss` is RFC 9207. */
export function toCodeAddress(back: AuthorizationReturn, code: string, issuer: string): string {
  return toAddress(back, { code, iss: issuer });
}

/** The address that tells the client what went wrong: RFC 6749, section 4.1.2.1. */
export function toErrorAddress({ error, description, ...back }: AuthorizationError, issuer: string): string {
  return toAddress(back, { error, error_description: toDescription(description), iss: issuer });
}

/** The client's own parameters stay as they are: RFC 6749, section 3.1.2. */
function toAddress({ redirectUri, state }: AuthorizationReturn, answer: Readonly<Record<string, string>>): string {
  const parameters = new URLSearchParams({ ...answer, ...(state === undefined ? {} : { state }) });
  const { href, search } = new URL(redirectUri);
  return `${href}${search === "" ? (href.endsWith("?") ? "" : "?") : "&"}${parameters.toString()}`;
}

/** A description has the printable characters of ASCII without `"` and `\`. */
function toDescription(text: string): string {
  return text.replaceAll('"', "'").replace(/[^\x20\x21\x23-\x5b\x5d-\x7e]/gu, "?");
}
