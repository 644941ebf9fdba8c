import type { OutgoingResponse } from "../http/http-message.ts";
import { discardBody, isStreamingBody, watchBody } from "../http/outgoing-body.ts";

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
