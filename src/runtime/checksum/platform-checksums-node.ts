import { builtin } from "../http/node-builtin.ts";
import type { Checksum, ChecksumAlgorithm } from "./digest.ts";

// Node's own, which are three to ten times as fast as those in JavaScript. Not MD5, which OpenSSL refuses in FIPS mode.
export const sha1: ChecksumAlgorithm = () => startDigest("sha1");
export const sha256: ChecksumAlgorithm = () => startDigest("sha256");

function startDigest(name: string): Checksum {
  const hash = builtin.crypto.createHash(name);
  return {
    update(bytes) {
      hash.update(bytes);
    },
    digest: () => new Uint8Array(hash.digest()),
  };
}

/** CRC-32 of ISO 3309, as zlib has it. */
export const crc32: ChecksumAlgorithm = () => {
  let crc = 0;
  return {
    update(bytes) {
      // Of no bytes zlib gives 0, whatever came before.
      if (bytes.length > 0) crc = builtin.zlib.crc32(bytes, crc);
    },
    digest() {
      const value = new Uint8Array(4);
      new DataView(value.buffer).setUint32(0, crc);
      return value;
    },
  };
};
