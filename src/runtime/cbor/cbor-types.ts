import type { Strictness } from "../codec/codec.ts";
import { expectBytes, expectDate, Misfit, wrongText } from "../codec/misfit.ts";
import { formatNumber, parseStrictNumber } from "../codec/number.ts";
import { decodeBase64 } from "../codec/text-encoding.ts";
import { timestampOfSeconds } from "../codec/timestamp.ts";
import type { Part, SimpleType } from "../schema/schema.ts";
import {
  type CborReader,
  fail,
  failType,
  hasMore,
  peek,
  peekMajor,
  readBytes,
  readCount,
  readExactArgument,
  readInteger,
  readNumber,
  readText,
} from "./cbor-reader.ts";
import {
  type CborWriter,
  writeByte,
  writeBytes,
  writeEpochUint32,
  writeFloat,
  writeHead,
  writeInteger,
} from "./cbor-writer.ts";
import { EPOCH_FLOAT64, EPOCH_UINT32, Major, Tag } from "./initial-byte.ts";

/** Writes a value that is neither null nor undefined; `depth` counts the enclosing values. */
export type EncodeCbor = (writer: CborWriter, value: unknown, depth: number) => void;

/** Reads an item that is neither null nor undefined; `depth` counts the enclosing values. */
export type DecodeCbor = (reader: CborReader, depth: number) => unknown;

/**
 * A simple type with its own code. Codecs receive the types of their service, so that bundles do not contain the
 * others.
 */
export interface CborType extends Part {
  readonly part: "cbor";
  readonly type: SimpleType;
  /** Writes a value that is neither null nor undefined. */
  encode(writer: CborWriter, value: unknown): void;
  /** Reads an item that is neither null nor undefined. */
  decode(reader: CborReader, strictness: Strictness): unknown;
  /** A fast loop for lists of the type. */
  readonly readItems?: ReadItems;
  /** Converts a default from JSON. */
  fromJson(value: unknown): unknown;
}

/**
 * Reads up to `most` list items as long as they have the usual form. Never throws: other forms are left to the type's
 * decoder, whose errors have the index in the list.
 */
export type ReadItems = (reader: CborReader, most: number) => unknown[];

/**
 * Finds the code of a type.
 *
 * @throws TypeError if the codec did not receive it.
 */
export function findCborType(types: readonly CborType[], type: SimpleType): CborType {
  const found = types.find((candidate) => candidate.type === type);
  if (found === undefined) throw new TypeError(`this client has no part for the type "${type}"`);
  return found;
}

/** Bytes: a byte string. */
export const cborBlob: CborType = {
  part: "cbor",
  type: "blob",
  encode(writer, value) {
    writeBytes(writer, expectBytes(value));
  },
  decode: readBytes,
  fromJson: (value) => decodeBase64(value as string),
};

/** The limit of Date in seconds (ECMAScript, "Time Values and Time Range"). */
const LAST_SECOND = 8.64e12;

/** Dates: tag 1 and seconds since 1970 (Smithy RPC v2 CBOR, "Timestamp type serialization"). */
export const cborTimestamp: CborType = {
  part: "cbor",
  type: "timestamp",
  encode: encodeTimestamp,
  decode: decodeTimestamp,
  readItems: readTimestamps,
  fromJson: (value) => (typeof value === "number" ? timestampOfSeconds(value) : new Date(value as string)),
};

function encodeTimestamp(writer: CborWriter, value: unknown): void {
  const seconds = expectDate(value).getTime() / 1000;
  if (Number.isNaN(seconds)) throw new Misfit("timestamp is an invalid Date");
  if (!writeEpochUint32(writer, seconds)) {
    writeByte(writer, Tag.epochTime);
    if (Number.isInteger(seconds)) writeInteger(writer, seconds);
    else writeFloat(writer, seconds);
  }
}

/** Tag 1, or the text of tag 0 (RFC 8949, 3.4.1 and 3.4.2). */
function decodeTimestamp(reader: CborReader, strictness: Strictness): Date {
  let initial = peek(reader);
  while (initial >> 5 === Major.tag && initial !== Tag.epochTime && initial !== Tag.dateTime) {
    readExactArgument(reader);
    initial = peek(reader);
  }
  if (initial === Tag.dateTime) {
    reader.offset++;
    const text = readText(reader);
    const date = new Date(/^\d{4}-\d\d-\d\dT.+(Z|[+-]\d\d:\d\d)$/i.test(text) ? text : NaN);
    if (Number.isNaN(date.getTime())) throw wrongText("timestamp", text);
    return date;
  }
  if (initial === Tag.epochTime) reader.offset++;
  else if (strictness === "strict") failType(reader, "timestamp");
  return timestampOfSeconds(readNumber(reader));
}

