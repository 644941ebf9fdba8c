import { SerializationError } from "../exception/serialization-error.ts";
import { endOfString } from "./end-of-string.ts";

/**
 * A parser that refuses objects with two members of one name. Which of them counts is up to each
 * receiver (RFC 8259, section 4), so that what checks a request and what acts on it may see different
 * ones. `JSON.parse` keeps the last and says nothing: the text has more keys than the value.
 */
export function refuseDuplicateKeys(parse: (text: string) => unknown): (text: string) => unknown {
  return (text) => {
    const value = parse(text);
    if (countKeys(text) !== countMembers(value)) throw new SerializationError("an object has two members of one name");
    return value;
  };
}

/** The keys in a text that is JSON: strings before a colon. */
function countKeys(text: string): number {
  let count = 0;
  for (let quote = text.indexOf('"'); quote >= 0;) {
    let end = endOfString(text, quote + 1);
    while (isSpace(text.charCodeAt(end))) end++;
    if (text.charCodeAt(end) === colon) count++;
    quote = text.indexOf('"', end);
  }
  return count;
}

const colon = 0x3a;

/** RFC 8259, section 2. */
function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}

/** The members of all objects in a parsed value, with a stack of its own: texts nest deeper than calls can. */
function countMembers(value: unknown): number {
  if (!isObject(value)) return 0;
  let count = 0;
  const pending: object[] = [value];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (Array.isArray(next)) {
      for (const item of next as readonly unknown[]) if (isObject(item)) pending.push(item);
      continue;
    }
    for (const key in next) {
      count++;
      const member = (next as Readonly<Record<string, unknown>>)[key];
      if (isObject(member)) pending.push(member);
    }
  }
  return count;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
