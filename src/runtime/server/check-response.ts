import type { OutgoingResponse } from "../http/http-message.ts";

// What may not stand in a header's value (RFC 9110, 5.5): a line break there would begin another header.
const forbidden = /[^\t\x20-\x7e\x80-\xff]/;
// A token (RFC 9110, 5.1): prefix headers carry names that handlers choose.
const token = /^[\w!#$%&'*+.^`|~-]+$/;

/** Names that have been looked at: most responses have the same. Not more of them, since handlers may choose names. */
const knownNames = new Set<string>();
const maxKnownNames = 256;

/**
 * Looks at what HTTP cannot carry before anything is sent, while the answer can still be another.
 *
 * @throws TypeError for a status outside 200 to 599, for a header's name that is no token, and for
 *   a value with a character outside Latin-1.
 */
export function checkResponse({ status, headers }: OutgoingResponse): void {
  if (!Number.isInteger(status) || status < 200 || status > 599) {
    throw new TypeError(`the status ${String(status)} is not one of a response`);
  }
  for (const name in headers) {
    if (!knownNames.has(name)) learnName(name);
    if (forbidden.test(headers[name] ?? "")) {
      throw new TypeError(`the header "${name}" has a character that HTTP forbids`);
    }
  }
}

function learnName(name: string): void {
  if (!token.test(name)) throw new TypeError(`"${name}" is no name of a header`);
  if (knownNames.size < maxKnownNames) knownNames.add(name);
}
