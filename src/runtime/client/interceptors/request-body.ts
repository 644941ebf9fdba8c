import {
  type BodyPieces,
  collectBody,
  isStreamingBody,
  measureBody,
  pieces,
  readPieces,
  streamBody,
  type StreamingBody,
  toBytes,
} from "../../http/bodies.ts";
import type { OperationSchema } from "../../schema/schema.ts";
import type { Call, InterceptorPart } from "./interceptor.ts";

/** Headers that control the connection, the host, or the end of a request (RFC 9110, 7.2 and 7.6.1; RFC 9112, 6.1). */
const connectionHeader = /^(connection|host|keep-alive|proxy-connection|te|trailer|transfer-encoding|upgrade)$/;

/**
 * Keeps requests as long as they say, and silent about their connection, whatever the caller gave for members that are
 * bound to such headers: what follows a request that is longer than its `content-length` is another request to the peer
 * (RFC 9112, 6.3).
 *
 * Calls reject with a TypeError for a body in memory of another length. A stream of another length fails with a
 * TypeError before its last piece is sent; what a stream fails with is what the call rejects with, since transports may
 * call it a failure of the connection.
 */
export const requestFraming: InterceptorPart = {
  part: "interceptor",
  beforeAttempt(call) {
    const { request } = call;
    const { headers, body } = request;
    const refused = Object.keys(headers).find((name) => connectionHeader.test(name));
    if (refused !== undefined) throw new TypeError(`the header "${refused}" belongs to the connection`);
    const stated = headers["content-length"];
    const length = body === undefined ? 0 : measureBody(body);
    if (stated !== undefined) expectLength(stated, length);
    if (isStreamingBody(body)) {
      const framed = frameStream(body, {
        length: stated === undefined ? undefined : Number(stated),
        onError: (error) => failures.set(call, error),
      });
      // The form of a stream that every transport can send.
      request.body = streamBody(framed);
    }
  },
  afterAttempt(call) {
    // The caller's abort may be why the stream fails.
    if (failures.has(call) && !call.abortSignal?.aborted) call.outcome = { error: failures.get(call) };
  },
};

/** The errors of callers' streams. */
const failures = /* @__PURE__ */ new WeakMap<Call, unknown>();

/** @param length undefined if unknown before the end of the body. */
function expectLength(stated: string, length: number | undefined): void {
  if (length === undefined ? /^\d+$/.test(stated) : stated === String(length)) return;
  const found = length === undefined ? "which is not a length" : `but the body has ${length} bytes`;
  throw new TypeError(`the header "content-length" says ${stated}, ${found}`);
}

/** The expected length of a stream, and the receiver of its errors. */
interface StreamFraming {
  readonly length: number | undefined;
  readonly onError: (error: unknown) => void;
}

/**
 * A stream that fails before its last piece if it exceeds the given length: the peer would treat a truncated body as
 * complete, and store it.
 */
export function frameStream(body: StreamingBody, { length, onError }: StreamFraming): BodyPieces {
  const source = readPieces(body);
  let left = length ?? Infinity;
  const nextPiece = async (): Promise<Uint8Array | undefined> => {
    const { done, value } = await source.next();
    if (done === true) return undefined;
    const piece = toBytes(value);
    left -= piece.byteLength;
    if (left < 0) throw new TypeError(`the body is longer than its content-length, ${length}`);
    return piece;
  };
  const next = async (): Promise<IteratorResult<Uint8Array, unknown>> => {
    const piece = await nextPiece();
    if (piece !== undefined && left === 0) {
      // Only empty pieces may follow.
      while ((await nextPiece()) !== undefined);
    }
    if (piece !== undefined) return { done: false, value: piece };
    if (left > 0 && length !== undefined) {
      throw new TypeError(`the body ends ${left} bytes before its content-length, ${length}`);
    }
    return { done: true, value: undefined };
  };
  return pieces({
    next: () =>
      next().catch((error: unknown) => {
        onError(error);
        source.return().catch(() => undefined);
        throw error;
      }),
    return: () => source.return(),
  });
}

/**
 * Compresses the requests of operations that allow it (Smithy, "requestCompression trait"): large bodies, and streams
 * unless their length must be sent. Checksums are those of the compressed body. Calls reject with a RangeError for a
 * `requestMinCompressionSizeBytes` outside of 0 to 10,485,760.
 */
export const requestCompression: InterceptorPart = {
  part: "interceptor",
  async afterSerialization({ operation, config, request }) {
    const { body, headers } = request;
    const { disableRequestCompression, requestMinCompressionSizeBytes = 10_240 } = config;
    if (!(requestMinCompressionSizeBytes >= 0 && requestMinCompressionSizeBytes <= 10_485_760)) {
      throw new RangeError(
        `requestMinCompressionSizeBytes must be from 0 to 10485760, got ${requestMinCompressionSizeBytes}`,
      );
    }
    if (!operation.requestCompression?.includes("gzip") || disableRequestCompression || body === undefined) return;
    const length = measureBody(body);
    if (length === undefined ? needsLength(operation) : length < requestMinCompressionSizeBytes) return;
    const gzip: CompressionStream = new CompressionStream("gzip");
    const compressed: ReadableStream<Uint8Array> = streamBody(body).pipeThrough(gzip);
    headers["content-encoding"] = headers["content-encoding"] ? `${headers["content-encoding"]}, gzip` : "gzip";
    if (length === undefined) {
      request.body = compressed;
      delete headers["content-length"];
    } else {
      // As bytes, which can be sent again.
      const bytes = await collectBody(compressed);
      request.body = bytes;
      headers["content-length"] = String(bytes.length);
    }
  },
};

function needsLength({ input }: OperationSchema): boolean {
  return Object.values(input?.members() ?? {}).some(({ requiresLength }) => requiresLength);
}