function readTimestamps(reader: CborReader, most: number): unknown[] {
  const { bytes, view } = reader;
  const items = new Array<unknown>(most);
  const end = bytes.length - 9;
  let { offset } = reader;
  let count = 0;
  // No item is longer than ten bytes.
  for (; count < most && offset < end; count++) {
    const head = view.getUint16(offset);
    if (head === EPOCH_UINT32) {
      items[count] = new Date(view.getUint32(offset + 2) * 1000);
      offset += 6;
    } else if (head === EPOCH_FLOAT64) {
      const seconds = view.getFloat64(offset + 2);
      if (!(Math.abs(seconds) <= LAST_SECOND)) break;
      // Fractions need rounding.
      items[count] = Number.isInteger(seconds) ? new Date(seconds * 1000) : timestampOfSeconds(seconds);
      offset += 10;
    } else break;
  }
  reader.offset = offset;
  if (count < most) items.length = count;
  return items;
}

/** Integers of any size. */
export const cborBigInteger: CborType = {
  part: "cbor",
  type: "bigInteger",
  encode(writer, value) {
    writeBignum(writer, BigInt(numeralOf(value, "bigInteger")));
  },
  decode(reader) {
    passOtherTags(reader);
    return readBignum(reader) ?? failType(reader, "integer");
  },
  fromJson: (value) => BigInt(value as number | string),
};

/** The digits of a big number. */
function numeralOf(value: unknown, type: "bigInteger" | "bigDecimal"): string {
  return formatNumber(value, type);
}

/** Skips tags other than those of big numbers. */
function passOtherTags(reader: CborReader): void {
  for (let initial = peek(reader); initial >> 5 === Major.tag; initial = peek(reader)) {
    if (initial >= Tag.unsignedBignum && initial <= Tag.decimalFraction) return;
    readExactArgument(reader);
  }
}

/** Maximum zeros to write out instead of an exponent. */
const ZERO_LIMIT = 1000;
/** Maximum digits of a number. */
const DIGIT_LIMIT = 10_000;
const parts = /^(-?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,15}))?$/;

/** Decimals with all their digits: decimal fractions (tag 4; RFC 8949, 3.4.4). */
export const cborBigDecimal: CborType = {
  part: "cbor",
  type: "bigDecimal",
  encode(writer, value) {
    const [, sign = "", whole = "", fraction = "", exponent = "0"] = parts.exec(numeralOf(value, "bigDecimal")) ?? [];
    const digits = whole + fraction;
    if (digits === "" || digits.length > DIGIT_LIMIT) throw new Misfit("a bigDecimal has too many digits");
    writeByte(writer, Tag.decimalFraction);
    writeHead(writer, Major.list, 2);
    writeBignum(writer, BigInt(exponent) - BigInt(fraction.length));
    writeBignum(writer, sign === "" ? BigInt(digits) : -BigInt(digits));
  },
  decode(reader) {
    passOtherTags(reader);
    if (peek(reader) === Tag.decimalFraction) return readDecimalFraction(reader);
    // Whole numbers may be plain integers.
    return parseStrictNumber(String(readBignum(reader) ?? readNumber(reader)), "bigDecimal");
  },
  fromJson: String,
};

function readDecimalFraction(reader: CborReader): string {
  reader.offset++;
  const count = readCount(reader, Major.list, 0);
  const exponent = peekMajor(reader) <= Major.negative ? readInteger(reader) : failType(reader, "exponent");
  const mantissa = readBignum(reader) ?? failType(reader, "integer");
  if (hasMore(reader, 2, count)) fail(reader, "a decimal fraction has two items");
  if (exponent === 0) return String(mantissa);
  if (exponent > 0 || exponent < -ZERO_LIMIT) return `${mantissa}e${exponent}`;
  const sign = mantissa < 0n ? "-" : "";
  const places = -Number(exponent);
  const digits = String(mantissa < 0n ? -mantissa : mantissa).padStart(places + 1, "0");
  return `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/**
 * Maximum bytes of a number, about ten thousand digits: operations on longer ones take quadratic time.
 */
const BIGNUM_BYTE_LIMIT = 4152;

/**
 * An integer of any size: major types 0 and 1, or tag 2 or 3 (RFC 8949, 3.4.3); undefined if the next item is not one.
 */
function readBignum(reader: CborReader): bigint | undefined {
  const initial = peek(reader);
  if (peekMajor(reader) <= Major.negative) return BigInt(readInteger(reader));
  if (initial !== Tag.unsignedBignum && initial !== Tag.negativeBignum) return undefined;
  reader.offset++;
  const bytes = readBytes(reader);
  if (bytes.length > BIGNUM_BYTE_LIMIT) fail(reader, `a number of ${bytes.length} bytes is too long`);
  let digits = "0x0";
  for (const byte of bytes) digits += byte.toString(16).padStart(2, "0");
  const number = BigInt(digits);
  return initial === Tag.unsignedBignum ? number : -1n - number;
}

/** Writes an integer in its shortest form. */
function writeBignum(writer: CborWriter, value: bigint): void {
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
