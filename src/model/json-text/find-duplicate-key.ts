/** A key that an object has twice. Offsets are in UTF-16 code units from the start of the text. */
interface DuplicateKey {
  readonly key: string;
  readonly first: number;
  readonly second: number;
}

/**
 * The first duplicate key in an object of a valid JSON text; `JSON.parse` silently keeps the last value (RFC 8259,
 * section 4). Fast path for texts without duplicates, such as all generated models: the text has as many keys as the
 * value.
 *
 * @param value what `JSON.parse` made of the text.
 */
export function findDuplicateKey(text: string, value: unknown): DuplicateKey | undefined {
  return countKeys(text) === countProperties(value) ? undefined : locateDuplicate(text);
}

/** Structural tokens: brackets and strings, with the colon after a key. */
const token = /"([^"\\]*(?:\\.[^"\\]*)*)"(\s*:)?|[[\]{}]/gs;

function locateDuplicate(text: string): DuplicateKey | undefined {
  const open: (Map<string, number> | undefined)[] = [];
  for (const { index, 0: found, 1: content, 2: colon } of text.matchAll(token)) {
    if (content === undefined) {
      if (found === "{" || found === "[") open.push(found === "{" ? new Map() : undefined);
      else open.pop();
    } else if (colon !== undefined) {
      const key = JSON.parse(`"${content}"`) as string;
      const keys = open.at(-1);
      const first = keys?.get(key);
      if (first !== undefined) return { key, first, second: index };
      keys?.set(key, index);
    }
  }
  return undefined;
}

/** Counts colons outside of strings. */
function countKeys(text: string): number {
  let count = 0;
  let offset = 0;
  for (;;) {
    const quote = text.indexOf('"', offset);
    const end = quote < 0 ? text.length : quote;
    for (; offset < end; offset++) if (text.charCodeAt(offset) === 0x3a) count++;
    if (quote < 0) return count;
    offset = endOfString(text, quote);
  }
}

/** The index after a string's closing quote; `quote` is the index of its opening quote. */
function endOfString(text: string, quote: number): number {
  for (let end = text.indexOf('"', quote + 1); ; end = text.indexOf('"', end + 1)) {
    let backslashes = 0;
    while (text.charCodeAt(end - 1 - backslashes) === 0x5c) backslashes++;
    if (backslashes % 2 === 0) return end + 1;
  }
}

function countProperties(value: unknown): number {
  let count = 0;
  const pending: unknown[] = [value];
  while (pending.length > 0) {
    const next = pending.pop();
    if (typeof next !== "object" || next === null) continue;
    const inner: readonly unknown[] = Array.isArray(next) ? next : Object.values(next);
    if (!Array.isArray(next)) count += inner.length;
    for (const each of inner) if (typeof each === "object") pending.push(each);
  }
  return count;
}
