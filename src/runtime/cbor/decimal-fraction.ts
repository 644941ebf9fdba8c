import { readBigInteger, writeBigInteger } from "./bignum.ts";
import type { CborReader } from "./cbor-reader.ts";
import type { CborWriter } from "./cbor-writer.ts";
import { Major, Tag } from "./initial-byte.ts";

/** Zeros that are written out before an exponent is used. */
const ZERO_LIMIT = 1000;
const parts = /^(-?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,15}))?$/;

/** The text of a decimal fraction (tag 4; RFC 8949, 3.4.4) with all its digits. */
export function readDecimalFraction(reader: CborReader): string {
  reader.offset++;
  const count = reader.readCount(Major.list, 0);
  const exponent = reader.peek() >> 5 <= Major.negative ? reader.readInteger() : reader.failType("exponent");
  const mantissa = readBigInteger(reader) ?? reader.failType("integer");
  if (reader.hasMore(2, count)) reader.fail("a decimal fraction has two items");
  if (exponent === 0) return String(mantissa);
  if (exponent > 0 || exponent < -ZERO_LIMIT) return `${mantissa}e${exponent}`;
  const sign = mantissa < 0n ? "-" : "";
  const places = -Number(exponent);
  const digits = String(mantissa < 0n ? -mantissa : mantissa).padStart(places + 1, "0");
  return `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** Writes a decimal's text; false where it is none. */
export function writeDecimalFraction(writer: CborWriter, text: string): boolean {
  const [, sign = "", whole = "", fraction = "", exponent = "0"] = parts.exec(text) ?? [];
  const digits = whole + fraction;
  if (digits === "" || digits.length > 10_000) return false;
  writer.writeByte(Tag.decimalFraction);
  writer.writeHead(Major.list, 2);
  writeBigInteger(writer, BigInt(exponent) - BigInt(fraction.length));
  writeBigInteger(writer, sign === "" ? BigInt(digits) : -BigInt(digits));
  return true;
}
