import type { SigningAlgorithm, SigningScope } from "./sign-request.ts";

/** What follows a signed request: an event, a chunk or the trailer of its body. */
interface SignableNext {
  /** As strings to sign begin: `AWS4-HMAC-SHA256-PAYLOAD`. */
  readonly type: string;
  /** Of what comes before it, in lower-case hexadecimal. */
  readonly priorSignature: string;
  /** What is hashed, each by itself. */
  readonly parts: readonly (string | Uint8Array)[];
  readonly scope: SigningScope;
}

/** Signs what follows a request (AWS, "Signing events"). @returns the signature in lower-case hexadecimal. */
export async function signNext(
  algorithm: SigningAlgorithm,
  { type, priorSignature, parts, scope }: SignableNext,
): Promise<string> {
  const hashes = await Promise.all(parts.map(async (part) => algorithm.hash(part)));
  const text = [type, scope.date, algorithm.formatScope(scope), priorSignature, ...hashes].join("\n");
  return algorithm.sign(text, scope);
}
