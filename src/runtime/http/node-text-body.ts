import type { Headers } from "./http-message.ts";

/**
 * A text as `node:http` can be given it for a body. It writes headers and a first string as one text
 * in UTF-8, which changes headers that hold Latin-1: beside such headers the body must be bytes.
 */
export function textForNode(body: string, headers: Headers): string | Uint8Array {
  for (const name in headers) {
    if (/[\u0080-\uffff]/.test(headers[name] ?? "")) return Buffer.from(body);
  }
  return body;
}
