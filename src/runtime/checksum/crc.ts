import type { Checksum, ChecksumAlgorithm } from "./digest.ts";

/**
 * Updates a CRC-32 with bytes; starts from 0.
 *
 * @param start of the bytes to add, and their end; all bytes by default.
 * @returns an unsigned integer.
 */
export type CrcFunction = (crc: number, bytes: Uint8Array, start?: number, end?: number) => number;

/** As in ISO 3309, gzip and PNG. */
export const addToCrc32: CrcFunction = /* @__PURE__ */ reflectedCrc32(0xedb88320);

/** CRC-32 of ISO 3309, as in gzip and PNG. */
export const crc32: ChecksumAlgorithm = /* @__PURE__ */ createCrc32(addToCrc32);

/** CRC-32C, Castagnoli's polynomial (RFC 3720, appendix B.4). */
export const crc32c: ChecksumAlgorithm = /* @__PURE__ */ createCrc32(/* @__PURE__ */ reflectedCrc32(0x82f63b78));

/** The checksum of a CRC-32 function. */
export function createCrc32(add: CrcFunction): ChecksumAlgorithm {
  return (): Checksum => {
    let crc = 0;
    return {
      update(bytes) {
        crc = add(crc, bytes);
      },
      digest() {
        const value = new Uint8Array(4);
        new DataView(value.buffer).setUint32(0, crc);
        return value;
      },
    };
  };
}

/** Processes 8 bytes per step ("slicing by 8"), with tables created at first use. */
function reflectedCrc32(polynomial: number): CrcFunction {
  let tables: Int32Array | undefined;
  return (crc, bytes, start = 0, end = bytes.length) =>
    ~updateCrc32((tables ??= createCrc32Tables(polynomial)), ~crc, bytes, start, end) >>> 0;
}

/** Eight tables of 256 words: table `n` holds the remainders of a byte followed by `n` zero bytes. */
function createCrc32Tables(polynomial: number): Int32Array {
  const tables = new Int32Array(8 * 256);
  for (let byte = 0; byte < 256; byte++) {
    let remainder = byte;
    for (let bit = 0; bit < 8; bit++) remainder = (remainder >>> 1) ^ (remainder & 1 && polynomial);
    tables[byte] = remainder;
  }
  for (let index = 256; index < tables.length; index++) {
    const shorter = tables[index - 256] ?? 0;
    tables[index] = (shorter >>> 8) ^ (tables[shorter & 255] ?? 0);
  }
  return tables;
}

function updateCrc32(tables: Int32Array, value: number, bytes: Uint8Array, start: number, end: number): number {
  let crc = value;
  let index = start;
  // Creating a view takes longer than adding a few bytes.
  if (end - start >= 32) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    for (; index < end - 7; index += 8) {
      const low = crc ^ view.getInt32(index, true);
      const high = view.getInt32(index + 4, true);
      crc =
        (tables[1792 + (low & 255)] ?? 0) ^
        (tables[1536 + ((low >>> 8) & 255)] ?? 0) ^
        (tables[1280 + ((low >>> 16) & 255)] ?? 0) ^
        (tables[1024 + (low >>> 24)] ?? 0) ^
        (tables[768 + (high & 255)] ?? 0) ^
        (tables[512 + ((high >>> 8) & 255)] ?? 0) ^
        (tables[256 + ((high >>> 16) & 255)] ?? 0) ^
        (tables[high >>> 24] ?? 0);
    }
  }
  for (; index < end; index++) crc = (crc >>> 8) ^ (tables[(crc ^ (bytes[index] ?? 0)) & 255] ?? 0);
  return crc;
}

/** The reflected polynomial 0x9a6c9329ac4bc9b5. */
const crc64PolynomialHigh = 0x9a6c9329;
const crc64PolynomialLow = 0xac4bc9b5;

let crc64Tables: Int32Array | undefined;

/** CRC-64/NVME (NVM Express, "64b CRC"), S3's own checksum of whole objects. */
export function crc64nvme(): Checksum {
  let high = -1;
  let low = -1;
  return {
    update(bytes) {
      const tables = (crc64Tables ??= createCrc64Tables());
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
      let index = 0;
      for (const end = bytes.length - 7; index < end; index += 8) {
        low ^= view.getInt32(index, true);
        high ^= view.getInt32(index + 4, true);
        // For each byte, the index of its two words in the table for the number of bytes that follow.
        const a = 3584 + ((low & 255) << 1);
        const b = 3072 + ((low >>> 7) & 510);
        const c = 2560 + ((low >>> 15) & 510);
        const d = 2048 + ((low >>> 23) & 510);
        const e = 1536 + ((high & 255) << 1);
        const f = 1024 + ((high >>> 7) & 510);
        const g = 512 + ((high >>> 15) & 510);
        const h = (high >>> 23) & 510;
        low =
          (tables[a] ?? 0) ^
          (tables[b] ?? 0) ^
          (tables[c] ?? 0) ^
          (tables[d] ?? 0) ^
          (tables[e] ?? 0) ^
          (tables[f] ?? 0) ^
          (tables[g] ?? 0) ^
          (tables[h] ?? 0);
        high =
          (tables[a + 1] ?? 0) ^
          (tables[b + 1] ?? 0) ^
          (tables[c + 1] ?? 0) ^
          (tables[d + 1] ?? 0) ^
          (tables[e + 1] ?? 0) ^
          (tables[f + 1] ?? 0) ^
          (tables[g + 1] ?? 0) ^
          (tables[h + 1] ?? 0);
      }
      for (; index < bytes.length; index++) {
        const at = ((low ^ (bytes[index] ?? 0)) & 255) << 1;
        low = ((low >>> 8) | (high << 24)) ^ (tables[at] ?? 0);
        high = (high >>> 8) ^ (tables[at + 1] ?? 0);
      }
    },
    digest() {
      const value = new Uint8Array(8);
      const view = new DataView(value.buffer);
      view.setInt32(0, ~high);
      view.setInt32(4, ~low);
      return value;
    },
  };
}

/**
 * Eight tables of 256 remainders: table `n` is for a byte followed by `n` zero bytes. Each remainder is two words, low
 * word first, since 64-bit integers are slow.
 */
function createCrc64Tables(): Int32Array {
  const tables = new Int32Array(8 * 512);
  for (let byte = 0; byte < 256; byte++) {
    let low = byte;
    let high = 0;
    for (let bit = 0; bit < 8; bit++) {
      const carry = low & 1;
      low = ((low >>> 1) | (high << 31)) ^ (carry && crc64PolynomialLow);
      high = (high >>> 1) ^ (carry && crc64PolynomialHigh);
    }
    tables[2 * byte] = low;
    tables[2 * byte + 1] = high;
  }
  for (let index = 512; index < tables.length; index += 2) {
    const low = tables[index - 512] ?? 0;
    const high = tables[index - 511] ?? 0;
    const at = (low & 255) << 1;
    tables[index] = ((low >>> 8) | (high << 24)) ^ (tables[at] ?? 0);
    tables[index + 1] = (high >>> 8) ^ (tables[at + 1] ?? 0);
  }
  return tables;
}
