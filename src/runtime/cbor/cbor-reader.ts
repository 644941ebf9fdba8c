import { DEPTH_LIMIT, failTooDeep, Misfit, mismatch, wrongNumber } from "../codec/misfit.ts";
import type { NumberType } from "../codec/number.ts";
import { BREAK, FALSE, INDEFINITE, Major, NULL, TRUE, UNDEFINED } from "./initial-byte.ts";

const utf8 = /* @__PURE__ */ new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
/** Texts up to this length are decoded here: calling the engine's decoder costs more. */
const SHORT_TEXT = 24;

/**
 * A position in CBOR bytes (RFC 8949). Functions rather than methods read from it, since bundlers shorten their names.
 * Allocates memory only for bytes present, regardless of declared lengths.
 */
export interface CborReader {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  offset: number;
}

export function createCborReader({ buffer, byteOffset, byteLength }: Uint8Array): CborReader {
  return {
    // Always a new view: mixing Buffers and Uint8Arrays doubles the cost of each access.
    bytes: new Uint8Array(buffer, byteOffset, byteLength),
    view: new DataView(buffer, byteOffset, byteLength),
    offset: 0,
  };
}

/** @throws Misfit with the position. */
export function fail(reader: CborReader, message: string): never {
  throw new Misfit(`CBOR at byte ${reader.offset}: ${message}`);
}

function failShort(reader: CborReader): never {
  return fail(reader, "the text ends too early");
}

/** @throws Misfit with the expected and the actual item. */
export function failType(reader: CborReader, expected: string): never {
  throw new Misfit(mismatch(expected, describeItem(peek(reader))));
}

/** Names an item by its initial byte, with the wording of other formats. */
function describeItem(initial: number): string {
  if (initial === BREAK) return "a break";
  if (initial === FALSE || initial === TRUE) return "a boolean";
  if (initial === NULL || initial === UNDEFINED) return "null";
  if (initial >= 0xf9 && initial <= 0xfb) return "a number";
  return (
    ["a number", "a number", "a blob", "a string", "a list", "an object", "a tag", "a simple value"][initial >> 5] ?? ""
  );
}

/** The initial byte of the next item. */
export function peek(reader: CborReader): number {
  return reader.bytes[reader.offset] ?? failShort(reader);
}

/** The major type of the next item. */
export function peekMajor(reader: CborReader): number {
  return peek(reader) >> 5;
}

/** Skips tags, whose meaning is not needed, and returns the major type of the tagged item. */
function passTags(reader: CborReader): number {
  let major = peekMajor(reader);
  while (major === Major.tag) {
    readExactArgument(reader);
    major = peekMajor(reader);
  }
  return major;
}

/** Reads `null` or `undefined` if it comes next. */
export function takeNull(reader: CborReader): boolean {
  const byte = reader.bytes[reader.offset];
  if (byte !== NULL && byte !== UNDEFINED) return false;
  reader.offset++;
  return true;
}

/**
 * Whether an item follows: `index` is less than `count` or, for an indefinite count, the next byte is not a break.
 * Consumes the break.
 */
export function hasMore(reader: CborReader, index: number, count: number): boolean {
  if (count !== INDEFINITE) return index < count;
  if (reader.bytes[reader.offset] !== BREAK) return true;
  reader.offset++;
  return false;
}

/** Whether an item has indefinite length; if so, the initial byte is consumed. */
function takeIndefinite(reader: CborReader): boolean {
  if ((peek(reader) & 31) !== 31) return false;
  reader.offset++;
  return true;
}

/** The count of items of a list or map, or {@link INDEFINITE}. */
export function readCount(reader: CborReader, major: typeof Major.list | typeof Major.map, depth: number): number {
  if (passTags(reader) !== major) failType(reader, major === Major.list ? "list" : "object");
  if (depth > DEPTH_LIMIT) failTooDeep();
  if (takeIndefinite(reader)) return INDEFINITE;
  const count = Number(readExactArgument(reader));
  const least = major === Major.map ? 2 * count : count;
  return least > reader.bytes.length - reader.offset ? fail(reader, `${count} items are beyond the end`) : count;
}

