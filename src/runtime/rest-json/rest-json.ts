/**
 * The client half of restJson1, the parts that its operations list, and everything else that a generated client
 * imports.
 */
export * from "../client-parts.ts";
export * from "../index.ts";
export { jsonMap, jsonUnion } from "../json/json-aggregates.ts";
export { jsonBigNumber, jsonBlob, jsonDocument, jsonLong, jsonTimestamp } from "../json/json-simple-types.ts";
export { headerBinding } from "../protocol/header-binding.ts";
export { payloadReader, payloadWriter } from "../protocol/body-binding.ts";
export { eventPayloadReader, eventPayloadWriter } from "../protocol/event-stream-binding.ts";
export { targetBinding } from "../protocol/target-binding.ts";
export { restJson1 } from "./rest-json-client.ts";
