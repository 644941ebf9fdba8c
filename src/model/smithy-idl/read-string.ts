import type { IdlReader } from "./idl-reader.ts";

const escapes: Readonly<Record<string, string>> = {
  '"': '"',
  "\\": "\\",
  "/": "/",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  "\n": "",
};

/** A quoted string or a text block (Smithy 2.0, "String values"), from its first quotation mark. */
export function readString(reader: IdlReader): string {
  return reader.isAt('"""') ? readTextBlock(reader) : readQuoted(reader);
}

function readQuoted(reader: IdlReader): string {
  const start = reader.at;
  const end = findEnd(reader, { from: start + 1, mark: '"', start });
  reader.at = end + 1;
  const text = reader.text.slice(start + 1, end);
  return unescape(normalizeBreaks(text), { reader, start });
}

function readTextBlock(reader: IdlReader): string {
  const start = reader.at;
  const end = findEnd(reader, { from: start + 3, mark: '"""', start });
  reader.at = end + 3;
  const text = normalizeBreaks(reader.text.slice(start + 3, end));
  if (text === "") throw fault(reader, start, "text block is empty");
  if (!text.startsWith("\n")) {
    throw fault(reader, start, 'text block must begin with a line break behind the opening """');
  }
  return unescape(stripIndentation(text.slice(1)), { reader, start });
}

function fault(reader: IdlReader, at: number, message: string): Error {
  return reader.fault(message, { at, length: Math.max(1, reader.at - at) });
}

/** The mark that ends a string whose content begins at `from`: escaped ones do not. Undefined where there is none. */
export function findStringEnd(text: string, mark: '"' | '"""', from: number): number | undefined {
  for (let end = text.indexOf(mark, from); end !== -1; end = text.indexOf(mark, end + 1)) {
    let escapes = end;
    while (escapes > from && text.charCodeAt(escapes - 1) === 0x5c) escapes -= 1;
    // Of an even number of backslashes each one is escaped itself.
    if ((end - escapes) % 2 === 0) return end;
  }
  return undefined;
}

function findEnd(
  reader: IdlReader,
  { from, mark, start }: { readonly from: number; readonly mark: '"' | '"""'; readonly start: number },
): number {
  const { text } = reader;
  const end = findStringEnd(text, mark, from);
  if (end !== undefined) return end;
  throw reader.fault(
    `expected ${mark === '"' ? "a quotation mark" : mark} that ends the string, got the end of the file`,
    {
      at: text.length,
      resumeAt: start,
      hint: `the string begins at line ${text.slice(0, start).split("\n").length}`,
    },
  );
}

/** A text with `\n` as its only line breaks, which is what strings hold whatever the file has. */
export function normalizeBreaks(text: string): string {
  return text.includes("\r") ? text.replaceAll(/\r\n?/g, "\n") : text;
}

/** Takes out the indentation that all lines of a text block have, and the blanks at their ends. */
export function stripIndentation(text: string): string {
  const lines = text.split("\n");
  const last = lines.length - 1;
  const indentation = lines.reduce((least, line, index) => {
    const own = line.length - line.trimStart().length;
    // A line of blanks says nothing, but for the one of the closing delimiter.
    return own === line.length && index !== last ? least : Math.min(least, own);
  }, Number.POSITIVE_INFINITY);
  return lines.map((line) => line.slice(indentation).replace(/[ \t]+$/, "")).join("\n");
}

function unescape(text: string, { reader, start }: { readonly reader: IdlReader; readonly start: number }): string {
  let at = text.indexOf("\\");
  if (at === -1) return text;
  const parts: string[] = [];
  let from = 0;
  while (at !== -1) {
    parts.push(text.slice(from, at));
    const letter = text.charAt(at + 1);
    if (letter === "u") {
      const digits = text.slice(at + 2, at + 6);
      const other = /[^0-9A-Fa-f]/.exec(digits)?.[0];
      if (other !== undefined)
        throw fault(reader, start, `escape "\\u" has ${JSON.stringify(other)}, which is not a hexadecimal digit`);
      if (digits.length < 4) throw fault(reader, start, 'escape "\\u" has fewer than four digits');
      parts.push(String.fromCharCode(Number.parseInt(digits, 16)));
      from = at + 6;
    } else {
      const value = Object.hasOwn(escapes, letter) ? escapes[letter] : undefined;
      if (value === undefined)
        throw fault(reader, start, `escape ${JSON.stringify(`\\${letter}`).replace("\\\\", "\\")} is not known`);
      parts.push(value);
      from = at + 2;
    }
    at = text.indexOf("\\", from);
  }
  parts.push(text.slice(from));
  return parts.join("");
}
