/**
 * Requirements of specific AWS services that are not in their models. Generated packages list those of their service.
 */
export { acceptJson } from "./api-gateway.ts";
export { dynamodbChecksum } from "./dynamodb-checksum.ts";
export { glacierHeaders } from "./glacier.ts";
export { predictEndpoint } from "./machine-learning.ts";
export { route53Ids } from "./route53-ids.ts";
export {
  bucketHosts,
  bucketInEndpoint,
  chooseS3Endpoint,
  expiresString,
  type S3AddressingConfig,
} from "./s3-client.ts";
export { bucketLocation } from "./s3-bucket-location.ts";
export { expectContinue, type ExpectContinueConfig } from "./s3-expect-continue.ts";
export { asciiHeaders } from "./s3-ascii-headers.ts";
export { customerKeys } from "./s3-customer-keys.ts";
export { type RegionRedirectConfig, regionRedirects } from "./s3-region-redirects.ts";
export { outpostNames } from "./s3-control-outposts.ts";
export { adaptS3Server, createS3TargetReader, type S3ServerAddressing, type S3Target } from "./s3-server.ts";
export { queueUrlEndpoint, type QueueUrlConfig } from "./sqs-queue-url.ts";
export { messageDigests, type SQSDigestsConfig } from "./sqs-digests.ts";
