import { readInteger, type CborReader } from "./cbor-reader.ts";
import type { CborType, ReadItems } from "./cbor-types.ts";
import { INDEFINITE } from "./initial-byte.ts";

// Most data sent as CBOR is time series: long lists of numbers and timestamps. A dedicated loop costs a third of
// calling a decoder for each item. Each loop creates its own list with its final size: growing costs as much as
// reading, and engines keep numbers unboxed in lists whose allocation site has only held numbers.

/** Maximum items per round. A body may declare more items than it has, and a round allocates memory in advance. */
const ROUND_LIMIT = 4096;
/** Items of the first round if the count is unknown. */
const FIRST_ROUND = 16;

/** The loop for lists of a type, if it has one. */
export function findFastPath(type: unknown, types: readonly CborType[]): ReadItems | undefined {
  return type === "double" ? readDoubles : types.find((candidate) => candidate.type === type)?.readItems;
}

/** Reads leading items of a list of `count` items, as long as they have a common form. */
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
  // No item is longer than nine bytes.
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
