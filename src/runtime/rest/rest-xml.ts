/** The client half of restXml, whole or made of the parts that a service uses. */
export { withContentMd5 } from "../http/content-md5.ts";
export { withRequestCompression } from "../http/request-compression.ts";
export { headerBinding } from "./header-binding.ts";
export { fillHostPrefix } from "./host-prefix.ts";
export { payloadBinding } from "./payload-binding.ts";
export type { RestClientParts } from "./rest-client.ts";
export { createRestXml, restXml } from "./rest-xml-client.ts";
export { targetBinding } from "./target-binding.ts";
