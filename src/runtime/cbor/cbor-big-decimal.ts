import { Misfit } from "../codec/misfit.ts";
import { parseStrictNumber } from "../codec/number.ts";
import { readBignum, writeBignum } from "./bignum.ts";
import { numeralOf, passOtherTags } from "./cbor-big-integer.ts";
import { readNumber } from "./cbor-number.ts";
import { fail, failType, hasMore, peek, peekMajor, readCount, readInteger, type CborReader } from "./cbor-reader.ts";
import type { CborType } from "./cbor-type.ts";
import { writeByte, writeHead } from "./cbor-writer.ts";
import { Major, Tag } from "./initial-byte.ts";

/** Zeros that are written out before an exponent is used. */
const ZERO_LIMIT = 1000;
/** Digits of a number. */
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
    // Whole numbers may come as such.
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
