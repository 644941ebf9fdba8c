import type { QueryParameters } from "./canonical-query.ts";

/** A request in the form of `HttpRequest` of `@smithy/protocol-http`. */
export interface HttpRequest {
  method: string;
  /** `https:` */
  protocol: string;
  hostname: string;
  port?: number;
  /** As on the wire. */
  path: string;
  query?: QueryParameters;
  headers: Record<string, string>;
  /** Hashed where it is a string or bytes; a request with another one says that its payload is not signed. */
  body?: unknown;
  username?: string;
  password?: string;
  fragment?: string;
}

/** The headers without those that signatures set themselves, and what they say of the payload: a hash, or a word in its place. */
export function prepareHeaders(headers: HttpRequest["headers"]): {
  readonly kept: HttpRequest["headers"];
  readonly payloadHash: string | undefined;
} {
  const kept: HttpRequest["headers"] = {};
  let payloadHash: string | undefined;
  for (const name of Object.keys(headers)) {
    const value = headers[name] ?? "";
    const lower = name.toLowerCase();
    if (lower === "authorization" || lower === "x-amz-date" || lower === "date") continue;
    if (lower === "x-amz-content-sha256") payloadHash ??= value;
    kept[name] = value;
  }
  return { kept, payloadHash };
}

/** The bytes of a body that is in memory; undefined for another one. */
export function readBody(body: unknown): string | Uint8Array | undefined {
  if (body === undefined || body === null) return "";
  if (typeof body === "string") return body;
  if (ArrayBuffer.isView(body)) return new Uint8Array(body.buffer, body.byteOffset, body.byteLength);
  return body instanceof ArrayBuffer ? new Uint8Array(body) : undefined;
}
