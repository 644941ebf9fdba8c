import type { OutgoingResponse } from "../http/http-message.ts";

// What may not stand in a header's value (RFC 9110, 5.5): a line break there would begin another header.
const forbidden = /[^\t\x20-\x7e\x80-\xff]/;
// A token (RFC 9110, 5.1): prefix headers carry names that handlers choose.
const token = /^[\w!#$%&'*+.^`|~-]+$/;

/**
 * What is said of one connection (RFC 9110, 7.6.1; RFC 9112): it is for whatever carries the response to say. With a
 * handler's `transfer-encoding` or `trailer` the client would look for the end of the body in the wrong place.
 */
const connectionHeaders = new Set([
  "connection",
  "keep-alive",
  "proxy-connection",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
]);

/** Names that have been looked at: most responses have the same. Not more of them, since handlers may choose names. */
const knownNames = new Set<string>();
const maxKnownNames = 256;

/**
 * Looks at what HTTP cannot carry before anything is sent, while the answer can still be another. Headers of the
 * connection are left out, but for `connection: close`.
 *
 * @throws TypeError for a status outside 200 to 599, for a header's name that is no token, and for
 *   a value with a character outside Latin-1.
 */
export function checkResponse({ status, headers }: OutgoingResponse): void {
  if (!Number.isInteger(status) || status < 200 || status > 599) {
    throw new TypeError(`the status ${String(status)} is not one of a response`);
  }
  for (const name in headers) {
    if (!knownNames.has(name)) {
      if (isOfConnection(name, headers[name] ?? "")) {
        Reflect.deleteProperty(headers, name);
        continue;
      }
      learnName(name);
    }
    if (forbidden.test(headers[name] ?? "")) {
      throw new TypeError(`the header "${name}" has a character that HTTP forbids`);
    }
  }
}

function isOfConnection(name: string, value: string): boolean {
  const lowerCase = name.toLowerCase();
  return connectionHeaders.has(lowerCase) && !(lowerCase === "connection" && value === "close");
}

function learnName(name: string): void {
  if (!token.test(name)) throw new TypeError(`"${name}" is no name of a header`);
  if (knownNames.size < maxKnownNames && name.toLowerCase() !== "connection") knownNames.add(name);
}
