import { builtin } from "../http/node-builtin.ts";
import { addToCrc32 as addByTable, createCrc32, type CrcFunction } from "./crc.ts";
import type { Checksum, ChecksumAlgorithm } from "./digest.ts";

// Node's built-in checksums, three to ten times as fast as JavaScript. Not MD5, which OpenSSL rejects in FIPS mode.
export const sha1: ChecksumAlgorithm = () => startDigest("sha1");
export const sha256: ChecksumAlgorithm = () => startDigest("sha256");

/** SHA-256 of bytes in memory, in lower-case hexadecimal. In one step, where the platform has it. */
export function sha256Hex(bytes: Uint8Array): string {
  const { createHash } = builtin.crypto;
  const { hash } = builtin.crypto as Partial<Pick<typeof builtin.crypto, "hash">>;
  return hash?.("sha256", bytes, "hex") ?? createHash("sha256").update(bytes).digest("hex");
}

function startDigest(name: string): Checksum {
  const hash = builtin.crypto.createHash(name);
  return {
    update(bytes) {
      hash.update(bytes);
    },
    digest: () => new Uint8Array(hash.digest()),
  };
}

/** zlib's; platforms compatible with Node may lack it. */
let zlibCrc32: ((bytes: Uint8Array, crc: number) => number) | undefined;

/** Like zlib's, but avoids the call for a few bytes, where it costs more than the work. */
export const addToCrc32: CrcFunction = (crc, bytes, start = 0, end = bytes.length) => {
  if (end - start < 64) return addByTable(crc, bytes, start, end);
  zlibCrc32 ??= (builtin.zlib as Partial<Pick<typeof builtin.zlib, "crc32">>).crc32;
  if (zlibCrc32 === undefined) return addByTable(crc, bytes, start, end);
  return zlibCrc32(start === 0 && end === bytes.length ? bytes : bytes.subarray(start, end), crc);
};

/** CRC-32 of ISO 3309. */
export const crc32: ChecksumAlgorithm = /* @__PURE__ */ createCrc32(addToCrc32);
