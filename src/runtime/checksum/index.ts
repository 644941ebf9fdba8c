/** The steps that add checksums to requests, and the algorithms that they are given. */
export { crc32, sha1, sha256 } from "#platform-checksums";
export { withContentMd5 } from "./content-md5.ts";
export { crc32c } from "./crc32.ts";
export { crc64nvme } from "./crc64-nvme.ts";
export { withRequestChecksum } from "./request-checksum.ts";
