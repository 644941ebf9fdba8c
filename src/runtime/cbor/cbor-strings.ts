import { fail, failType, hasMore, passTags, peek, peekMajor, readStringEnd, takeIndefinite } from "./cbor-reader.ts";
import type { CborReader } from "./cbor-reader.ts";
import { INDEFINITE, Major } from "./initial-byte.ts";

const utf8 = /* @__PURE__ */ new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
/** Texts up to that long are made here: calling the engine's decoder costs more. */
const SHORT_TEXT = 24;

/** Does something with the end of each piece of a string: one, or several (RFC 8949, 3.2.3). */
export function readPieces(
  reader: CborReader,
  major: typeof Major.bytes | typeof Major.text,
  take: (reader: CborReader, end: number) => void,
): void {
  if (!takeIndefinite(reader)) {
    take(reader, readStringEnd(reader));
    return;
  }
  while (hasMore(reader, 0, INDEFINITE)) {
    if (peekMajor(reader) !== major || (peek(reader) & 31) === 31) fail(reader, "expected a piece of a string");
    take(reader, readStringEnd(reader));
  }
}

/** A text, checked to be UTF-8. */
export function readText(reader: CborReader): string {
  if (passTags(reader) !== Major.text) failType(reader, "string");
  if ((peek(reader) & 31) !== 31) return takeText(reader, readStringEnd(reader));
  let text = "";
  readPieces(reader, Major.text, (_, end) => (text += takeText(reader, end)));
  return text;
}

/** A byte string, copied. */
export function readBytes(reader: CborReader): Uint8Array {
  if (passTags(reader) !== Major.bytes) failType(reader, "blob");
  const pieces: Uint8Array[] = [];
  let length = 0;
  readPieces(reader, Major.bytes, (_, end) => {
    pieces.push(reader.bytes.subarray(reader.offset, end));
    length += end - reader.offset;
    reader.offset = end;
  });
  const bytes = new Uint8Array(length);
  for (const piece of pieces.reverse()) bytes.set(piece, (length -= piece.length));
  return bytes;
}

function takeText(reader: CborReader, end: number): string {
  const { bytes, offset } = reader;
  reader.offset = end;
  if (end - offset <= SHORT_TEXT) {
    let text = "";
    let index = offset;
    for (; index < end; index++) {
      const byte = bytes[index] ?? 0;
      if (byte > 0x7f) break;
      text += String.fromCharCode(byte);
    }
    if (index === end) return text;
  }
  try {
    return utf8.decode(bytes.subarray(offset, end));
  } catch {
    reader.offset = offset;
    return fail(reader, "a string is not valid UTF-8");
  }
}
