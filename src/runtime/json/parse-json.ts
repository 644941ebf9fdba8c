import type { ExactNumber } from "../codec/number.ts";
import { SerializationError } from "../exception/exceptions.ts";

/**
 * Parses JSON with `JSON.parse`, without a schema.
 *
 * @throws SerializationError for a text that is not JSON.
 */
export function parseJson(text: string, parse: (text: string) => unknown = JSON.parse): unknown {
  try {
    return parse(text);
  } catch (cause) {
    // The engine's message quotes the text, which may contain secrets.
    throw new SerializationError("text is not valid JSON", { cause });
  }
}

/** RFC 8259, section 6. */
export const jsonNumber: RegExp = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/** Numbers from here on are placeholders for table entries, see {@link parseExactly}. */
const firstIndex = 2 ** 53;

/**
 * `JSON.parse`, but with an {@link ExactNumber} for each number that would lose digits. Not every supported engine has
 * `context.source` in revivers.
 *
 * Replaces each such number in the text by a placeholder for its index in a table. Placeholders are unambiguous: all
 * remaining numbers are below 2^53.
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

/** Whether JSON.parse preserves a number exactly, and it is below the placeholders. */
function isKept(literal: string): boolean {
  const number = Number(literal);
  return number < firstIndex && String(number) === literal;
}

/**
 * The index after a JSON string's closing quote, or the text's length if unterminated. `start` is the index after the
 * opening quote.
 */
export function endOfString(text: string, start: number): number {
  for (let quote = text.indexOf('"', start); quote >= 0; quote = text.indexOf('"', quote + 1)) {
    let first = quote;
    while (first > start && text[first - 1] === "\\") first--;
    // An odd number of backslashes before it escapes the quote.
    if ((quote - first) % 2 === 0) return quote + 1;
  }
  return text.length;
}
