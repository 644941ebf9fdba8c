import type { Headers, OutgoingResponse } from "../http/http-message.ts";
import { discardBody, isStreamingBody, watchBody } from "../http/bodies.ts";

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
 * connection are left out, but for `connection: close`; names are put in lower case.
 *
 * The body and its `Content-Length`, which a handler may have set through a member that is bound to that header, are made
 * to agree: on a connection that is kept, bytes beyond the length would be read as the next response (RFC 9112, 6.3). Of
 * text and bytes the real length counts: what sends them states it. HTTP allows no body after HEAD and with 204, 205 and
 * 304 (RFC 9110, 6.4.1 and 15.3.6); a length after HEAD is that of the body that GET would have.
 *
 * It may be called again when a response has been changed.
 *
 * @throws TypeError for a status outside 200 to 599, for a header's name that is not a token, for a value with a
 *   character outside Latin-1, for a length that is not a number of bytes, where it would be sent, and for a body that is
 *   neither text, bytes nor a stream.
 */
export function checkResponse(response: OutgoingResponse, method: string): void {
  const { status, headers, body } = response;
  if (!Number.isInteger(status) || status < 200 || status > 599) {
    throw new TypeError(`the status ${String(status)} is not one of a response`);
  }
  for (const name in headers) checkHeader(headers, name);
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
  } else if (isStreamingBody(body)) {
    if (declared !== undefined) readLength(declared);
  } else {
    // A proxy of bytes passes for bytes until they are to be sent.
    if (!ArrayBuffer.isView(body)) throw new TypeError("the body is neither text, bytes nor a stream");
    if (declared !== undefined) delete headers["content-length"];
  }
}

function checkHeader(headers: Headers, name: string): void {
  const value = headers[name];
  if (!knownNames.has(name)) {
    const lowerCase = name.toLowerCase();
    if (value === undefined || isOfConnection(lowerCase, value)) {
      Reflect.deleteProperty(headers, name);
      return;
    }
    if (!token.test(name)) throw new TypeError(`"${name}" is not a valid name of a header`);
    if (lowerCase !== name) {
      Reflect.deleteProperty(headers, name);
      headers[lowerCase] = value;
    } else if (knownNames.size < maxKnownNames && name !== "connection") knownNames.add(name);
  }
  if (!isHeaderValue(value ?? "")) throw new TypeError(`the header "${name}" has a character that HTTP forbids`);
}

/** Whether a header can carry a text. */
export function isHeaderValue(text: string): boolean {
  return !forbidden.test(text);
}

function isOfConnection(lowerCase: string, value: string): boolean {
  return connectionHeaders.has(lowerCase) && !(lowerCase === "connection" && value === "close");
}

/** A `Content-Length` in bytes; infinite beyond what any body reaches. */
function readLength(declared: string): number {
  if (!/^\d+$/.test(declared)) throw new TypeError(`the Content-Length "${declared.slice(0, 64)}" is not a length`);
  return Number(declared);
}

/**
 * Holds the stream of a response that has been checked to its length: more bytes or fewer are an error of the body.
 *
 * @param onError told of the errors of the body.
 */
export function watchResponse(response: OutgoingResponse, onError: (error: unknown) => void): void {
  const { headers, body } = response;
  if (body === undefined || typeof body === "string" || body instanceof Uint8Array) return;
  const length = headers["content-length"];
  const stream = body instanceof Blob ? body.stream() : body;
  response.body = watchBody(stream, length === undefined ? undefined : Number(length), onError);
}
