import { RunningChecksums } from "../checksum/running-checksums.ts";
import { sha256 } from "#platform-checksums";
import type { Checksum } from "../checksum/digest.ts";
import { encodeHex } from "../codec/text-encoding.ts";
import { ProtocolError } from "../exception/exceptions.ts";
import type { ChunkSignatures } from "../http/http-message.ts";

/** Maximum length of a chunk header in bytes. A size and a signature take 90, the longest kind of signature 170. */
const longestHeader = 4096;
/** Maximum length of all trailers in bytes, the usual server limit for headers. */
const longestTrailers = 16 * 1024;
/** Number of bytes from which the engine's own copy is faster than a loop. */
const longCopy = 32;

const trailerSignature = "x-amz-trailer-signature";

const lineFeed = 10;
const carriageReturn = 13;
const semicolon = 59;

/** What a request's headers declare about its body. */
interface AwsChunkedOptions {
  /** Length of the content in bytes (`x-amz-decoded-content-length`). */
  readonly decodedLength: number;
  /** The announced trailers (`x-amz-trailer`), in lower case. */
  readonly trailerNames: readonly string[];
  /** Verifies the signatures of chunks and trailers. */
  readonly signatures?: ChunkSignatures | undefined;
}

/**
 * Extracts the content of an aws-chunked body piece by piece, in constant memory (Amazon S3 API Reference, "Signature
 * calculations for the Authorization header: transferring payload in multiple chunks"): chunks of
 * `size;chunk-signature=…`, a last one of size 0, trailers, an empty line. Verifies checksums in trailers, and
 * signatures if told how; a chunk's content is returned before its signature is verified.
 *
 * Both methods throw ProtocolError with S3's codes: `IncompleteBody` for wrong framing or length,
 * `MalformedTrailerError`, and `BadDigest` or `InvalidRequest` for a checksum; `finish` may reject for a signature.
 */
export class AwsChunkedDecoder {
  readonly #decodedLength: number;
  readonly #trailerNames: readonly string[];
  readonly #checksums: RunningChecksums;
  #state: "size" | "extension" | "header-end" | "content" | "content-end" | "trailers" = "size";
  /** Content bytes decoded so far. */
  #total = 0;
  /** The size parsed so far from the header, then the chunk's remaining bytes. */
  #size = 0;
  /** Bytes since the end of a chunk's content, or of all trailers. */
  #length = 0;
  #hasSize = false;
  /** An incomplete trailer line. */
  #line = "";
  /** The last line was empty, as the body's last must be. */
  #isEnded = false;
  readonly #trailers = new Map<string, string>();
  readonly #signatures: ChunkSignatures | undefined;
  /** The digest of the current chunk's content, if signatures are verified. */
  #hash: Checksum | undefined;
  /** The extension of the current chunk's header, if signatures are verified. */
  #extension = "";
  /** Verifications that take time, in a row. */
  #verifying: Promise<void> | undefined;

  constructor({ decodedLength, trailerNames, signatures }: AwsChunkedOptions) {
    this.#decodedLength = decodedLength;
    this.#trailerNames = trailerNames;
    this.#checksums = new RunningChecksums(trailerNames);
    this.#signatures = signatures;
  }

