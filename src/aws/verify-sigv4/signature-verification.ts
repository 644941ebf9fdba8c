import type { SigningAlgorithm, SigningScope } from "../signature-v4/sign-request.ts";
import { compareSignature } from "./compare.ts";

/** Verifies the signatures of an algorithm. */
export interface SignatureVerification extends Pick<
  SigningAlgorithm,
  "name" | "hasRegionSet" | "formatScope" | "hash"
> {
  /** Auth schemes of Smithy that a signature satisfies. */
  readonly schemes: readonly string[];
  /** Whether a signature, in lower-case hexadecimal, is one of a text by the credentials of the scope. */
  verify(text: string, scope: SigningScope, signature: string): boolean | Promise<boolean>;
}

/** Verifies signatures that are made again by the same secret. */
export function createHmacVerification(algorithm: SigningAlgorithm): SignatureVerification {
  return {
    ...algorithm,
    schemes: ["aws.auth#sigv4"],
    verify(text, scope, signature) {
      const computed = algorithm.sign(text, scope);
      // What is there is not waited for: promises would take a fifth of a verification.
      if (typeof computed === "string") return compareSignature(computed, signature);
      return computed.then((each) => compareSignature(each, signature));
    },
  };
}
