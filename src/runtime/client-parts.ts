/** The parts that operations of every protocol may name: what stands around their calls. */
export { contentMd5 } from "./client/interceptors/content-md5.ts";
export { hostPrefix } from "./client/interceptors/host-prefix.ts";
export { idempotencyToken } from "./client/interceptors/idempotency-token.ts";
export { crc32, crc32c, crc64nvme, sha1, sha256 } from "./client/interceptors/checksum-parts.ts";
export { requestChecksum } from "./client/interceptors/request-checksum.ts";
export { requestCompression } from "./client/interceptors/request-compression.ts";
export { requestFraming } from "./client/interceptors/request-framing.ts";
export { requestSigning } from "./client/interceptors/signing.ts";
export { responseChecksum } from "./client/interceptors/response-checksum.ts";
export { sentDefaults } from "./client/interceptors/sent-defaults.ts";
export * from "./customizations/index.ts";
