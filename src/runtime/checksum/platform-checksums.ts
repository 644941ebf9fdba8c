/** The checksums that some platforms have built in, for those that have not. */
export { addToCrc32, crc32 } from "./crc.ts";
export { sha1, sha256 } from "./digest.ts";
