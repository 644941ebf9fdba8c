/** The client half of ec2Query, whole or made of the parts that an operation uses. */
export { withContentMd5 } from "../http/content-md5.ts";
export { withRequestCompression } from "../http/request-compression.ts";
export { xmlDecoder } from "../xml/xml-codec.ts";
export { queryUnionEncoder } from "./query-union-encoder.ts";
export { fillHostPrefix } from "../rest/host-prefix.ts";
export { createEc2Query, ec2Query } from "./ec2-query-client.ts";
export type { QueryClientParts } from "./query-client.ts";
