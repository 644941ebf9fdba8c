import { encodeString } from "./json-simple-encoder.ts";

/** More different keys than that are not likely to come again. */
const CAPACITY = 64;
const texts = new Map<string, string>();

/**
 * A map's key as JSON writes it, with its colon. The maps of one body mostly have the same keys, a
 * table's items above all, and looking a text up costs less than joining it.
 */
export function encodeKey(key: string): string {
  let text = texts.get(key);
  if (text === undefined) {
    text = encodeString(key) + ":";
    if (texts.size < CAPACITY) texts.set(key, text);
  }
  return text;
}

/** Called after each body, since keys are the caller's data and may be secret. */
export function forgetKeys(): void {
  if (texts.size > 0) texts.clear();
}
