import { ProtocolError } from "../exception/protocol-error.ts";
import type { Codec } from "../codec/codec.ts";
import { bindsHeader, type Bindings } from "./bindings.ts";

/** The media type that a structure's messages have: `any` where the model leaves it open, `none` without a body. */
export type ExpectedType = { readonly kind: "any" | "none" } | { readonly kind: "one"; readonly mediaType: string };

/** Says which media type the messages of a structure have. */
export function expectType(bindings: Bindings, codec: Codec): ExpectedType {
  const { payload, hasBody } = bindings;
  if (bindsHeader(bindings, "content-type")) return { kind: "any" };
  if (payload === undefined) return hasBody ? { kind: "one", mediaType: codec.mediaType } : { kind: "none" };
  const { target, mediaType } = payload[1];
  if (target === "blob") return mediaType === undefined ? { kind: "any" } : { kind: "one", mediaType };
  return { kind: "one", mediaType: target === "string" ? (mediaType ?? "text/plain") : codec.mediaType };
}

/** The media type that clients send where the input has none: undefined without a body. */
export function usualType({ payload, hasBody }: Bindings, codec: Codec): string | undefined {
  if (payload === undefined) return hasBody ? codec.mediaType : undefined;
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
 * Checks that a client takes the type that a response will have (RFC 9110, 12.5.1).
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
