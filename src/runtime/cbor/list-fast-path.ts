import { readInteger, type CborReader } from "./cbor-reader.ts";
import type { CborType, ReadItems } from "./cbor-types.ts";
import { INDEFINITE } from "./initial-byte.ts";

// Time series are most of what travels as CBOR: long lists of numbers and timestamps. A loop of their own costs a
// third of one that calls a decoder for each item. Each makes its own list, of the size that it will have: growing
// costs as much as reading, and engines keep numbers unboxed in lists from a place that has made lists of numbers
// alone.

/** Items of one round. A body may declare more of them than it has, and a round takes their memory before it sees them. */
const ROUND_LIMIT = 4096;
/** Items of the first round where their count is not known. */
const FIRST_ROUND = 16;

/** The loop for lists of a type, where it has one. */
export function findFastPath(type: unknown, types: readonly CborType[]): ReadItems | undefined {
  return type === "double" ? readDoubles : types.find((candidate) => candidate.type === type)?.readItems;
}

/** Reads the items of a list of `count` items that come first and have a common form. */
export function readFast(readItems: ReadItems, reader: CborReader, count: number): unknown[] {
  const most = count === INDEFINITE ? Infinity : count;
  let asked = Math.min(count === INDEFINITE ? FIRST_ROUND : count, ROUND_LIMIT);
  const items = readItems(reader, asked);
  let { length } = items;
  while (length === asked && items.length < most) {
    asked = Math.min(items.length, ROUND_LIMIT, most - items.length);
    const more = readItems(reader, asked);
    for (const item of more) items.push(item);
    ({ length } = more);
  }
  return items;
}

function readDoubles(reader: CborReader, most: number): unknown[] {
  const { bytes, view } = reader;
  const items = new Array<unknown>(most);
  const end = bytes.length - 8;
  let { offset } = reader;
  let count = 0;
  // None is longer than nine bytes.
  for (; count < most && offset < end; count++) {
    const initial = bytes[offset] ?? 0;
    if (initial === 0xfb) {
      items[count] = view.getFloat64(offset + 1);
      offset += 9;
    } else if (initial === 0xfa) {
      items[count] = view.getFloat32(offset + 1);
      offset += 5;
    } else if (initial < 0x40 && (initial & 31) < 28) {
      reader.offset = offset;
      items[count] = Number(readInteger(reader));
      ({ offset } = reader);
    } else break;
  }
  reader.offset = offset;
  if (count < most) items.length = count;
  return items;
}
