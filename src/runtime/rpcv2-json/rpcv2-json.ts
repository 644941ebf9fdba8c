/**
 * The client half of rpcv2Json, the parts that its operations list, and everything else that a generated client
 * imports.
 */
export * from "../client-parts.ts";
export * from "../index.ts";
export { jsonMap, jsonUnion } from "../json/json-aggregates.ts";
export { jsonBigNumber, jsonBlob, jsonDocument, jsonLong, jsonTimestamp } from "../json/json-simple-types.ts";
export { queryCompatibility } from "../protocol/error-reader.ts";
export { rpcv2Json } from "./rpcv2-json-client.ts";
export { rpcEventWriter, rpcEventReader, rpcEventStreams } from "../protocol/rpc-event-streams.ts";
