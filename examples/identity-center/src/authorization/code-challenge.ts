import { createHash } from "node:crypto";
import { isSameSecret } from "../secrets/secret.ts";

/** 43 characters of base64url: the SHA-256 of a verifier. RFC 7636, section 4.2. */
const challengePattern = /^[\w-]{43}$/u;
/** RFC 7636, section 4.1. */
const verifierPattern = /^[\w.~-]{43,128}$/u;

/** Whether a text can be a challenge of the method S256. */
export function isCodeChallenge(text: string): boolean {
  return challengePattern.test(text);
}

/** Whether the verifier is the one that the challenge was made from, by the method S256: RFC 7636, section 4.6. */
export function verifiesCodeChallenge(challenge: string, verifier: string): boolean {
  if (!verifierPattern.test(verifier)) return false;
  return isSameSecret(createHash("sha256").update(verifier).digest("base64url"), challenge);
}
