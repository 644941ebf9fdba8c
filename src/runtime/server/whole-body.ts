import { ProtocolError } from "../exception/protocol-error.ts";
import { BytePieces } from "../http/byte-pieces.ts";
import { readPieces, type StreamingBody } from "../http/outgoing-body.ts";
import { bodyTooLarge, incompleteBody, invalidUtf8 } from "./server-errors.ts";

/**
 * Reads a body to its end.
 *
 * @param length of the body in bytes, where it is known before.
 * @throws ProtocolError for a body of more than `maxBytes`, and for one whose connection fails.
 */
export async function readWhole(
  body: StreamingBody,
  { length = 0, maxBytes }: { readonly length?: number | undefined; readonly maxBytes: number },
): Promise<Uint8Array> {
  if (length > maxBytes) throw bodyTooLarge(maxBytes);
  const received = new BytePieces();
  const pieces = readPieces(body);
  try {
    for (let next = await pieces.next(); next.done !== true; next = await pieces.next()) {
      received.push(next.value);
      if (received.total > maxBytes) throw bodyTooLarge(maxBytes);
    }
  } catch (error) {
    void pieces.return().catch(() => undefined);
    // A stream's own errors say that the client has gone.
    throw error instanceof ProtocolError ? error : incompleteBody();
  }
  return received.join();
}

/** @throws ProtocolError for bytes that are not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw invalidUtf8();
  }
}
