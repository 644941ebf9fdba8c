import type { ChunkSignatures } from "@shapewright/runtime/server";
import type { SigningAlgorithm, SigningScope } from "../signature-v4/sign-request.ts";
import { compareSignature } from "./compare.ts";
import { emptyHash } from "./payload.ts";

interface SignedStream {
  readonly algorithm: SigningAlgorithm;
  readonly scope: SigningScope;
  /** The signature of the request, with which the chain begins. */
  readonly seed: string;
  readonly hasTrailer: boolean;
  /** Creates the error for a wrong signature. */
  readonly makeError: () => Error;
}

/**
 * Verifies the signatures of chunks, each of which covers the one before it, and of the trailer (Amazon S3 API
 * Reference, "Transferring payload in multiple chunks").
 */
export function createChunkSignatures({
  algorithm,
  scope,
  seed,
  hasTrailer,
  makeError,
}: SignedStream): ChunkSignatures {
  let prior = seed;
  const verify = (name: string, signature: string | undefined, hashes: readonly string[]): void | Promise<void> => {
    const text = [name, scope.date, algorithm.formatScope(scope), prior, ...hashes].join("\n");
    prior = signature ?? "";
    const wanted = algorithm.sign(text, scope);
    const compare = (computed: string): void => {
      if (!compareSignature(computed, signature ?? "")) throw makeError();
    };
    if (typeof wanted !== "string") return wanted.then(compare);
    compare(wanted);
    return undefined;
  };
  return {
    verifyChunk: (signature, contentHash) => verify("AWS4-HMAC-SHA256-PAYLOAD", signature, [emptyHash, contentHash]),
    verifyTrailers(signature, trailers) {
      if (!hasTrailer) return undefined;
      const hash = algorithm.hash(trailers);
      if (typeof hash === "string") return verify("AWS4-HMAC-SHA256-TRAILER", signature, [hash]);
      return hash.then((each) => verify("AWS4-HMAC-SHA256-TRAILER", signature, [each]));
    },
  };
}
