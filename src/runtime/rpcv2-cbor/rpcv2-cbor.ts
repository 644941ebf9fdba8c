/**
 * The client half of rpcv2Cbor, the parts that its operations list, and everything else that a generated client
 * imports.
 */
export { cborBigDecimal, cborBigInteger, cborBlob, cborTimestamp } from "../cbor/cbor-types.ts";
export * from "../client-parts.ts";
export * from "../index.ts";
export { queryCompatibility } from "../protocol/error-reader.ts";
export { rpcv2Cbor } from "./rpcv2-cbor-client.ts";
export { rpcEventWriter, rpcEventReader, rpcEventStreams } from "../protocol/rpc-event-streams.ts";
