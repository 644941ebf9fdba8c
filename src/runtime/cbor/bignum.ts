import { fail, peek, peekMajor, readInteger, type CborReader } from "./cbor-reader.ts";
import { readBytes } from "./cbor-strings.ts";
import { writeByte, writeBytes, writeInteger, type CborWriter } from "./cbor-writer.ts";
import { Major, Tag } from "./initial-byte.ts";

/**
 * Bytes of a number. That is ten thousand digits: work with longer ones takes time that grows with the square of
 * their length.
 */
const BYTE_LIMIT = 4152;

/** An integer of any size: major types 0 and 1, or tag 2 or 3 (RFC 8949, 3.4.3); undefined where none comes next. */
export function readBignum(reader: CborReader): bigint | undefined {
  const initial = peek(reader);
  if (peekMajor(reader) <= Major.negative) return BigInt(readInteger(reader));
  if (initial !== Tag.unsignedBignum && initial !== Tag.negativeBignum) return undefined;
  reader.offset++;
  const bytes = readBytes(reader);
  if (bytes.length > BYTE_LIMIT) fail(reader, `a number of ${bytes.length} bytes is too long`);
  let digits = "0x0";
  for (const byte of bytes) digits += byte.toString(16).padStart(2, "0");
  const number = BigInt(digits);
  return initial === Tag.unsignedBignum ? number : -1n - number;
}

/** Writes an integer in the shortest form that has it. */
export function writeBignum(writer: CborWriter, value: bigint): void {
  const negative = value < 0n;
  const magnitude = negative ? -1n - value : value;
  if (magnitude < 2n ** 64n) {
    writeInteger(writer, value);
    return;
  }
  const digits = magnitude.toString(16);
  const even = digits.length % 2 === 0 ? digits : `0${digits}`;
  writeByte(writer, negative ? Tag.negativeBignum : Tag.unsignedBignum);
  writeBytes(
    writer,
    Uint8Array.from(even.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16)),
  );
}
