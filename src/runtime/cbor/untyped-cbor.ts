import { DEPTH_LIMIT, failTooDeep, wrongType } from "../codec/misfit.ts";
import { setOwn } from "../codec/members.ts";
import {
  failType,
  hasMore,
  peek,
  peekMajor,
  readCount,
  readExactArgument,
  readFloat,
  readInteger,
  readBytes,
  readText,
  type CborReader,
} from "./cbor-reader.ts";
import {
  writeByte,
  writeBytes,
  writeFloat,
  writeHead,
  writeInteger,
  writeText,
  type CborWriter,
} from "./cbor-writer.ts";
import { FALSE, Major, NULL, TRUE, UNDEFINED } from "./initial-byte.ts";

/** An item with its uninterpreted tag. */
class TaggedItem {
  readonly tag: number | bigint;
  readonly value: unknown;

  constructor(tag: number | bigint, value: unknown) {
    this.tag = tag;
    this.value = value;
  }
}

/**
 * Reads an item without a schema: an unknown union member, an unmodeled error. {@link encodeUntyped} restores the same
 * item.
 */
export function decodeUntyped(reader: CborReader, depth: number): unknown {
  const initial = peek(reader);
  switch (peekMajor(reader)) {
    case Major.unsigned:
    case Major.negative:
      return readInteger(reader);
    case Major.bytes:
      return readBytes(reader);
    case Major.text:
      return readText(reader);
    case Major.list: {
      const items: unknown[] = [];
      const count = readCount(reader, Major.list, depth);
      while (hasMore(reader, items.length, count)) items.push(decodeUntyped(reader, depth + 1));
      return items;
    }
    case Major.map: {
      const object: Record<string, unknown> = {};
      const count = readCount(reader, Major.map, depth);
      for (let index = 0; hasMore(reader, index, count); index++) {
        const key = readText(reader);
        setOwn(object, key, decodeUntyped(reader, depth + 1));
      }
      return object;
    }
    case Major.tag:
      // An item may have any number of tags.
      if (depth > DEPTH_LIMIT) failTooDeep();
      return new TaggedItem(readExactArgument(reader), decodeUntyped(reader, depth + 1));
    default: {
      const float = readFloat(reader);
      if (float !== undefined) return float;
      if (initial < FALSE || initial > UNDEFINED) return failType(reader, "value");
      reader.offset++;
      return initial > TRUE ? null : initial === TRUE;
    }
  }
}

/** Writes what {@link decodeUntyped} has read. */
export function encodeUntyped(writer: CborWriter, value: unknown, depth: number): void {
  if (depth > DEPTH_LIMIT) failTooDeep();
  if (value === null || value === undefined) writeByte(writer, NULL);
  else if (typeof value === "boolean") writeByte(writer, value ? TRUE : FALSE);
  else if (typeof value === "string") writeText(writer, value);
  else if (typeof value === "bigint" || (Number.isSafeInteger(value) && !Object.is(value, -0))) {
    writeInteger(writer, value as number | bigint);
  } else if (typeof value === "number") writeFloat(writer, value);
  else if (value instanceof Uint8Array) writeBytes(writer, value);
  else if (value instanceof TaggedItem) {
    writeTag(writer, value.tag);
    encodeUntyped(writer, value.value, depth + 1);
  } else if (Array.isArray(value)) {
    writeHead(writer, Major.list, value.length);
    for (const item of value as unknown[]) encodeUntyped(writer, item, depth + 1);
  } else if (typeof value === "object") {
    const entries = Object.entries(value);
    writeHead(writer, Major.map, entries.length);
    for (const [key, item] of entries) {
      writeText(writer, key);
      encodeUntyped(writer, item, depth + 1);
    }
  } else throw wrongType("value", value);
}

function writeTag(writer: CborWriter, tag: number | bigint): void {
  if (typeof tag === "number") {
    writeHead(writer, Major.tag, tag);
    return;
  }
  writeByte(writer, (Major.tag << 5) | 27);
  for (let shift = 56n; shift >= 0n; shift -= 8n) writeByte(writer, Number((tag >> shift) & 0xffn));
}
