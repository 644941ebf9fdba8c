/** The checksums that some platforms have built in, for those that have not. */
export { crc32 } from "./crc32.ts";
export { sha1 } from "./sha1.ts";
export { sha256 } from "./sha256.ts";
