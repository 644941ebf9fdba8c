import type { CborReader } from "./cbor-reader.ts";
import type { CborWriter } from "./cbor-writer.ts";
import { Major, Tag } from "./initial-byte.ts";

/**
 * Bytes of a number. That is ten thousand digits: work with longer ones takes time that grows with the square of
 * their length.
 */
const BYTE_LIMIT = 4152;

/** An integer of any size: major types 0 and 1, or tag 2 or 3 (RFC 8949, 3.4.3); undefined where none comes next. */
export function readBigInteger(reader: CborReader): bigint | undefined {
  const initial = reader.peek();
  if (initial >> 5 <= Major.negative) return BigInt(reader.readInteger());
  if (initial !== Tag.unsignedBignum && initial !== Tag.negativeBignum) return undefined;
  reader.offset++;
  const bytes = reader.readBytes();
  if (bytes.length > BYTE_LIMIT) reader.fail(`a number of ${bytes.length} bytes is too long`);
  let digits = "0x0";
  for (const byte of bytes) digits += byte.toString(16).padStart(2, "0");
  const number = BigInt(digits);
  return initial === Tag.unsignedBignum ? number : -1n - number;
}

/** Writes an integer in the shortest form that has it. */
export function writeBigInteger(writer: CborWriter, value: bigint): void {
  const negative = value < 0n;
  const magnitude = negative ? -1n - value : value;
  if (magnitude < 2n ** 64n) {
    writer.writeExactHead(negative ? Major.negative : Major.unsigned, magnitude);
    return;
  }
  const digits = magnitude.toString(16);
  const even = digits.length % 2 === 0 ? digits : `0${digits}`;
  const bytes = Uint8Array.from({ length: even.length / 2 }, (_, index) =>
    Number.parseInt(even.slice(2 * index, 2 * index + 2), 16),
  );
  writer.writeByte(negative ? Tag.negativeBignum : Tag.unsignedBignum);
  writer.writeBytes(bytes);
}
