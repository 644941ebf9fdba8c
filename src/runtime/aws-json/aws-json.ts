/**
 * The client halves of awsJson1_0 and awsJson1_1, the parts that their operations list, and everything else that a
 * generated client imports.
 */
export * from "../client-parts.ts";
export * from "../index.ts";
export { jsonMap, jsonUnion } from "../json/json-aggregates.ts";
export { jsonBigNumber, jsonBlob, jsonDocument, jsonLong, jsonTimestamp } from "../json/json-simple-types.ts";
export { queryCompatibility } from "../protocol/error-reader.ts";
export { awsJson1_0, awsJson1_1 } from "./aws-json-client.ts";
export { rpcEventWriter, rpcEventReader, rpcEventStreams } from "../protocol/rpc-event-streams.ts";
