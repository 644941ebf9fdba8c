import type { ResponseMetadata } from "../client/response-metadata.ts";
import type { Headers } from "./http-message.ts";

/** What a response says of itself: its status and the ids that AWS's services and proxies give. */
export function readResponseMetadata(response: {
  readonly status: number;
  readonly headers: Headers;
}): ResponseMetadata {
  const { status, headers } = response;
  return {
    httpStatusCode: status,
    requestId: headers["x-amzn-requestid"] ?? headers["x-amzn-request-id"] ?? headers["x-amz-request-id"],
    extendedRequestId: headers["x-amz-id-2"],
    cfId: headers["x-amz-cf-id"],
  };
}
