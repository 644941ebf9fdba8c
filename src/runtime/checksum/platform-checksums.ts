/** The checksums that some platforms have built in, for those that have not. */
export { crc32 } from "./crc.ts";
export { sha1 } from "./digest.ts";
export { sha256 } from "./digest.ts";
