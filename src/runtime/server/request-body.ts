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
 * @param length of the body in bytes, if known in advance.
 * @throws ProtocolError if the body exceeds `maxBytes` or the connection fails.
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
    // Errors of the stream itself mean that the client disconnected.
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

/** A body that is in memory, which can be read again. */
export function createBufferedBody(bytes: Uint8Array, maxBytes: number): IncomingBody {
  const read = <Result>(make: (bytes: Uint8Array) => Result): Promise<Result> => {
    if (bytes.length > maxBytes) return Promise.reject(bodyTooLarge(maxBytes));
    return new Promise((resolve) => {
      resolve(make(bytes));
    });
  };
  return {
    text: () => read(decodeUtf8),
    bytes: () => read((bytes) => bytes),
    stream: () => new Blob([bytes]).stream(),
  };
}

/** A body that cannot be read. */
export function createFailedBody(error: Error): IncomingBody {
  const reject = (): Promise<never> => Promise.reject(error);
  return {
    text: reject,
    bytes: reject,
    stream: () => {
      throw error;
    },
  };
}

/** A body that is read whole only up to a lower limit than the one that it was received with. */
export function limitBody(body: IncomingBody, maxBytes: number): IncomingBody {
  const bytes = (): Promise<Uint8Array> => readWhole(body.stream(), { maxBytes });
  return {
    bytes,
    text: async () => decodeUtf8(await bytes()),
    stream: () => body.stream(),
    abandon: () => body.abandon?.(),
  };
}

/** Transforms a body piece by piece. Both methods may throw. */
interface BodyTransform {
  decode(piece: Uint8Array): Uint8Array | Promise<Uint8Array>;
  /** Called at the end. */
  finish(): void | Promise<void>;
}

interface TransformedBodyLimits {
  /** Length of the new body in bytes, if known before it is read. */
  readonly length: number | undefined;
  /** Maximum length of a buffered body in bytes. */
  readonly maxBytes: number;
}

/** A body that is transformed or verified lazily, as it is read. */
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

  /** The error that reading failed with. */
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
            // Loops until there is output: a stream does not call `pull` again if it enqueues nothing.
            for (;;) {
              const next = await open().read();
              if (next.done) {
                await this.#transform.finish();
                controller.close();
                return;
              }
              const decoded = this.#transform.decode(next.value);
              const piece = decoded instanceof Promise ? await decoded : decoded;
              if (piece.length === 0) continue;
              controller.enqueue(piece);
              return;
            }
          } catch (error) {
            this.#fault = error as Error;
            // Discards the remaining data; the reader gets the error.
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

/** Values of `x-amz-content-sha256` for aws-chunked bodies; event streams have their own framing. */
const chunked = /(?:^|, *)STREAMING-(?![^,]*-EVENTS(?:,|$))/i;

/**
 * Whether a request's body is aws-chunked. The `Content-Encoding` token is not reliable: some clients send chunks
 * without it, others send it without chunks.
 */
export function isAwsChunked(headers: Headers): boolean {
  const hash = headers["x-amz-content-sha256"];
  return hash !== undefined && chunked.test(hash);
}

/**
 * The request without chunked framing: body, length and encodings are those of the content.
 *
 * @param maxBodyBytes limit for the content when buffered.
 * @throws ProtocolError `MissingContentLength` 411, `InvalidArgument` 400 for a length that is not a number. Reading
 *   the body throws what {@link AwsChunkedDecoder} does.
 */
export function unwrapAwsChunked(request: IncomingRequest, maxBodyBytes: number): IncomingRequest {
  const { "content-encoding": encoding, "x-amz-trailer": trailer, ...headers } = request.headers;
  const decodedLength = readDecodedLength(headers["x-amz-decoded-content-length"]);
  const encodings = splitList(encoding).filter((token) => token.toLowerCase() !== "aws-chunked");
  const trailerNames = splitList(trailer).map((name) => name.toLowerCase());
  headers["content-length"] = String(decodedLength);
  // The length is now known, and a message must not have both headers (RFC 9112, 6.1).
  delete headers["transfer-encoding"];
  if (encodings.length > 0) headers["content-encoding"] = encodings.join(", ");
  const decoder = new AwsChunkedDecoder({ decodedLength, trailerNames, signatures: request.chunkSignatures });
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
      message: "an aws-chunked body requires the header x-amz-decoded-content-length",
      status: 411,
    });
  }
  const length = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (Number.isSafeInteger(length)) return length;
  throw new ProtocolError({
    name: "InvalidArgument",
    message: "x-amz-decoded-content-length is not a valid length in bytes",
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
 * Whether the checksum in a request's headers covers its body. Without the trait it may cover something else, such as
 * the object that S3's CompleteMultipartUpload assembles. `httpChecksumRequired` does not say that servers verify
 * it; Smithy's own test case has an MD5 that does not match its body.
 */
export function hasBodyChecksum({ httpChecksum }: OperationSchema): boolean {
  return httpChecksum?.requestAlgorithmMember !== undefined || httpChecksum?.requestChecksumRequired === true;
}

/**
 * The request with a body that is verified against the checksums in its headers as it is read (AWS, "httpChecksum
 * trait"; RFC 1864). Reading it throws what {@link RunningChecksums} does.
 *
 * @param maxBodyBytes limit for a buffered body.
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
