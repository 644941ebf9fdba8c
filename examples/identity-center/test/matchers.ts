import { expect } from "vitest";

// Vitest's own give `any`, which then goes wherever it is put unseen.

/** Matches a text, in what is expected, by a pattern. */
export function textLike(pattern: RegExp): unknown {
  return expect.stringMatching(pattern);
}

/** Matches a text that has a part. */
export function textWith(part: string): unknown {
  return expect.stringContaining(part);
}

/** Matches any text that is not empty. */
export const someText: unknown = textLike(/./u);
