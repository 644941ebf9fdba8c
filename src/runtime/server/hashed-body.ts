import { sha256, sha256Hex } from "#platform-checksums";
import { encodeHex } from "../codec/text-encoding.ts";
import type { IncomingBody } from "../http/http-message.ts";
import { decodeUtf8, TransformedBody } from "./request-body.ts";

/**
 * A body whose SHA-256 is verified when it is read; a stream fails at its end.
 *
 * @param hash the expected digest, in lower-case hexadecimal.
 * @param makeError creates the error of reading for another digest, which it is given.
 */
export function expectBodyHash(
  source: IncomingBody,
  hash: string,
  makeError: (computed: string) => Error,
): IncomingBody {
  return new HashedBody(source, hash, makeError);
}

/** SHA-256 of a body in memory, in lower-case hexadecimal. */
export function hashBody(bytes: Uint8Array): string {
  return sha256Hex(bytes);
}

/** A body that has been read. */
export function createReadBody(bytes: Uint8Array): IncomingBody {
  return {
    bytes: () => Promise.resolve(bytes),
    text: () => Promise.resolve(bytes).then(decodeUtf8),
    stream: () => new Blob([bytes]).stream(),
  };
}

class HashedBody implements IncomingBody {
  readonly #source: IncomingBody;
  readonly #hash: string;
  readonly #makeError: (computed: string) => Error;
  #stream: TransformedBody | undefined;

  constructor(source: IncomingBody, hash: string, makeError: (computed: string) => Error) {
    this.#source = source;
    this.#hash = hash;
    this.#makeError = makeError;
  }

  get fault(): Error | undefined {
    return this.#stream?.fault;
  }

  async bytes(): Promise<Uint8Array> {
    const bytes = await this.#source.bytes();
    this.#compare(sha256Hex(bytes));
    return bytes;
  }

  text(): Promise<string> {
    return this.bytes().then(decodeUtf8);
  }

  stream(): ReadableStream<Uint8Array> {
    const checksum = sha256();
    const hashing = {
      decode(piece: Uint8Array): Uint8Array {
        checksum.update(piece);
        return piece;
      },
      finish: () => {
        this.#compare(encodeHex(checksum.digest()));
      },
    };
    this.#stream = new TransformedBody(this.#source, hashing, { length: undefined, maxBytes: Infinity });
    return this.#stream.stream();
  }

  abandon(): void {
    this.#source.abandon?.();
  }

  #compare(computed: string): void {
    if (computed !== this.#hash) throw this.#makeError(computed);
  }
}
