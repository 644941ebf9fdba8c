import type { Checksum, ChecksumAlgorithm } from "./checksum.ts";

/** CRC-32 of ISO 3309, as in gzip and PNG. */
export const crc32: ChecksumAlgorithm = /* @__PURE__ */ reflectedCrc32(0xedb88320);

/** CRC-32C, Castagnoli's polynomial (RFC 3720, appendix B.4). */
export const crc32c: ChecksumAlgorithm = /* @__PURE__ */ reflectedCrc32(0x82f63b78);

/** Takes 8 bytes a step ("slicing by 8"), with tables that are made at the first use. */
function reflectedCrc32(polynomial: number): ChecksumAlgorithm {
  let tables: Int32Array | undefined;
  return (): Checksum => {
    let crc = -1;
    return {
      update(bytes) {
        tables ??= createTables(polynomial);
        crc = updateCrc(tables, crc, bytes);
      },
      digest() {
        const value = new Uint8Array(4);
        new DataView(value.buffer).setInt32(0, ~crc);
        return value;
      },
    };
  };
}

/** Eight tables of 256 words: table `n` holds the remainders of a byte that `n` zero bytes follow. */
function createTables(polynomial: number): Int32Array {
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

function updateCrc(tables: Int32Array, start: number, bytes: Uint8Array): number {
  let crc = start;
  let index = 0;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  for (const end = bytes.length - 7; index < end; index += 8) {
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
  for (; index < bytes.length; index++) crc = (crc >>> 8) ^ (tables[(crc ^ (bytes[index] ?? 0)) & 255] ?? 0);
  return crc;
}
