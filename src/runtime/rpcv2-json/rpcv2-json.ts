/** The client half of rpcv2Json, made of the parts that an operation uses, and all else that a generated client imports. */
export * from "../customizations/index.ts";
export * from "../index.ts";
export * from "../checksum/index.ts";
export { withRequestCompression } from "../http/request-compression.ts";
export { jsonBigNumber, jsonLong } from "../json/json-big-number.ts";
export { jsonBlob } from "../json/json-blob.ts";
export { jsonDocument } from "../json/json-document.ts";
export { jsonMap } from "../json/json-map.ts";
export { jsonTimestamp } from "../json/json-timestamp.ts";
export { jsonUnion } from "../json/json-union.ts";
export { fillTokens } from "../protocol/idempotency-tokens.ts";
export { withDefaults } from "../protocol/with-defaults.ts";
export { fillHostPrefix } from "../protocol/host-prefix.ts";
export { queryCompatibility } from "../protocol/query-compatibility.ts";
export type { JsonClientParts } from "../protocol/rpc-client.ts";
export { createRpcv2Json } from "./rpcv2-json-client.ts";