  /** Returns the content in the next piece of the body; may be empty. */
  decode(piece: Uint8Array): Uint8Array {
    let content: Uint8Array = piece.subarray(0, 0);
    /** Allocated only for a second run of content: a single run is a view of the piece. */
    let joined: Uint8Array | undefined;
    let joinedLength = 0;
    let offset = 0;
    while (offset < piece.length) {
      if (this.#state === "content") {
        const end = Math.min(offset + this.#size, piece.length);
        if (joined === undefined && content.length > 0) {
          joined = new Uint8Array(content.length + piece.length - offset);
          joined.set(content);
          joinedLength = content.length;
        }
        if (joined === undefined) content = piece.subarray(offset, end);
        else {
          copy(piece, { start: offset, end }, joined, joinedLength);
          joinedLength += end - offset;
        }
        this.#hash?.update(piece.subarray(offset, end));
        this.#size -= end - offset;
        if (this.#size === 0) {
          this.#state = "content-end";
          this.#verifyChunk();
        }
        offset = end;
      } else if (this.#state === "trailers") {
        this.#readTrailers(piece.subarray(offset));
        offset = piece.length;
      } else {
        offset = this.#readFraming(piece, offset);
      }
    }
    if (joined !== undefined) content = joined.subarray(0, joinedLength);
    this.#checksums.update(content);
    return content;
  }

  /** Checks that the body was complete. */
  finish(): void | Promise<void> {
    if (this.#state !== "trailers" || !this.#isEnded || this.#line !== "") throw incompleteBody("unexpected end");
    if (this.#trailerNames.some((name) => !this.#trailers.has(name))) throw malformedTrailer();
    this.#checksums.check((name) => this.#trailers.get(name), "trailing header");
    if (this.#signatures === undefined) return;
    const signature = this.#trailers.get(trailerSignature);
    const signed = [...this.#trailers].filter(([name]) => name !== trailerSignature);
    const lines = signed.map(([name, value]) => `${name}:${value}\n`).join("");
    this.#verify(this.#signatures.verifyTrailers(signature, lines));
    return this.#verifying;
  }

  #verifyChunk(): void {
    if (this.#signatures === undefined) return;
    const hash = (this.#hash ?? sha256()).digest();
    const signature = /^chunk-signature=(\S*)\s*$/.exec(this.#extension)?.[1];
    this.#verify(this.#signatures.verifyChunk(signature, encodeHex(hash)));
  }

  #verify(verifying: void | Promise<void>): void {
    if (verifying === undefined) return;
    const before = this.#verifying;
    this.#verifying = before === undefined ? verifying : before.then(() => verifying);
    // Awaited at the end; a failure before that is not unhandled.
    verifying.catch(() => undefined);
    this.#verifying.catch(() => undefined);
  }

  /** Reads the framing between the contents of two chunks, as far as it has arrived. */
  #readFraming(piece: Uint8Array, start: number): number {
    let offset = start;
    for (; offset < piece.length; offset++) {
      const byte = piece[offset] ?? 0;
      if (++this.#length > longestHeader) throw incompleteBody("chunk header too long");
      if (this.#state === "content-end") {
        if (byte === lineFeed && this.#length === 2) this.#startHeader();
        else if (byte !== carriageReturn || this.#length > 1)
          throw incompleteBody("chunk longer than its declared size");
      } else if (this.#state === "header-end") {
        if (byte !== lineFeed) throw incompleteBody("a chunk's header is not a size");
        this.#startChunk();
        return offset + 1;
      } else if (byte === carriageReturn && this.#hasSize) this.#state = "header-end";
      else if (this.#state === "size" && !this.#addDigit(byte)) {
        if (byte !== semicolon || !this.#hasSize) throw incompleteBody("a chunk's header is not a size");
        this.#state = "extension";
      } else if (this.#state === "extension" && this.#signatures !== undefined) {
        this.#extension += String.fromCharCode(byte);
      }
    }
    return offset;
  }

  #startHeader(): void {
    this.#state = "size";
    this.#size = 0;
    this.#length = 0;
    this.#hasSize = false;
    this.#extension = "";
  }

  /** Whether a byte is a hexadecimal digit of the size. */
  #addDigit(byte: number): boolean {
    const letter = byte | 32;
    const digit = byte >= 48 && byte <= 57 ? byte - 48 : letter >= 97 && letter <= 102 ? letter - 87 : -1;
    if (digit < 0) return false;
    this.#hasSize = true;
    this.#size = this.#size * 16 + digit;
    if (this.#total + this.#size > this.#decodedLength) throw wrongLength();
    return true;
  }

  #startChunk(): void {
    this.#length = 0;
    this.#total += this.#size;
    this.#hash = this.#signatures === undefined || this.#size === 0 ? undefined : sha256();
    if (this.#size > 0) this.#state = "content";
    else if (this.#total === this.#decodedLength) {
      this.#state = "trailers";
      this.#verifyChunk();
    } else throw wrongLength();
  }

  /**
   * The end of the body ends the trailers, an empty line does not: some clients send one before the trailers'
   * signature.
   */
  #readTrailers(bytes: Uint8Array): void {
    this.#length += bytes.length;
    if (this.#length > longestTrailers) throw malformedTrailer();
    const lines = (this.#line + String.fromCharCode(...bytes)).split("\n");
    this.#line = lines.pop() ?? "";
    for (const line of lines) {
      const trailer = line.endsWith("\r") ? line.slice(0, -1) : line;
      this.#isEnded = trailer === "";
      if (!this.#isEnded) this.#addTrailer(trailer);
    }
  }

  #addTrailer(line: string): void {
    const colon = line.indexOf(":");
    const name = line.slice(0, Math.max(colon, 0)).trim().toLowerCase();
    const isExpected = this.#trailerNames.includes(name) || name === trailerSignature;
    if (!isExpected || this.#trailers.has(name)) throw malformedTrailer();
    this.#trailers.set(name, line.slice(colon + 1).trim());
  }
}

function copy(
  from: Uint8Array,
  { start, end }: { readonly start: number; readonly end: number },
  to: Uint8Array,
  at: number,
): void {
  if (end - start >= longCopy) to.set(from.subarray(start, end), at);
  else for (let index = start; index < end; index++) to[at + index - start] = from[index] ?? 0;
}

function incompleteBody(reason: string): ProtocolError {
  return new ProtocolError({
    name: "IncompleteBody",
    message: `the aws-chunked body is broken: ${reason}`,
    status: 400,
  });
}

function wrongLength(): ProtocolError {
  return new ProtocolError({
    name: "IncompleteBody",
    message: "the length of the body does not match x-amz-decoded-content-length",
    status: 400,
  });
}

function malformedTrailer(): ProtocolError {
  return new ProtocolError({
    name: "MalformedTrailerError",
    message: "the trailers are malformed or do not match x-amz-trailer",
    status: 400,
  });
}
