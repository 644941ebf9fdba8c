import { createKeyCache } from "../signature-v4/key-cache.ts";
import { createEcdsaVerifier, type EcdsaVerifier } from "../signature-v4/platform-ecdsa.ts";
import { deriveSecret, sigV4a as algorithm } from "../signature-v4/sigv4a-algorithm.ts";
import type { SignatureVerification } from "./signature-verification.ts";

/** Keys of callers that are kept: deriving one takes longer than a verification. */
const findKey = /* @__PURE__ */ createKeyCache<Promise<EcdsaVerifier>>(1000);

/**
 * Verifies AWS Signature Version 4A by the public keys of the callers' secrets, for `verifySigV4({ sigV4a })`. Signatures
 * are valid for a set of regions, `us-east-1,eu-*`, or for all, `*`.
 */
export const sigV4a: SignatureVerification = {
  name: algorithm.name,
  hasRegionSet: true,
  schemes: ["aws.auth#sigv4", "aws.auth#sigv4a"],
  formatScope: (scope) => algorithm.formatScope(scope),
  hash: (data) => algorithm.hash(data),
  async verify(text, { credentials }, signature) {
    if (!/^(?:[\da-f]{2}){8,72}$/.test(signature)) return false;
    const id = `${credentials.accessKeyId}\n${credentials.secretAccessKey}`;
    const verifySignature = await findKey(id, async () => createEcdsaVerifier(await deriveSecret(credentials)));
    return verifySignature(text, signature);
  },
};
