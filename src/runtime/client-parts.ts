/** The parts that operations of every protocol may name: what surrounds their calls. */
export { crc32, crc32c, crc64nvme, sha1, sha256 } from "./client/interceptors/checksum-parts.ts";
export {
  hostPrefix,
  idempotencyToken,
  sentConvertedDefaults,
  sentDefaults,
} from "./client/interceptors/input-traits.ts";
export { httpApiKeyAuth, httpBasicAuth, httpBearerAuth } from "./client/interceptors/http-auth.ts";
export { requestCompression, requestFraming } from "./client/interceptors/request-body.ts";
export { contentMd5, requestChecksum } from "./client/interceptors/request-checksum.ts";
export { http2 } from "#http2";
export { eventSigning } from "./client/interceptors/event-signing.ts";
export { requestSigning } from "./client/interceptors/signing.ts";
export { responseChecksum } from "./client/interceptors/response-checksum.ts";
export * from "./client/jmespath/index.ts";
export * from "./customizations/index.ts";
