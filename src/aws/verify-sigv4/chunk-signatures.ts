import type { ChunkSignatures } from "@shapewright/runtime/server";
import type { SigningScope } from "../signature-v4/sign-request.ts";
import { emptyHash } from "./payload.ts";
import type { SignatureVerification } from "./signature-verification.ts";

interface SignedStream {
  readonly verification: SignatureVerification;
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
  verification,
  scope,
  seed,
  hasTrailer,
  makeError,
}: SignedStream): ChunkSignatures {
  let prior = seed;
  const verify = (kind: string, presented: string = "", ...hashes: readonly string[]): void | Promise<void> => {
    const text = [`${verification.name}-${kind}`, scope.date, verification.formatScope(scope), prior, ...hashes];
    // Signatures of SigV4a differ in length, and are filled up to the longest.
    prior = verification.hasRegionSet ? presented.replace(/\*+$/, "") : presented;
    const check = (isValid: boolean): void => {
      if (!isValid) throw makeError();
    };
    const isValid = verification.verify(text.join("\n"), scope, prior);
    if (typeof isValid !== "boolean") return isValid.then(check);
    check(isValid);
    return undefined;
  };
  return {
    verifyChunk: (signature, contentHash) => verify("PAYLOAD", signature, emptyHash, contentHash),
    verifyTrailers(signature, trailers) {
      if (!hasTrailer) return undefined;
      const hash = verification.hash(trailers);
      if (typeof hash === "string") return verify("TRAILER", signature, hash);
      return hash.then((each) => verify("TRAILER", signature, each));
    },
  };
}
