import type { SentRequest } from "./sent-requests.ts";

/** A difference from AWS SDK v3 that is meant. */
interface KnownDifference {
  readonly reason: string;
  readonly service: string;
  /** All where they are not given. */
  readonly operations?: readonly string[];
  /** What the difference is left out by, of both requests. */
  readonly leaveOut: (request: SentRequest) => SentRequest;
}

export const knownDifferences: readonly KnownDifference[] = [
  {
    reason: "an ExpiresString that is not a date is sent all the same, since S3 stores any text",
    service: "S3",
    operations: ["CopyObject", "CreateMultipartUpload", "PutObject", "WriteGetObjectResponse"],
    leaveOut: withoutHeaders(/^(x-amz-fwd-header-)?expires$/),
  },
  {
    reason: "a request without a body says no type of it",
    service: "S3",
    leaveOut: (request) => (request.body === "" ? withoutHeaders(/^content-type$/)(request) : request),
  },
  {
    reason: "a request without a body says no type of it",
    service: "Lambda",
    operations: ["Invoke", "InvokeWithResponseStream"],
    leaveOut: (request) => (request.body === "" ? withoutHeaders(/^content-type$/)(request) : request),
  },
  {
    reason: "the model of April 2025 does not let this operation's checksum be chosen",
    service: "S3",
    operations: ["PutBucketOwnershipControls"],
    leaveOut: withoutHeaders(/^x-amz-(sdk-checksum-algorithm|checksum-crc32)$/),
  },
  {
    reason: "the model says that its payload is not signed",
    service: "S3",
    operations: ["WriteGetObjectResponse"],
    leaveOut: withoutHeaders(/^x-amz-content-sha256$/),
  },
  {
    reason: "the model of January 2025 does not call this member a token",
    service: "EC2",
    leaveOut: (request) => ({
      ...request,
      body: Array.isArray(request.body) ? request.body.filter((field) => field !== "ClientToken=a-uuid") : request.body,
    }),
  },
];

function withoutHeaders(names: RegExp): (request: SentRequest) => SentRequest {
  return (request) => ({
    ...request,
    headers: Object.fromEntries(Object.entries(request.headers).filter(([name]) => !names.test(name))),
    signedHeaders: request.signedHeaders
      .split(";")
      .filter((name) => !names.test(name))
      .join(";"),
  });
}
