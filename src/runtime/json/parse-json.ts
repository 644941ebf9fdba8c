import type { ExactNumber } from "../codec/number.ts";
import { SerializationError } from "../exception/exceptions.ts";

/**
 * A JSON text as `JSON.parse` reads it, without a schema.
 *
 * @throws SerializationError for a text that is not JSON.
 */
export function parseJson(text: string, parse: (text: string) => unknown = JSON.parse): unknown {
  try {
    return parse(text);
  } catch (cause) {
    // What the engine says quotes the text, which may be secret.
    throw new SerializationError("text is not valid JSON", { cause });
  }
}

/** RFC 8259, section 6. */
export const jsonNumber: RegExp = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/** Numbers from here on stand for the entries of a table, see {@link parseExactly}. */
const firstIndex = 2 ** 53;

/**
 * `JSON.parse`, but with an {@link ExactNumber} for each number that would lose digits. What the engine
 * does with `context.source` of newer revivers is not in every engine that we run in.
 *
 * Each such number is replaced in the text by one that stands for its place in a table. These
 * cannot be mistaken for others: all that remain of the text's own are shorter than 2^53.
 *
 * @throws SyntaxError for a text that is not JSON.
 */
export function parseExactly(text: string): unknown {
  const table: ExactNumber[] = [];
  const token = /"|-?\d[\d.eE+-]*/g;
  let replaced = "";
  let end = 0;
  for (let match = token.exec(text); match !== null; match = token.exec(text)) {
    const literal = match[0];
    if (literal === '"') {
      token.lastIndex = endOfString(text, token.lastIndex);
    } else if (!isKept(literal) && jsonNumber.test(literal)) {
      replaced += text.slice(end, match.index) + String(firstIndex + 2 * table.length);
      table.push(Symbol(literal));
      end = token.lastIndex;
    }
  }
  if (table.length === 0) return JSON.parse(text);
  return JSON.parse(replaced + text.slice(end), (_key, value: unknown) =>
    typeof value === "number" && value >= firstIndex ? table[(value - firstIndex) / 2] : value,
  );
}

/** Whether a number's text comes through JSON.parse unchanged, and is below what stands for the table. */
function isKept(literal: string): boolean {
  const number = Number(literal);
  return number < firstIndex && String(number) === literal;
}

/** The index after a JSON string's closing quote, from that after its opening one; the text's length where none closes it. */
export function endOfString(text: string, start: number): number {
  for (let quote = text.indexOf('"', start); quote >= 0; quote = text.indexOf('"', quote + 1)) {
    let first = quote;
    while (first > start && text[first - 1] === "\\") first--;
    // An odd number of backslashes before it escapes the quote.
    if ((quote - first) % 2 === 0) return quote + 1;
  }
  return text.length;
}
