import type { CallLimits } from "./call-limits.ts";

/** Header values by lower-case name; several values of one name are joined by `, ` (RFC 9110, 5.3). */
export type Headers = Record<string, string>;

/** A body that is to be sent. Strings are sent in UTF-8. */
export type OutgoingBody = string | Uint8Array | Blob | ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>;

/** A body that has arrived, or is arriving. It can be read once, in one of these ways. */
export interface IncomingBody {
  /** The whole body decoded as UTF-8. */
  text(): Promise<string>;
  /** The whole body. */
  bytes(): Promise<Uint8Array>;
  /** The body as it arrives. */
  stream(): ReadableStream<Uint8Array>;
  /** Ends a connection that the body is still arriving at: what reads it fails. */
  abandon?(): void;
}

/** A request without the endpoint that it goes to, so that protocols need not know endpoints. */
export interface HttpRequest<Body = OutgoingBody | undefined> {
  method: string;
  /** Percent-encoded, starts with `/`, without a query. */
  path: string;
  /** Percent-encoded, without `?`; empty where there is none. */
  query: string;
  headers: Headers;
  body: Body;
}

/** A response, incoming on clients and outgoing on servers. */
export interface HttpResponse<Body> {
  status: number;
  headers: Headers;
  body: Body;
}

/** What a server receives. */
export type IncomingRequest = HttpRequest<IncomingBody> & {
  /** The host and port of the request's URL, of a request that may have no `host` header, such as one in process. */
  host?: string;
};
/** What a client receives. */
export type IncomingResponse = HttpResponse<IncomingBody> & {
  /** The call's, where it has any; they go on for a body that is handed on as a stream. */
  readonly limits?: CallLimits | undefined;
  /** The transport has undone a content coding (RFC 9110, 8.4): the body is not what was sent. */
  readonly isDecoded?: boolean | undefined;
};
/** What a client sends. */
export type OutgoingRequest = HttpRequest;
/** What a server sends. Protocols leave the length of a body to what sends it. */
export type OutgoingResponse = HttpResponse<OutgoingBody | undefined>;

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

/**
 * What a response says of itself: its status and the ids that AWS's services and proxies give.
 *
 * @param requestId where the body tells it; the headers' own goes before it.
 */
export function readResponseMetadata(
  { status, headers }: { readonly status: number; readonly headers: Headers },
  requestId?: string,
): ResponseMetadata {
  return {
    httpStatusCode: status,
    requestId: headers["x-amzn-requestid"] ?? headers["x-amzn-request-id"] ?? headers["x-amz-request-id"] ?? requestId,
    extendedRequestId: headers["x-amz-id-2"],
    cfId: headers["x-amz-cf-id"],
  };
}
