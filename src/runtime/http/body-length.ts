import type { OutgoingBody } from "./http-message.ts";

const encoder = /* @__PURE__ */ new TextEncoder();
/** For short texts: an ArrayBuffer for each would cost the garbage collector more than all else of a small response. */
const scratch = /* @__PURE__ */ new Uint8Array(8192);

/** The length of a body in bytes, where it is known before the body is sent. */
export function measureBody(body: OutgoingBody): number | undefined {
  if (typeof body === "string") return measureText(body);
  if (body instanceof Uint8Array) return body.length;
  return body instanceof Blob ? body.size : undefined;
}

/** The length of a text in UTF-8. */
function measureText(text: string): number {
  // A code unit is three bytes at the most.
  return text.length * 3 > scratch.length ? encoder.encode(text).length : encoder.encodeInto(text, scratch).written;
}
