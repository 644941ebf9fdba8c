import type { OutgoingResponse } from "../http/http-message.ts";
import { discardBody, isStreamingBody, watchBody } from "../http/outgoing-body.ts";

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

/**
 * Makes a response's body and its `Content-Length` agree, which a handler may have set through a member that is bound
 * to that header: on a connection that is kept, bytes beyond the length would be read as the next response (RFC 9112,
 * 6.3). A stream is held to its length, which is an error of the body where it has more bytes or fewer. Of text and
 * bytes the real length counts: what sends them states it. HTTP allows no body after HEAD and with 204, 205 and 304
 * (RFC 9110, 6.4.1 and 15.3.6); a length after HEAD is that of the body that GET would have.
 *
 * @param onError told of the errors of a body that is a stream.
 * @throws TypeError for a length that is not a number of bytes, where it would be sent; for a body that is neither
 *   text, bytes nor a stream.
 */
export function frameBody(response: OutgoingResponse, method: string, onError: (error: unknown) => void): void {
  const { status, headers, body } = response;
  const declared = headers["content-length"];
  if (method === "HEAD" || status === 204 || status === 205 || status === 304) {
    if (body !== undefined) {
      discardBody(body);
      response.body = undefined;
    }
    if (status === 205) headers["content-length"] = "0";
    else if (declared !== undefined && status !== 204 && status !== 304) readLength(declared);
    else if (declared !== undefined) delete headers["content-length"];
  } else if (typeof body === "string") {
    if (declared !== undefined) delete headers["content-length"];
  } else if (body === undefined) {
    if (declared !== undefined) headers["content-length"] = "0";
  } else if (body instanceof Blob) {
    headers["content-length"] = String(body.size);
    response.body = watchBody(body.stream(), body.size, onError);
  } else if (isStreamingBody(body)) {
    response.body = watchBody(body, declared === undefined ? undefined : readLength(declared), onError);
  } else {
    // A proxy of bytes passes for bytes until they are to be sent.
    if (!ArrayBuffer.isView(body)) throw new TypeError("the body is neither text, bytes nor a stream");
    if (declared !== undefined) delete headers["content-length"];
  }
}

/** A `Content-Length` in bytes; infinite beyond what any body reaches. */
function readLength(declared: string): number {
  if (!/^\d+$/.test(declared)) throw new TypeError(`the Content-Length "${declared.slice(0, 64)}" is not a length`);
  return Number(declared);
}
