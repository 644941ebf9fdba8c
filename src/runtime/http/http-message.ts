import type { CallLimits } from "./call-limits.ts";

/** Header values by lower-case name; several values of one name are joined by `, ` (RFC 9110, 5.3). */
export type Headers = Record<string, string>;

/** An outgoing body. Strings are sent as UTF-8. */
export type OutgoingBody = string | Uint8Array | Blob | ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>;

/** An incoming body. Can be read once, with one of these methods. */
export interface IncomingBody {
  /** The whole body decoded as UTF-8. */
  text(): Promise<string>;
  /** The whole body. */
  bytes(): Promise<Uint8Array>;
  /** The body as it arrives. */
  stream(): ReadableStream<Uint8Array>;
  /** Closes the connection if the body is still arriving: pending reads fail. */
  abandon?(): void;
  /** The error that reading a verified body failed with. */
  readonly fault?: Error | undefined;
}

/** Verifies the signatures of an aws-chunked body as it is read. Both methods throw or reject for a wrong one. */
export interface ChunkSignatures {
  /**
   * Called for each chunk in order; the last one is empty.
   *
   * @param signature undefined if the chunk has none.
   * @param contentHash SHA-256 of the content in lower-case hexadecimal.
   */
  verifyChunk(signature: string | undefined, contentHash: string): void | Promise<void>;
  /**
   * Called once, after the last chunk.
   *
   * @param signature undefined if there is none.
   * @param trailers as they are signed: `x-amz-checksum-crc32:NhCmhg==\n`.
   */
  verifyTrailers(signature: string | undefined, trailers: string): void | Promise<void>;
}

/** A request without its endpoint, which protocols do not know. */
export interface HttpRequest<Body = OutgoingBody | undefined> {
  method: string;
  /** Percent-encoded, starts with `/`, without a query. */
  path: string;
  /** Percent-encoded, without `?`; empty if there is none. */
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

/** Verifies the signatures of an event stream (AWS, "Signing events"). Throws or rejects for a wrong one. */
export interface EventSignatures {
  /** Called for each signed event in order; the last one has no content. */
  verifyEvent(event: SignedEvent): void | Promise<void>;
}

/** An event and its signature. */
interface SignedEvent {
  /** The header `:date`, which the signature covers. */
  readonly date: Date;
  readonly signature: Uint8Array;
  /** The message that is signed. */
  readonly content: Uint8Array;
}

/** What a server receives. */
export type IncomingRequest = HttpRequest<IncomingBody> & {
  /** The host and port of the request's URL, for requests without a `host` header, such as in-process calls. */
  host?: string;
  /** Set by interceptors that verify signatures; without it, signatures of chunks are ignored. */
  chunkSignatures?: ChunkSignatures;
  /** Set by interceptors that verify signatures; without it, signatures of events are ignored. */
  eventSignatures?: EventSignatures;
};
/** What a client receives. */
export type IncomingResponse = HttpResponse<IncomingBody> & {
  /** The call's limits, if any; they continue to apply to a streaming body. */
  readonly limits?: CallLimits | undefined;
  /** The transport has decoded a content coding (RFC 9110, 8.4): the body differs from the bytes sent. */
  readonly isDecoded?: boolean | undefined;
};
/** What a client sends. */
export type OutgoingRequest = HttpRequest;
/** What a server sends. The host sets the body's length, not the protocol. */
export type OutgoingResponse = HttpResponse<OutgoingBody | undefined>;

/** Metadata of a response, named as in AWS SDK v3. */
export interface ResponseMetadata {
  /** The status of the last response; undefined if there was none. */
  readonly httpStatusCode?: number | undefined;
  /** From `x-amzn-requestid`, `x-amzn-request-id` or `x-amz-request-id`. */
  readonly requestId?: string | undefined;
  /** From `x-amz-id-2`. */
  readonly extendedRequestId?: string | undefined;
  /** From `x-amz-cf-id`. */
  readonly cfId?: string | undefined;
  /** Number of attempts. */
  readonly attempts?: number | undefined;
  /** Total delay between attempts in milliseconds. */
  readonly totalRetryDelay?: number | undefined;
}

/** What every output has in addition to its members. */
export interface MetadataBearer {
  readonly $metadata: ResponseMetadata;
}

/**
 * Reads a response's status and the ids set by AWS services and proxies.
 *
 * @param requestId from the body, if present; an id in the headers takes precedence.
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
