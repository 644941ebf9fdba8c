/** The client half of restJson1, made of the parts that an operation uses, and all else that a generated client imports. */
export * from "../customizations/index.ts";
export * from "../index.ts";
export * from "../checksum/index.ts";
export { withRequestCompression } from "../http/request-compression.ts";
export { withRequestFraming } from "../http/request-framing.ts";
export { jsonBigNumber, jsonLong } from "../json/json-big-number.ts";
export { jsonBlob } from "../json/json-blob.ts";
export { jsonDocument } from "../json/json-document.ts";
export { jsonMap } from "../json/json-map.ts";
export { jsonTimestamp } from "../json/json-timestamp.ts";
export { jsonUnion } from "../json/json-union.ts";
export { headerBinding } from "../protocol/header-binding.ts";
export { fillTokens } from "../protocol/idempotency-tokens.ts";
export { withDefaults } from "../protocol/with-defaults.ts";
export { fillHostPrefix } from "../protocol/host-prefix.ts";
export { payloadBinding } from "../protocol/payload-binding.ts";
export { createRestJson1, type RestJsonClientParts } from "./rest-json-client.ts";
export { targetBinding } from "../protocol/target-binding.ts";
