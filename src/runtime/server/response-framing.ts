import type { Headers, OutgoingResponse } from "../http/http-message.ts";
import { discardBody, isStreamingBody, watchBody } from "../http/bodies.ts";

// Characters not allowed in a header value (RFC 9110, 5.5): a line break would start another header.
const forbidden = /[^\t\x20-\x7e\x80-\xff]/;
// A token (RFC 9110, 5.1): prefix headers have names that handlers choose.
const token = /^[\w!#$%&'*+.^`|~-]+$/;

/**
 * Hop-by-hop headers (RFC 9110, 7.6.1; RFC 9112), set by the host. A handler's `transfer-encoding` or `trailer` would
 * break the framing of the body.
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

/** Cache of validated names: most responses use the same ones. Bounded, because handlers may choose names. */
const knownNames = new Set<string>();
const maxKnownNames = 256;

/**
 * Validates a response before anything is sent, while it can still be replaced. Removes hop-by-hop headers except
 * `connection: close`; lower-cases names.
 *
 * The body and its `Content-Length`, which a handler may have set through a member that is bound to that header, must
 * agree: on a persistent connection, bytes beyond the length would be read as the next response (RFC 9112, 6.3). For
 * text and bytes the actual length is used, set when they are sent. HTTP allows no body after HEAD and with 204, 205
 * and 304 (RFC 9110, 6.4.1 and 15.3.6); a length after HEAD is that of the corresponding GET response.
 *
 * May be called again after a response was changed.
 *
 * @throws TypeError for a status outside 200 to 599, a header name that is not a token, a value with a character
 *   outside Latin-1, an invalid length that would be sent, or a body that is neither text, bytes nor a stream.
 */
export function checkResponse(response: OutgoingResponse, method: string): void {
  const { status, headers, body } = response;
  if (!Number.isInteger(status) || status < 200 || status > 599) {
    throw new TypeError(`${String(status)} is not a valid response status`);
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
    // A proxy around bytes passes `instanceof` but cannot be sent.
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
    if (!token.test(name)) throw new TypeError(`"${name}" is not a valid header name`);
    if (lowerCase !== name) {
      Reflect.deleteProperty(headers, name);
      headers[lowerCase] = value;
    } else if (knownNames.size < maxKnownNames && name !== "connection") knownNames.add(name);
  }
  if (!isHeaderValue(value ?? "")) throw new TypeError(`the header "${name}" has an invalid character`);
}

/** Whether a text is a valid header value. */
export function isHeaderValue(text: string): boolean {
  return !forbidden.test(text);
}

function isOfConnection(lowerCase: string, value: string): boolean {
  return connectionHeaders.has(lowerCase) && !(lowerCase === "connection" && value === "close");
}

/** A `Content-Length` in bytes; infinite if too large for a number. */
function readLength(declared: string): number {
  if (!/^\d+$/.test(declared)) throw new TypeError(`the Content-Length "${declared.slice(0, 64)}" is invalid`);
  return Number(declared);
}

/**
 * Enforces the declared length on the stream of a validated response: any other length is an error of the body.
 *
 * @param onError receives errors of the body.
 */
export function watchResponse(response: OutgoingResponse, onError: (error: unknown) => void): void {
  const { headers, body } = response;
  if (body === undefined || typeof body === "string" || body instanceof Uint8Array) return;
  const length = headers["content-length"];
  const stream = body instanceof Blob ? body.stream() : body;
  response.body = watchBody(stream, length === undefined ? undefined : Number(length), onError);
}
