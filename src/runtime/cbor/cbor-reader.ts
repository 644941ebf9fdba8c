import { DEPTH_LIMIT, failTooDeep } from "../codec/expect.ts";
import { Misfit, mismatch } from "../codec/misfit.ts";
import { readHalf } from "./half-float.ts";
import { BREAK, FALSE, INDEFINITE, Major, NULL, TRUE, UNDEFINED } from "./initial-byte.ts";

/**
 * A place in a CBOR text (RFC 8949). What reads there are functions and not methods, since bundlers shorten their
 * names. Whatever a length says, memory is taken only for bytes that are there.
 */
export interface CborReader {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  offset: number;
}

export function createCborReader({ buffer, byteOffset, byteLength }: Uint8Array): CborReader {
  return {
    // Never the one that is given: where some bodies are Buffers and some are not, each byte's access costs twice.
    bytes: new Uint8Array(buffer, byteOffset, byteLength),
    view: new DataView(buffer, byteOffset, byteLength),
    offset: 0,
  };
}

/** @throws Misfit, with the place. */
export function fail(reader: CborReader, message: string): never {
  throw new Misfit(`CBOR at byte ${reader.offset}: ${message}`);
}

function failShort(reader: CborReader): never {
  return fail(reader, "the text ends too early");
}

/** @throws Misfit that says what was expected, and what stands there. */
export function failType(reader: CborReader, expected: string): never {
  throw new Misfit(mismatch(expected, describeItem(peek(reader))));
}

/** In the words of other formats: what an item is by its initial byte. */
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

/** Passes over tags, and gives the major type of the item that they are about: what they say of it is not needed. */
export function passTags(reader: CborReader): number {
  let major = peekMajor(reader);
  while (major === Major.tag) {
    readExactArgument(reader);
    major = peekMajor(reader);
  }
  return major;
}

/** Reads `null` or `undefined` where it comes next. */
export function takeNull(reader: CborReader): boolean {
  const byte = reader.bytes[reader.offset];
  if (byte !== NULL && byte !== UNDEFINED) return false;
  reader.offset++;
  return true;
}

/** Whether `index` is not yet the end of `count` items; where the end is marked, the mark is read. */
export function hasMore(reader: CborReader, index: number, count: number): boolean {
  if (count !== INDEFINITE) return index < count;
  if (reader.bytes[reader.offset] !== BREAK) return true;
  reader.offset++;
  return false;
}

/** Whether a length is not said but its end marked; the initial byte is read then. */
export function takeIndefinite(reader: CborReader): boolean {
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
export function readStringEnd(reader: CborReader): number {
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

/** An integer of major type 0 or 1: a bigint where a number would lose digits. */
export function readInteger(reader: CborReader): number | bigint {
  const major = peekMajor(reader);
  const argument = readExactArgument(reader);
  if (major === Major.unsigned) return argument;
  // -2^53 would come out right, but no longer be known as exact.
  return Number.isSafeInteger(argument) && argument !== Number.MAX_SAFE_INTEGER
    ? -1 - Number(argument)
    : -1n - BigInt(argument);
}

/** A number of 16, 32 or 64 bits; undefined where none comes next. */
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
