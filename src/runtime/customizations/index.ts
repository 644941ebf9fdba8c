/** What single services of AWS ask of every client, and no model says. Generated packages name what theirs needs. */
export { withGlacierHeaders } from "./glacier.ts";
export { withRequestHeaders } from "./request-headers.ts";
export { withoutIdPrefixes } from "./route53-ids.ts";
export { chooseS3Endpoint, withBucketHosts, type S3AddressingConfig } from "./s3-addressing.ts";
export { withExpiresString } from "./s3-expires.ts";
export { adaptS3Server } from "./s3-server.ts";
export type { S3ServerAddressing } from "./s3-server-addressing.ts";
