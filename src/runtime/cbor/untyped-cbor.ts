import { DEPTH_LIMIT, failTooDeep } from "../json/depth-limit.ts";
import { wrongType } from "../json/misfit.ts";
import { setOwn } from "../json/own-property.ts";
import { timestampOfSeconds } from "../value/timestamp.ts";
import { readBigInteger, writeBigInteger } from "./bignum.ts";
import type { CborReader } from "./cbor-reader.ts";
import type { CborWriter } from "./cbor-writer.ts";
import { readDecimalFraction } from "./decimal-fraction.ts";
import { FALSE, Major, NULL, Tag, TRUE, UNDEFINED } from "./initial-byte.ts";

/** Reads an item whose schema is not known: a union's member of a newer model, an error of no model. */
export function decodeUntyped(reader: CborReader, depth: number): unknown {
  const initial = reader.peek();
  switch (initial >> 5) {
    case Major.unsigned:
    case Major.negative:
      return reader.readInteger();
    case Major.bytes:
      return reader.readBytes();
    case Major.text:
      return reader.readText();
    case Major.list: {
      const count = reader.readCount(Major.list, depth);
      const items: unknown[] = [];
      for (let index = 0; reader.hasMore(index, count); index++) items.push(decodeUntyped(reader, depth + 1));
      return items;
    }
    case Major.map: {
      const count = reader.readCount(Major.map, depth);
      const object: Record<string, unknown> = {};
      for (let index = 0; reader.hasMore(index, count); index++) {
        const key = reader.readText();
        setOwn(object, key, decodeUntyped(reader, depth + 1));
      }
      return object;
    }
    case Major.tag:
      return decodeTagged(reader, depth);
    default: {
      const float = reader.readFloat();
      if (float !== undefined) return float;
      if (initial < FALSE || initial > UNDEFINED) return reader.failType("value");
      reader.offset++;
      return initial === TRUE ? true : initial === FALSE ? false : null;
    }
  }
}

function decodeTagged(reader: CborReader, depth: number): unknown {
  const initial = reader.peek();
  if (initial === Tag.decimalFraction) return readDecimalFraction(reader);
  const integer = readBigInteger(reader);
  if (integer !== undefined) return integer;
  reader.readExactArgument();
  // Tags may follow each other in any number.
  if (depth > DEPTH_LIMIT) failTooDeep();
  const value = decodeUntyped(reader, depth + 1);
  return initial === Tag.epochTime && typeof value === "number" ? timestampOfSeconds(value) : value;
}

/** Writes what {@link decodeUntyped} has read. */
export function encodeUntyped(writer: CborWriter, value: unknown, depth: number): void {
  if (depth > DEPTH_LIMIT) failTooDeep();
  if (value === null || value === undefined) writer.writeByte(NULL);
  else if (typeof value === "boolean") writer.writeByte(value ? TRUE : FALSE);
  else if (typeof value === "string") writer.writeText(value);
  else if (typeof value === "bigint") writeBigInteger(writer, value);
  else if (typeof value === "number") encodeNumber(writer, value);
  else if (value instanceof Uint8Array) writer.writeBytes(value);
  else if (value instanceof Date) {
    writer.writeByte(Tag.epochTime);
    encodeNumber(writer, value.getTime() / 1000);
  } else if (Array.isArray(value)) {
    writer.writeHead(Major.list, value.length);
    for (const item of value as unknown[]) encodeUntyped(writer, item, depth + 1);
  } else if (typeof value === "object") {
    const entries = Object.entries(value);
    writer.writeHead(Major.map, entries.length);
    for (const [key, item] of entries) {
      writer.writeText(key);
      encodeUntyped(writer, item, depth + 1);
    }
  } else throw wrongType(value, "value");
}

function encodeNumber(writer: CborWriter, value: number): void {
  if (Number.isSafeInteger(value) && !Object.is(value, -0)) writer.writeInteger(value);
  else writer.writeFloat(value);
}
