import type { OutgoingBody } from "./http-message.ts";

const encoder = /* @__PURE__ */ new TextEncoder();

/** The length of a body in bytes, where it is known before the body is sent. */
export function measureBody(body: OutgoingBody): number | undefined {
  if (typeof body === "string") return encoder.encode(body).length;
  if (body instanceof Uint8Array) return body.length;
  return body instanceof Blob ? body.size : undefined;
}
