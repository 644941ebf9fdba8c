import { readInteger, type CborReader } from "./cbor-reader.ts";
import type { CborType } from "./cbor-type.ts";
import { INDEFINITE } from "./initial-byte.ts";

/**
 * Reads the items of a list that come next as far as they have the forms that nearly all have, `most` at most. It
 * never throws: what has another form is left to the type's own decoder, which knows its place in the list.
 *
 * Time series are most of what travels as CBOR: long lists of numbers and timestamps. A loop of their own costs a
 * third of one that calls a decoder for each item. Each makes its own list, of the size that it will have: growing
 * costs as much as reading, and engines keep numbers unboxed in lists from a place that has made lists of numbers
 * alone.
 */
export type ReadRun = (reader: CborReader, most: number) => unknown[];

/** Items of one run. A body may declare more of them than it has, and a run takes their memory before it sees them. */
const RUN_LIMIT = 4096;
/** Items of the first run where their count is not known. */
const FIRST_RUN = 16;

/** The loop for lists of a type, where it has one. */
export function findRun(type: unknown, types: readonly CborType[]): ReadRun | undefined {
  return type === "double" ? readDoubles : types.find((candidate) => candidate.type === type)?.readRun;
}

/** Reads the items of a list of `count` items that come first and have a common form. */
export function readRuns(readRun: ReadRun, reader: CborReader, count: number): unknown[] {
  const most = count === INDEFINITE ? Infinity : count;
  let asked = Math.min(count === INDEFINITE ? FIRST_RUN : count, RUN_LIMIT);
  const items = readRun(reader, asked);
  let { length } = items;
  while (length === asked && items.length < most) {
    asked = Math.min(items.length, RUN_LIMIT, most - items.length);
    const more = readRun(reader, asked);
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
