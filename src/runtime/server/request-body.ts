import { checksumHeaders, RunningChecksums } from "../checksum/running-checksums.ts";
import { ProtocolError } from "../exception/exceptions.ts";
import { AwsChunkedDecoder } from "./aws-chunked-decoder.ts";
import { BytePieces, readPieces, type StreamingBody } from "../http/bodies.ts";
import type { Headers, IncomingBody, IncomingRequest } from "../http/http-message.ts";
import type { OperationSchema } from "../schema/schema.ts";
import { bodyTooLarge, incompleteBody, invalidUtf8 } from "./server-errors.ts";

/**
 * Reads a body to its end.
 *
 * @param length of the body in bytes, where it is known before.
 * @throws ProtocolError for a body of more than `maxBytes`, and for one whose connection fails.
 */
export async function readWhole(
  body: StreamingBody,
  { length = 0, maxBytes }: { readonly length?: number | undefined; readonly maxBytes: number },
): Promise<Uint8Array> {
  if (length > maxBytes) throw bodyTooLarge(maxBytes);
  const received = new BytePieces();
  const pieces = readPieces(body);
  try {
    for (let next = await pieces.next(); next.done !== true; next = await pieces.next()) {
      received.push(next.value);
      if (received.total > maxBytes) throw bodyTooLarge(maxBytes);
    }
  } catch (error) {
    void pieces.return().catch(() => undefined);
    // A stream's own errors say that the client has gone.
    throw error instanceof ProtocolError ? error : incompleteBody();
  }
  return received.join();
}

/** @throws ProtocolError for bytes that are not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw invalidUtf8();
  }
}

/** What makes the pieces of one body of those of another. Both methods may throw. */
interface BodyTransform {
  decode(piece: Uint8Array): Uint8Array;
  /** Called at the end. */
  finish(): void;
}

interface TransformedBodyLimits {
  /** Bytes of the new body, where they are known before it is read. */
  readonly length: number | undefined;
  /** Bytes of a body that is read whole. */
  readonly maxBytes: number;
}

/** A body that is changed or checked while it is read. Nothing of it is read before somebody asks for it. */
export class TransformedBody implements IncomingBody {
  readonly #source: IncomingBody;
  readonly #transform: BodyTransform;
  readonly #limits: TransformedBodyLimits;
  #fault: Error | undefined;

  constructor(source: IncomingBody, transform: BodyTransform, limits: TransformedBodyLimits) {
    this.#source = source;
    this.#transform = transform;
    this.#limits = limits;
  }

  /** What reading it has failed with. */
  get fault(): Error | undefined {
    return this.#fault;
  }

  async text(): Promise<string> {
    return decodeUtf8(await this.bytes());
  }

  bytes(): Promise<Uint8Array> {
    return readWhole(this.stream(), this.#limits);
  }

  stream(): ReadableStream<Uint8Array> {
    let reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
    const open = (): ReadableStreamDefaultReader<Uint8Array> => (reader ??= this.#source.stream().getReader());
    return new ReadableStream<Uint8Array>(
      {
        pull: async (controller) => {
          try {
            // Until there is something to hand on: a stream whose `pull` gives nothing is not asked again.
            for (;;) {
              const next = await open().read();
              if (next.done) {
                this.#transform.finish();
                controller.close();
                return;
              }
              const piece = this.#transform.decode(next.value);
              if (piece.length === 0) continue;
              controller.enqueue(piece);
              return;
            }
          } catch (error) {
            this.#fault = error as Error;
            // What still comes is dropped; the reader gets the error.
            void open()
              .cancel()
              .catch(() => undefined);
            throw error;
          }
        },
        cancel: (reason) => open().cancel(reason),
      },
      { highWaterMark: 0 },
    );
  }
}

/** The value of `x-amz-content-sha256` that tells of chunks; event streams are framed in their own way. */
const chunked = /(?:^|, *)STREAMING-(?![^,]*-EVENTS(?:,|$))/i;

/**
 * Whether a request's body is aws-chunked. The token of that name in `Content-Encoding` does not tell: some clients
 * send chunks without it, others send it without chunks.
 */
export function isAwsChunked(headers: Headers): boolean {
  const hash = headers["x-amz-content-sha256"];
  return hash !== undefined && chunked.test(hash);
}

/**
 * The request as if its body had come without chunks: so are the body, its length, and the encodings.
 *
 * @param maxBodyBytes of the content where it is read whole.
 * @throws ProtocolError `MissingContentLength` 411, `InvalidArgument` 400 for a length that is not a number. Reading
 *   the body throws what {@link AwsChunkedDecoder} does.
 */
export function unwrapAwsChunked(request: IncomingRequest, maxBodyBytes: number): IncomingRequest {
  const { "content-encoding": encoding, "x-amz-trailer": trailer, ...headers } = request.headers;
  const decodedLength = readDecodedLength(headers["x-amz-decoded-content-length"]);
  const encodings = splitList(encoding).filter((token) => token.toLowerCase() !== "aws-chunked");
  const trailerNames = splitList(trailer).map((name) => name.toLowerCase());
  headers["content-length"] = String(decodedLength);
  // The length is known now, and a message has one of the two (RFC 9112, 6.1).
  delete headers["transfer-encoding"];
  if (encodings.length > 0) headers["content-encoding"] = encodings.join(", ");
  const decoder = new AwsChunkedDecoder({ decodedLength, trailerNames });
  return {
    ...request,
    headers,
    body: new TransformedBody(request.body, decoder, { length: decodedLength, maxBytes: maxBodyBytes }),
  };
}

function readDecodedLength(text: string | undefined): number {
  if (text === undefined) {
    throw new ProtocolError({
      name: "MissingContentLength",
      message: "a body in chunks needs the header x-amz-decoded-content-length",
      status: 411,
    });
  }
  const length = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (Number.isSafeInteger(length)) return length;
  throw new ProtocolError({
    name: "InvalidArgument",
    message: "x-amz-decoded-content-length is not a number of bytes",
    status: 400,
  });
}

function splitList(header = ""): string[] {
  return header
    .split(",")
    .map((item) => item.trim())
    .filter((item) => item !== "");
}

/**
 * Whether the checksum in a request's headers is one of its body. Of operations without the trait it may be of
 * something else, such as the object that S3's CompleteMultipartUpload makes of its parts. `httpChecksumRequired` alone
 * leaves open whether a server looks; Smithy's own case of it has another MD5 than that of its body.
 */
export function hasBodyChecksum({ httpChecksum }: OperationSchema): boolean {
  return httpChecksum?.requestAlgorithmMember !== undefined || httpChecksum?.requestChecksumRequired === true;
}

/**
 * The request with its body checked against the checksums in its headers (AWS, "httpChecksum trait"; RFC 1864) while
 * it is read. Reading it throws what {@link RunningChecksums} does.
 *
 * @param maxBodyBytes of a body that is read whole.
 */
export function checkBody(request: IncomingRequest, maxBodyBytes: number): IncomingRequest {
  const { body, headers } = request;
  const names = checksumHeaders.filter((name) => headers[name] !== undefined);
  if (names.length === 0) return request;
  const checksums = new RunningChecksums(names);
  const check = {
    decode(piece: Uint8Array): Uint8Array {
      checksums.update(piece);
      return piece;
    },
    finish(): void {
      checksums.check((name) => headers[name], "header");
    },
  };
  const length = headers["content-length"];
  const limits = { length: length === undefined ? undefined : Number(length), maxBytes: maxBodyBytes };
  return { ...request, body: new TransformedBody(body, check, limits) };
}
