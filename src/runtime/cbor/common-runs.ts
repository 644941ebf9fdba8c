import type { SimpleType } from "../schema/schema.ts";
import type { CborReader } from "./cbor-reader.ts";
import { Tag } from "./initial-byte.ts";

/** Adds the items that come next to a list, up to `most`, as long as each has the form that nearly all have. */
type ReadRun = (reader: CborReader, most: number, items?: unknown[]) => unknown[];

/**
 * Time series are most of what travels as CBOR: long lists of numbers and timestamps. A loop of their own costs half
 * of one that calls a decoder for each item; each makes its own list, since engines keep numbers unboxed in lists
 * from a place that has made lists of numbers alone.
 */
export const commonRuns: Readonly<Partial<Record<SimpleType, ReadRun>>> = {
  double(reader, most, items = []) {
    const { bytes, view } = reader;
    let { offset } = reader;
    while (items.length < most && offset + 8 < bytes.length) {
      const initial = bytes[offset];
      if (initial !== 0xfb && initial !== 0xfa) break;
      items.push(initial === 0xfb ? view.getFloat64(offset + 1) : view.getFloat32(offset + 1));
      offset += initial === 0xfb ? 9 : 5;
    }
    reader.offset = offset;
    return items;
  },

  timestamp(reader, most, items = []) {
    const { bytes, view } = reader;
    let { offset } = reader;
    while (items.length < most && bytes[offset] === Tag.epochTime && offset + 9 < bytes.length) {
      const isFloat = bytes[offset + 1] === 0xfb;
      if (!isFloat && bytes[offset + 1] !== 0x1a) break;
      const seconds = isFloat ? view.getFloat64(offset + 2) : view.getUint32(offset + 2);
      // Fractions need rounding, and what is no timestamp a message.
      if (!Number.isInteger(seconds) || Math.abs(seconds) > 1e11) break;
      items.push(new Date(seconds * 1000));
      offset += isFloat ? 10 : 6;
    }
    reader.offset = offset;
    return items;
  },
};
