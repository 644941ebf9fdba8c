import { hasMore, passTags, readCount, readExactArgument, type CborReader } from "./cbor-reader.ts";
import { readPieces } from "./cbor-strings.ts";
import { Major } from "./initial-byte.ts";

/** Passes over an item, whatever it is. */
export function skipItem(reader: CborReader, depth: number): void {
  const major = passTags(reader);
  if (major === Major.bytes || major === Major.text) {
    readPieces(reader, major, skipBytes);
  } else if (major === Major.list || major === Major.map) {
    const count = readCount(reader, major, depth);
    for (let index = 0; hasMore(reader, index, count); index++) {
      skipItem(reader, depth + 1);
      if (major === Major.map) skipItem(reader, depth + 1);
    }
  } else {
    readExactArgument(reader);
  }
}

function skipBytes(reader: CborReader, end: number): void {
  reader.offset = end;
}
