import type { Codec } from "../codec/codec.ts";
import { ProtocolError, SerializationError } from "../exception/exceptions.ts";
import { collectBody } from "../http/bodies.ts";
import type { Headers, IncomingBody, IncomingRequest } from "../http/http-message.ts";
import { eventStreamType } from "../event-stream/event-message.ts";
import { type Bindings, bindsHeader, eventUnionOf } from "./bindings.ts";

/** The media type of a structure's messages: `any` if the model does not fix it, `none` without a body. */
export type ExpectedType = { readonly kind: "any" | "none" } | { readonly kind: "one"; readonly mediaType: string };

/** Returns the media type of a structure's messages. */
export function expectType(bindings: Bindings, codec: Codec): ExpectedType {
  const { payload, hasBody } = bindings;
  if (bindsHeader(bindings, "content-type")) return { kind: "any" };
  if (payload === undefined) return hasBody ? { kind: "one", mediaType: codec.mediaType } : { kind: "none" };
  if (eventUnionOf(payload[1]) !== undefined) return { kind: "one", mediaType: eventStreamType };
  const { target, mediaType } = payload[1];
  if (target === "blob") return mediaType === undefined ? { kind: "any" } : { kind: "one", mediaType };
  return { kind: "one", mediaType: target === "string" ? (mediaType ?? "text/plain") : codec.mediaType };
}

/** The media type that clients send by default; undefined without a body. */
export function usualType({ payload, hasBody }: Bindings, codec: Codec): string | undefined {
  if (payload === undefined) return hasBody ? codec.mediaType : undefined;
  if (eventUnionOf(payload[1]) !== undefined) return eventStreamType;
  const { target, mediaType } = payload[1];
  if (target === "blob") return mediaType ?? "application/octet-stream";
  return target === "string" ? (mediaType ?? "text/plain") : codec.mediaType;
}

/**
 * Checks the type of a request's body.
 *
 * @throws ProtocolError 415 `UnsupportedMediaTypeException`.
 */
export function checkContentType(contentType: string, mediaType: string): void {
  if (contentType !== mediaType && essenceOf(contentType) !== essenceOf(mediaType))
    throw unsupportedMediaType(mediaType);
}

export function unsupportedMediaType(expected: string | undefined): ProtocolError {
  return new ProtocolError({
    name: "UnsupportedMediaTypeException",
    message:
      expected === undefined ? "this operation takes no body" : `the Content-Type of the body must be ${expected}`,
    status: 415,
  });
}

/**
 * Checks that a client accepts the response's media type (RFC 9110, 12.5.1).
 *
 * @throws ProtocolError 406 `NotAcceptableException`.
 */
export function checkAccept(accept: string, mediaType: string): void {
  const wanted = essenceOf(mediaType);
  const group = `${wanted.slice(0, wanted.indexOf("/"))}/*`;
  const taken = accept.split(",").some((range) => {
    const essence = essenceOf(range);
    return (essence === "*/*" || essence === wanted || essence === group) && !/;\s*q=0(\.0*)?\s*(;|$)/i.test(range);
  });
  if (taken || accept.trim() === "") return;
  throw new ProtocolError({ name: "NotAcceptableException", message: `the response is ${mediaType}`, status: 406 });
}

/** A media type without its parameters. */
export function essenceOf(mediaType: string): string {
  const semicolon = mediaType.indexOf(";");
  return (semicolon < 0 ? mediaType : mediaType.slice(0, semicolon)).trim().toLowerCase();
}

/** Decompressed size in bytes that is always allowed. */
const ALWAYS_ALLOWED = 10 * 1024 * 1024;
/** Maximum expansion ratio beyond that, so that a small body cannot exhaust memory. */
const ALLOWED_GROWTH = 10;

/**
 * Decompresses a request whose last content coding is gzip, the counterpart of request compression in clients (Smithy,
 * "requestCompression trait"). Reads the whole body on demand; throws SerializationError for invalid gzip and
 * ProtocolError 413 if it expands too much.
 */
export function gunzipRequest(request: IncomingRequest): IncomingRequest {
  const { "content-encoding": encoding, ...headers } = request.headers;
  const encodings = listCodings(encoding);
  if (!/^(x-)?gzip$/i.test(encodings.pop() ?? "")) return request;
  delete headers["content-length"];
  if (encodings.length > 0) headers["content-encoding"] = encodings.join(", ");
  const bytes = async (): Promise<Uint8Array> => gunzip(await request.body.bytes());
  const body: IncomingBody = {
    bytes,
    text: async () => decodeText(await bytes()),
    stream: () =>
      new ReadableStream({
        async pull(controller) {
          controller.enqueue(await bytes());
          controller.close();
        },
      }),
  };
  return { ...request, headers, body };
}

/**
 * Rejects remaining content codings unless the operation binds `Content-Encoding`: its handler could not know of them.
 * `aws-chunked` is a framing, not a coding.
 *
 * @throws ProtocolError 415 `UnsupportedMediaTypeException`, with the accepted codings (RFC 9110, sections 8.4 and
 *   12.5.3).
 */
export function checkContentEncoding(
  { "content-encoding": encoding, "content-length": length }: Headers,
  understood: "gzip" | "identity",
): void {
  if (encoding === undefined || length === "0") return;
  const [coding] = listCodings(encoding).filter((item) => item.toLowerCase() !== "aws-chunked");
  if (coding === undefined) return;
  throw new ProtocolError({
    name: "UnsupportedMediaTypeException",
    message: `this operation takes no body in the Content-Encoding "${coding.slice(0, 64)}"`,
    status: 415,
    headers: { "accept-encoding": understood },
  });
}

/** The codings of a body in the order applied, without `identity`. */
function listCodings(encoding = ""): string[] {
  return encoding
    .split(",")
    .map((item) => item.trim())
    .filter((item) => item !== "" && item.toLowerCase() !== "identity");
}

function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new SerializationError("the body is not valid UTF-8", { cause });
  }
}

async function gunzip(compressed: Uint8Array): Promise<Uint8Array> {
  const limit = Math.max(ALWAYS_ALLOWED, compressed.length * ALLOWED_GROWTH);
  let length = 0;
  const counter = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      length += chunk.length;
      if (length > limit) throw new RangeError("too long");
      controller.enqueue(chunk);
    },
  });
  try {
    const gzip: DecompressionStream = new DecompressionStream("gzip");
    return await collectBody(new Blob([compressed]).stream().pipeThrough(gzip).pipeThrough(counter));
  } catch (cause) {
    if (length <= limit) throw new SerializationError("the body is not valid gzip", { cause });
    throw new ProtocolError({
      name: "RequestEntityTooLargeException",
      message: `the body is longer than ${limit} bytes when it is decompressed`,
      status: 413,
    });
  }
}

/** Whether a request's body is a form, as those of the query protocols are. */
export function isFormBody({ method, headers }: IncomingRequest): boolean {
  return method === "POST" && /^application\/x-www-form-urlencoded\s*(;|$)/i.test(headers["content-type"] ?? "");
}
