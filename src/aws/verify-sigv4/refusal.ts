/** Why a request is refused. Clients see it in the form of their protocol. */
export type RefusalReason =
  /** No signature. */
  | { readonly kind: "missing" | "twoMechanisms" | "missingHash" | "unknownKey" | "wrongToken" | "expiredToken" }
  | {
      readonly kind: "incomplete" | "noDate" | "malformed" | "queryParameters" | "wrongHash";
      readonly message: string;
    }
  | { readonly kind: "mismatch"; readonly stringToSign: string; readonly canonicalRequest: string }
  /** A signature of a chunk, of a trailer or of a body that may not be unsigned. */
  | { readonly kind: "unsigned" }
  /** The clocks of client and server differ too much. */
  | { readonly kind: "skewed"; readonly skew: number }
  | { readonly kind: "expired"; readonly expires: number }
  | { readonly kind: "notYetValid" }
  | { readonly kind: "wrongRegion" | "wrongService"; readonly expected: string }
  | { readonly kind: "headersNotSigned"; readonly names: readonly string[] }
  | { readonly kind: "bodyMismatch"; readonly claimed: string; readonly computed: string };

/** A request is refused for a reason; the error that clients see is made of it. */
export class Refusal extends Error {
  readonly reason: RefusalReason;

  constructor(reason: RefusalReason) {
    super(reason.kind);
    this.reason = reason;
  }
}
