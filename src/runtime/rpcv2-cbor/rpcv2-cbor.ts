/** The client half of rpcv2Cbor, the parts that its operations name, and all else that a generated client imports. */
export { cborBigDecimal } from "../cbor/cbor-big-decimal.ts";
export { cborBigInteger } from "../cbor/cbor-big-integer.ts";
export { cborBlob } from "../cbor/cbor-blob.ts";
export { cborTimestamp } from "../cbor/cbor-timestamp.ts";
export * from "../client-parts.ts";
export * from "../index.ts";
export { queryCompatibility } from "../protocol/query-compatibility.ts";
export { rpcv2Cbor } from "./rpcv2-cbor-client.ts";
