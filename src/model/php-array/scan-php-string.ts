import { formatOffset, makePhpFault, type PhpText } from "./php-fault.ts";

/** A value and the offset after it. */
export interface Scanned<Value> {
  readonly value: Value;
  readonly end: number;
}

const singleQuoted = /[^'\\]*/y;
const doubleQuoted = /[^"\\$]*/y;
const escape = /\\(?:([0-7]{1,3})|x([0-9A-Fa-f]{1,2})|u\{([0-9A-Fa-f]+)\})/y;
const variable = /\$(?:[A-Za-z_\u0080-\uffff]|\{)/y;
const plainEscapes: ReadonlyMap<string, string> = new Map([
  ["n", "\n"],
  ["t", "\t"],
  ["r", "\r"],
  ["v", "\v"],
  ["e", "\u001b"],
  ["f", "\f"],
  ["\\", "\\"],
  ["$", "$"],
]);

/**
 * The string whose opening quote is at the offset, with the escapes of its kind (PHP manual,
 * "Strings"). Bytes written as `\xE2\x80\x99` or in octal are read as UTF-8.
 */
export function scanPhpString(source: PhpText, start: number): Scanned<string> {
  return source.text[start] === "'" ? scanSingleQuoted(source, start) : scanDoubleQuoted(source, start);
}

function scanSingleQuoted(source: PhpText, start: number): Scanned<string> {
  const { text } = source;
  const parts: string[] = [];
  let offset = start + 1;
  for (;;) {
    singleQuoted.lastIndex = offset;
    singleQuoted.test(text);
    parts.push(text.slice(offset, singleQuoted.lastIndex));
    offset = singleQuoted.lastIndex;
    const char = text[offset];
    if (char === undefined) throw makeCutOff(source, start);
    if (char === "'") return { value: parts.join(""), end: offset + 1 };
    const next = text[offset + 1];
    // Any other backslash is literal.
    parts.push(next === "'" || next === "\\" ? next : "\\");
    offset += next === "'" || next === "\\" ? 2 : 1;
  }
}

function scanDoubleQuoted(source: PhpText, start: number): Scanned<string> {
  const { text } = source;
  let offset = start + 1;
  for (;;) {
    doubleQuoted.lastIndex = offset;
    doubleQuoted.test(text);
    offset = doubleQuoted.lastIndex;
    const char = text[offset];
    if (char === undefined) throw makeCutOff(source, start);
    if (char === '"') {
      return { value: decodePhpEscapes(source, { start: start + 1, end: offset, quote: '"' }), end: offset + 1 };
    }
    offset += char === "\\" ? 2 : 1;
  }
}

/** Where faults are reported: at their own offset in the source, or all at `offset`. */
interface PhpOrigin {
  readonly source: PhpText;
  readonly offset?: number;
}

/**
 * The text of a double-quoted string or heredoc between two offsets, escapes decoded.
 *
 * @throws GeneratorError for an interpolated variable, and for bytes that are not UTF-8.
 */
export function decodePhpEscapes(
  source: PhpText,
  range: { readonly start: number; readonly end: number; readonly quote: string; readonly faultsAt?: PhpOrigin },
): string {
  const text = source.text.slice(0, range.end);
  const origin = range.faultsAt ?? { source };
  const parts: string[] = [];
  let bytes: number[] = [];
  let bytesStart = 0;
  const flush = (): void => {
    if (bytes.length > 0) parts.push(decodeUtf8(origin, bytes, bytesStart));
    bytes = [];
  };
  let offset = range.start;
  while (offset < range.end) {
    doubleQuotedRun.lastIndex = offset;
    doubleQuotedRun.test(text);
    const runEnd = doubleQuotedRun.lastIndex;
    if (runEnd > offset) {
      flush();
      parts.push(text.slice(offset, runEnd));
      offset = runEnd;
    }
    const char = text[offset];
    if (char === undefined) break;
    if (char !== "\\") {
      checkVariable(origin, text, offset);
      flush();
      parts.push(char);
      offset++;
      continue;
    }
    escape.lastIndex = offset;
    const [whole, octal, hex, point] = escape.exec(text) ?? [];
    const byte =
      octal !== undefined ? Number.parseInt(octal, 8) & 0xff : hex !== undefined ? Number.parseInt(hex, 16) : undefined;
    if (whole !== undefined && byte !== undefined) {
      if (bytes.length === 0) bytesStart = offset;
      bytes.push(byte);
      offset += whole.length;
      continue;
    }
    flush();
    if (whole !== undefined && point !== undefined) {
      parts.push(decodeCodePoint(origin, point, offset));
      offset += whole.length;
      continue;
    }
    const next = text[offset + 1] ?? "";
    const plain = next !== "" && next === range.quote ? next : plainEscapes.get(next);
    parts.push(plain ?? `\\${next}`);
    offset += 1 + next.length;
  }
  flush();
  return parts.join("");
}

const doubleQuotedRun = /[^\\${]*/y;

function checkVariable(origin: PhpOrigin, text: string, offset: number): void {
  variable.lastIndex = offset;
  if (text.startsWith("{$", offset) || variable.test(text)) {
    throw makePhpFault(origin.source, origin.offset ?? offset, {
      message: "variable in a string is not supported",
      hint: "the file must contain only data; write a dollar sign as \\$",
    });
  }
}

function decodeCodePoint(origin: PhpOrigin, digits: string, offset: number): string {
  const point = Number.parseInt(digits, 16);
  if (point <= 0x10ffff) return String.fromCodePoint(point);
  throw makePhpFault(origin.source, origin.offset ?? offset, {
    message: `code point "\\u{${digits.slice(0, 20)}}" is beyond U+10FFFF`,
  });
}

function decodeUtf8(origin: PhpOrigin, bytes: readonly number[], offset: number): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(Uint8Array.from(bytes));
  } catch {
    throw makePhpFault(origin.source, origin.offset ?? offset, { message: "escaped bytes are not UTF-8" });
  }
}

function makeCutOff(source: PhpText, start: number): Error {
  return makePhpFault(source, source.text.length, {
    message: `the text ends inside the string opened at ${formatOffset(source, start)}`,
    hint: "the file was cut off, or a quote in a string is not escaped",
  });
}
