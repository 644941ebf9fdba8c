import { EPOCH_UINT32, Major } from "./initial-byte.ts";

const utf8 = /* @__PURE__ */ new TextEncoder();
/** ASCII texts up to this length are written here: calling the engine's encoder costs more. */
const SHORT_TEXT = 40;
/** Longer buffers are not reused. */
const KEPT_BYTES = 0x10000;

/**
 * A growing buffer of CBOR output (RFC 8949). Functions rather than methods write to it, since bundlers shorten their
 * names.
 */
export interface CborWriter {
  bytes: Uint8Array;
  view: DataView;
  offset: number;
}

export function createCborWriter(): CborWriter {
  const bytes = new Uint8Array(1024);
  return { bytes, view: new DataView(bytes.buffer), offset: 0 };
}

/** Clears the output. */
export function clearWriter(writer: CborWriter): void {
  writer.offset = 0;
  if (writer.bytes.length > KEPT_BYTES) resize(writer, 1024);
}

export function writeByte(writer: CborWriter, byte: number): void {
  reserve(writer, 1);
  writer.bytes[writer.offset++] = byte;
}

/** An item's initial byte and argument in the shortest form; the argument is at most 2^53. */
export function writeHead(writer: CborWriter, major: number, argument: number): void {
  reserve(writer, 9);
  putHead(writer, writer.offset, { major, argument, size: headSize(argument) });
  writer.offset += headSize(argument);
}

/** An integer from -2^64 to 2^64 - 1. */
export function writeInteger(writer: CborWriter, value: number | bigint): void {
  const major = value < 0 ? Major.negative : Major.unsigned;
  if (Number.isSafeInteger(value)) {
    const number = value as number;
    writeHead(writer, major, number < 0 ? -1 - number : number);
    return;
  }
  const integer = BigInt(value);
  const argument = integer < 0 ? -1n - integer : integer;
  if (argument <= Number.MAX_SAFE_INTEGER) {
    writeHead(writer, major, Number(argument));
    return;
  }
  writeByte(writer, (major << 5) | 27);
  reserve(writer, 8);
  writer.view.setBigUint64(writer.offset, argument);
  writer.offset += 8;
}

/**
 * A number in 32 bits if they represent it exactly, else in 64. Never in 16 bits, since not every implementation reads
 * them (Smithy RPC v2 CBOR, "Numeric type serialization").
 */
export function writeFloat(writer: CborWriter, value: number): void {
  reserve(writer, 9);
  const { bytes, view, offset } = writer;
  if (Object.is(Math.fround(value), value)) {
    bytes[offset] = 0xfa;
    view.setFloat32(offset + 1, value);
    writer.offset += 5;
  } else {
    bytes[offset] = 0xfb;
    view.setFloat64(offset + 1, value);
    writer.offset += 9;
  }
}

/** Writes a timestamp of whole seconds if their shortest form has 32 bits: nearly all from 1970 to 2106. */
export function writeEpochUint32(writer: CborWriter, seconds: number): boolean {
  if (seconds >>> 0 !== seconds || seconds < 0x10000) return false;
  reserve(writer, 6);
  const { view, offset } = writer;
  view.setUint16(offset, EPOCH_UINT32);
  view.setUint32(offset + 2, seconds);
  writer.offset = offset + 6;
  return true;
}

/** A text in UTF-8; lone surrogates become U+FFFD, since UTF-8 cannot represent them. */
export function writeText(writer: CborWriter, text: string): void {
  const { length } = text;
  // A UTF-16 code unit takes at most three bytes.
  reserve(writer, 9 + 3 * length);
  const { bytes, offset } = writer;
  // The length in bytes is known only after writing the text: the head's size is estimated.
  const guess = offset + headSize(length);
  let index = 0;
  if (length <= SHORT_TEXT) {
    for (; index < length; index++) {
      const code = text.charCodeAt(index);
      if (code > 0x7f) break;
      bytes[guess + index] = code;
    }
  }
  const written = index === length ? length : utf8.encodeInto(text, bytes.subarray(guess)).written;
  const size = headSize(written);
  if (offset + size !== guess) bytes.copyWithin(offset + size, guess, guess + written);
  putHead(writer, offset, { major: Major.text, argument: written, size });
  writer.offset = offset + size + written;
}

/** A name as a text. */
export function encodeKey(name: string): Uint8Array {
  const writer = createCborWriter();
  writeText(writer, name);
  return writer.bytes.slice(0, writer.offset);
}

/** Bytes that are CBOR already. */
export function writeRaw(writer: CborWriter, raw: Uint8Array): void {
  const { length } = raw;
  reserve(writer, length);
  const { bytes, offset } = writer;
  if (length > 64) bytes.set(raw, offset);
  else for (let index = 0; index < length; index++) bytes[offset + index] = raw[index] ?? 0;
  writer.offset += length;
}

export function writeBytes(writer: CborWriter, bytes: Uint8Array): void {
  writeHead(writer, Major.bytes, bytes.length);
  writeRaw(writer, bytes);
}

/** Reserves space for the head of a list or map of at most `most` items, and returns its position. */
export function reserveHead(writer: CborWriter, most: number): number {
  reserve(writer, 9);
  const { offset } = writer;
  writer.offset += headSize(most);
  return offset;
}

/** Writes a head into its reserved space, once the count is known. */
export function putCount(
  writer: CborWriter,
  offset: number,
  { major, count, most }: { readonly major: number; readonly count: number; readonly most: number },
): void {
  putHead(writer, offset, { major, argument: count, size: headSize(most) });
}

function putHead(
  { bytes, view }: CborWriter,
  offset: number,
  { major, argument, size }: { readonly major: number; readonly argument: number; readonly size: number },
): void {
  bytes[offset] = (major << 5) | (size < 2 ? argument : size < 3 ? 24 : size < 5 ? 25 : size < 9 ? 26 : 27);
  if (size === 2) view.setUint8(offset + 1, argument);
  else if (size === 3) view.setUint16(offset + 1, argument);
  else if (size === 5) view.setUint32(offset + 1, argument);
  else if (size === 9) view.setBigUint64(offset + 1, BigInt(argument));
}

/** Bytes of a head with an argument. */
function headSize(argument: number): number {
  return argument < 24 ? 1 : argument < 0x100 ? 2 : argument < 0x10000 ? 3 : argument < 0x1_0000_0000 ? 5 : 9;
}

function reserve(writer: CborWriter, more: number): void {
  if (writer.offset + more > writer.bytes.length) resize(writer, 2 * (writer.offset + more));
}

function resize(writer: CborWriter, size: number): void {
  const bytes = new Uint8Array(size);
  bytes.set(writer.bytes.subarray(0, writer.offset));
  writer.bytes = bytes;
  writer.view = new DataView(bytes.buffer);
}
