/**
 * The client half of restXml, the parts that its operations list, and everything else that a generated client imports.
 */
export * from "../client-parts.ts";
export * from "../index.ts";
export { headerBinding } from "../protocol/header-binding.ts";
export { payloadReader, payloadWriter } from "../protocol/body-binding.ts";
export { eventPayloadReader, eventPayloadWriter } from "../protocol/event-stream-binding.ts";
export { targetBinding } from "../protocol/target-binding.ts";
export { xmlRequest, xmlResponse, xmlUnionResponse } from "../xml/xml-parts.ts";
export { openXmlBody, restXml } from "./rest-xml-client.ts";
