import type { Strictness } from "../codec/codec.ts";
import { expectDate } from "../codec/expect.ts";
import { Misfit, wrongText } from "../codec/misfit.ts";
import { timestampOfSeconds } from "../codec/timestamp.ts";
import { readNumber } from "./cbor-number.ts";
import { failType, peek, readExactArgument } from "./cbor-reader.ts";
import type { CborReader } from "./cbor-reader.ts";
import { readText } from "./cbor-strings.ts";
import type { CborType } from "./cbor-type.ts";
import { writeByte, writeEpochUint32, writeFloat, writeInteger, type CborWriter } from "./cbor-writer.ts";
import { EPOCH_FLOAT64, EPOCH_UINT32, Major, Tag } from "./initial-byte.ts";

/** The end of what dates can be, in seconds (ECMAScript, "Time Values and Time Range"). */
const LAST_SECOND = 8.64e12;

/** Dates: tag 1 and seconds since 1970 (Smithy RPC v2 CBOR, "Timestamp type serialization"). */
export const cborTimestamp: CborType = {
  part: "cbor",
  type: "timestamp",
  encode: encodeTimestamp,
  decode: decodeTimestamp,
  readRun: readTimestamps,
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
  // None is longer than ten bytes.
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
