/** JavaScript versions of checksums for platforms without built-in ones. */
export { addToCrc32, crc32 } from "./crc.ts";
export { sha1, sha256 } from "./digest.ts";
