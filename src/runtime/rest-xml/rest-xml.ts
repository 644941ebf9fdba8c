/** The client half of restXml, made of the parts that an operation uses, and all else that a generated client imports. */
export * from "../customizations/index.ts";
export * from "../index.ts";
export * from "../checksum/index.ts";
export { withRequestCompression } from "../http/request-compression.ts";
export { withRequestFraming } from "../http/request-framing.ts";
export { createXmlEncoders } from "../xml/xml-encoder.ts";
export { headerBinding } from "../protocol/header-binding.ts";
export { fillTokens } from "../protocol/idempotency-tokens.ts";
export { withDefaults } from "../protocol/with-defaults.ts";
export { fillHostPrefix } from "../protocol/host-prefix.ts";
export { openXmlBody } from "./open-xml-body.ts";
export { payloadBinding } from "../protocol/payload-binding.ts";
export { createRestXml, plainRestXmlDecoder, restXmlDecoder, type RestXmlClientParts } from "./rest-xml-client.ts";
export { targetBinding } from "../protocol/target-binding.ts";