/** Reads a string's head: where the string ends. */
function readStringEnd(reader: CborReader): number {
  const length = Number(readExactArgument(reader));
  const end = reader.offset + length;
  return end > reader.bytes.length ? fail(reader, `${length} bytes are beyond the end`) : end;
}

/** The initial byte's argument: a bigint from 2^53 on. */
export function readExactArgument(reader: CborReader): number | bigint {
  const { offset, view } = reader;
  const info = peek(reader) & 31;
  if (info < 24) {
    reader.offset++;
    return info;
  }
  if (info > 27)
    fail(reader, info > 30 ? "an end is marked or promised" : `additional information ${info} is reserved`);
  const size = 1 << (info - 24);
  const start = offset + 1;
  if (start + size > view.byteLength) failShort(reader);
  reader.offset = start + size;
  if (size === 1) return view.getUint8(start);
  if (size === 2) return view.getUint16(start);
  const high = view.getUint32(start);
  if (size === 4) return high;
  return high < 0x20_0000 ? high * 0x1_0000_0000 + view.getUint32(start + 4) : view.getBigUint64(start);
}

/** An integer of major type 0 or 1: a bigint if a number would lose digits. */
export function readInteger(reader: CborReader): number | bigint {
  const major = peekMajor(reader);
  const argument = readExactArgument(reader);
  if (major === Major.unsigned) return argument;
  // -2^53 would be correct, but not known to be exact.
  return Number.isSafeInteger(argument) && argument !== Number.MAX_SAFE_INTEGER
    ? -1 - Number(argument)
    : -1n - BigInt(argument);
}

/** A float of 16, 32 or 64 bits; undefined if the next item is not one. */
export function readFloat(reader: CborReader): number | undefined {
  const { offset, view } = reader;
  const info = peek(reader) - 0xf9;
  if (!(info >= 0 && info < 3)) return undefined;
  const start = offset + 1;
  const size = 2 << info;
  if (start + size > view.byteLength) failShort(reader);
  reader.offset = start + size;
  if (size === 8) return view.getFloat64(start);
  return size === 4 ? view.getFloat32(start) : readHalf(view.getUint16(start));
}

/** Converts an IEEE 754 half-precision number (RFC 8949, appendix D). */
function readHalf(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 31) return fraction === 0 ? sign * Infinity : NaN;
  return sign * (1024 + fraction) * 2 ** (exponent - 25);
}

/**
 * A number in any encoding: a modeled double may be sent as an integer (Smithy RPC v2 CBOR, "Numeric type
 * serialization").
 */
export function readNumber(reader: CborReader, type = "number"): number {
  if (passTags(reader) <= Major.negative) return Number(readInteger(reader));
  return readFloat(reader) ?? failType(reader, type);
}

export function readBoolean(reader: CborReader): boolean {
  passTags(reader);
  const initial = peek(reader);
  if (initial !== TRUE && initial !== FALSE) failType(reader, "boolean");
  reader.offset++;
  return initial === TRUE;
}

/** An integer; a float without a fraction is one too, since some implementations write no others. */
export function readWhole(reader: CborReader, type: NumberType): number | bigint {
  if (passTags(reader) <= Major.negative) return readInteger(reader);
  const float = readFloat(reader) ?? failType(reader, type);
  if (!Number.isSafeInteger(float)) throw wrongNumber(type, float);
  return float;
}

/** Calls a function with the end of each chunk of a string, definite or not (RFC 8949, 3.2.3). */
function readPieces(
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

/** Skips an item of any kind. */
export function skipItem(reader: CborReader, depth: number): void {
  const major = passTags(reader);
  if (major === Major.bytes || major === Major.text) {
    readPieces(reader, major, skipBytes);
  } else if (major === Major.list || major === Major.map) {
    const count = readCount(reader, major, depth);
    for (let index = 0; hasMore(reader, index, count); index++) {
      skipItem(reader, depth + 1);
      if (major === Major.map) skipItem(reader, depth + 1);
    }
  } else {
    readExactArgument(reader);
  }
}

function skipBytes(reader: CborReader, end: number): void {
  reader.offset = end;
}
