import type { Headers } from "./http-message.ts";

/** How a response came; the same names as AWS SDK v3's. */
export interface ResponseMetadata {
  /** The status of the last response; undefined where none came. */
  readonly httpStatusCode?: number | undefined;
  /** From `x-amzn-requestid`, `x-amzn-request-id` or `x-amz-request-id`. */
  readonly requestId?: string | undefined;
  /** From `x-amz-id-2`. */
  readonly extendedRequestId?: string | undefined;
  /** From `x-amz-cf-id`. */
  readonly cfId?: string | undefined;
  /** How often the request was sent. */
  readonly attempts?: number | undefined;
  /** Milliseconds waited between attempts, summed. */
  readonly totalRetryDelay?: number | undefined;
}

/** What each output carries besides its members. */
export interface MetadataBearer {
  readonly $metadata: ResponseMetadata;
}

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
