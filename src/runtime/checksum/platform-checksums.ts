import { encodeHex } from "../codec/text-encoding.ts";
import { sha256 } from "./digest.ts";

/** JavaScript versions of checksums for platforms without built-in ones. */
export { addToCrc32, crc32 } from "./crc.ts";
export { sha1, sha256 } from "./digest.ts";

/** SHA-256 of bytes in memory, in lower-case hexadecimal. */
export function sha256Hex(bytes: Uint8Array): string {
  const digest = sha256();
  digest.update(bytes);
  return encodeHex(digest.digest());
}
