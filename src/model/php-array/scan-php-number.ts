import { makePhpFault, type PhpText } from "./php-fault.ts";
import type { Scanned } from "./scan-php-string.ts";

const floating =
  /(?:\d+(?:_\d+)*)?\.\d+(?:_\d+)*(?:[eE][+-]?\d+)?|\d+(?:_\d+)*\.(?:[eE][+-]?\d+)?|\d+(?:_\d+)*[eE][+-]?\d+/y;
const prefixed = /0(?:[xX][0-9A-Fa-f]+(?:_[0-9A-Fa-f]+)*|[bB][01]+(?:_[01]+)*|[oO]?[0-7]+(?:_[0-7]+)*)/y;
const decimal = /[1-9]\d*(?:_\d+)*|0/y;
const wordCharacter = /[\w.]/;

/**
 * The number without its sign at the offset: decimal, hexadecimal, octal (`017`, `0o17`), binary or floating, with `_`
 * between digits. As in PHP, an integer out of range becomes a double.
 */
export function scanPhpNumber(source: PhpText, start: number): Scanned<number> {
  for (const pattern of [floating, prefixed, decimal]) {
    pattern.lastIndex = start;
    const digits = pattern.exec(source.text)?.[0];
    if (digits === undefined) continue;
    const end = start + digits.length;
    if (wordCharacter.test(source.text[end] ?? "")) break;
    return { value: toNumber(digits.replaceAll("_", ""), pattern === prefixed), end };
  }
  const text = /^[\w.]{1,40}/.exec(source.text.slice(start, start + 40))?.[0] ?? "";
  throw makePhpFault(source, start, { message: `number "${text}" is malformed` });
}

function toNumber(digits: string, isPrefixed: boolean): number {
  if (!isPrefixed) return Number(digits);
  return /^0[xXbBoO]/.test(digits) ? Number(digits) : Number(`0o${digits.slice(1)}`);
}
