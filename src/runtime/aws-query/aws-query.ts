/** The client half of awsQuery, made of the parts that an operation uses, and all else that a generated client imports. */
export * from "../customizations/index.ts";
export * from "../index.ts";
export * from "../checksum/index.ts";
export { withRequestCompression } from "../http/request-compression.ts";
export { withDefaults } from "../protocol/with-defaults.ts";
export { xmlDecoder } from "../xml/xml-codec.ts";
export { queryUnionEncoder } from "../form/query-union-encoder.ts";
export { fillHostPrefix } from "../protocol/host-prefix.ts";
export { createAwsQuery } from "./aws-query-client.ts";
export type { QueryClientParts } from "./query-client.ts";
