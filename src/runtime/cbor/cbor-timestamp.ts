import { Misfit, wrongType } from "../value/misfit.ts";
import { timestampOfSeconds } from "../value/timestamp.ts";
import { readNumber } from "./cbor-number.ts";
import { fail, failType, peek, readExactArgument } from "./cbor-reader.ts";
import type { CborReader } from "./cbor-reader.ts";
import { readText } from "./cbor-strings.ts";
import type { CborType } from "./cbor-type.ts";
import { writeByte, writeFloat, writeInteger, type CborWriter } from "./cbor-writer.ts";
import { Major, Tag } from "./initial-byte.ts";

/** Dates: tag 1 and seconds since 1970 (Smithy RPC v2 CBOR, "Timestamp type serialization"). */
export const cborTimestamp: CborType = {
  type: "timestamp",
  encode: encodeTimestamp,
  decode: decodeTimestamp,
  fromJson: (value) => (typeof value === "number" ? timestampOfSeconds(value) : new Date(value as string)),
};

function encodeTimestamp(writer: CborWriter, value: unknown): void {
  if (!(value instanceof Date)) throw wrongType(value, "Date");
  const seconds = value.getTime() / 1000;
  if (Number.isNaN(seconds)) throw new Misfit("timestamp is an invalid Date");
  writeByte(writer, Tag.epochTime);
  if (Number.isInteger(seconds)) writeInteger(writer, seconds);
  else writeFloat(writer, seconds);
}

/** Tag 1, or the text of tag 0 (RFC 8949, 3.4.1 and 3.4.2). */
function decodeTimestamp(reader: CborReader, strictly: boolean): Date {
  let initial = peek(reader);
  while (initial >> 5 === Major.tag && initial !== Tag.epochTime && initial !== Tag.dateTime) {
    readExactArgument(reader);
    initial = peek(reader);
  }
  if (initial === Tag.dateTime) {
    reader.offset++;
    const text = readText(reader);
    const date = new Date(/^\d{4}-\d\d-\d\dT.+(Z|[+-]\d\d:\d\d)$/i.test(text) ? text : NaN);
    return Number.isNaN(date.getTime()) ? fail(reader, "a text is no timestamp") : date;
  }
  if (initial === Tag.epochTime) reader.offset++;
  else if (strictly) failType(reader, "tag 1");
  return timestampOfSeconds(readNumber(reader));
}
