import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

/** A new secret (a code, a token, a client's secret): 256 random bits in base64url, 43 characters. */
export function makeSecret(): string {
  return randomBytes(32).toString("base64url");
}

/**
 * What is stored of a secret: its SHA-256 in base64url. No salt and no slow hash: 256 random bits leave
 * nothing to guess, and the hash is what a secret is looked up by.
 */
export function hashSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("base64url");
}

/** Whether two texts are the same, in a time that tells nothing of where they differ or of how long they are. */
export function isSameSecret(one: string, other: string): boolean {
  const digest = (text: string): Buffer => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}
