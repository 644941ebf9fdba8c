/** A position in a text, counted from 1, columns in UTF-16 code units. */
interface TextPosition {
  readonly line: number;
  readonly column: number;
}

/** The line and column of an offset; `\n`, `\r\n` and a lone `\r` end a line. */
export function findPosition(text: string, offset: number): TextPosition {
  let line = 1;
  let lineStart = 0;
  for (let index = 0; index < offset; index++) {
    const code = text.charCodeAt(index);
    if (code === 0x0a || (code === 0x0d && text.charCodeAt(index + 1) !== 0x0a)) {
      line++;
      lineStart = index + 1;
    }
  }
  return { line, column: offset - lineStart + 1 };
}
