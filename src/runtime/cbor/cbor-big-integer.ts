import { formatNumber } from "../codec/number.ts";
import { readBignum, writeBignum } from "./bignum.ts";
import { failType, peek, readExactArgument, type CborReader } from "./cbor-reader.ts";
import type { CborType } from "./cbor-type.ts";
import { Major, Tag } from "./initial-byte.ts";

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
export function numeralOf(value: unknown, type: "bigInteger" | "bigDecimal"): string {
  return formatNumber(value, type);
}

/** Passes over tags that are none of big numbers. */
export function passOtherTags(reader: CborReader): void {
  for (let initial = peek(reader); initial >> 5 === Major.tag; initial = peek(reader)) {
    if (initial >= Tag.unsignedBignum && initial <= Tag.decimalFraction) return;
    readExactArgument(reader);
  }
}
