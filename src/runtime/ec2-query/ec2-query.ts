/**
 * The client half of ec2Query, the parts that its operations list, and everything else that a generated client imports.
 */
export * from "../client-parts.ts";
export { formUnion } from "../form/form-encoder.ts";
export * from "../index.ts";
export { xmlUnionResponse } from "../xml/xml-parts.ts";
export { ec2Query } from "./ec2-query-client.ts";
