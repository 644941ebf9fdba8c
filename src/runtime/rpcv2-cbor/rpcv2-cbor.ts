/** The client half of rpcv2Cbor, made of the parts that an operation uses, and all else that a generated client imports. */
export * from "../customizations/index.ts";
export * from "../index.ts";
export * from "../checksum/index.ts";
export { cborBigDecimal } from "../cbor/cbor-big-decimal.ts";
export { cborBigInteger } from "../cbor/cbor-big-integer.ts";
export { cborBlob } from "../cbor/cbor-blob.ts";
export { cborTimestamp } from "../cbor/cbor-timestamp.ts";
export { withRequestCompression } from "../http/request-compression.ts";
export { fillTokens } from "../protocol/idempotency-tokens.ts";
export { withDefaults } from "../protocol/with-defaults.ts";
export { fillHostPrefix } from "../protocol/host-prefix.ts";
export { queryCompatibility } from "../protocol/query-compatibility.ts";
export { createRpcv2Cbor, type Rpcv2CborClientParts } from "./rpcv2-cbor-client.ts";
