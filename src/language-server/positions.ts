import type { Position, Range, TextEdit } from "vscode-languageserver";
import type { Place } from "../generator-error.ts";
import type { SourceText } from "../model/smithy-idl/source-text.ts";

/** The range of some code units of a text; the protocol counts lines and UTF-16 code units from 0. */
export function rangeOf(source: SourceText, at: number, length: number): Range {
  return { start: positionOf(source, at), end: positionOf(source, at + length) };
}

/** The range of a fault. */
export function rangeOfPlace({ line = 1, column = 1, excerpt }: Place): Range {
  const start = { line: line - 1, character: column - 1 };
  return { start, end: { ...start, character: start.character + (excerpt?.length ?? 1) } };
}

/** The offset of a position; that of the end of the line, or of the text, for a position behind it. */
export function offsetOf(text: string, { line, character }: Position): number {
  const breaks = /\r\n|\r|\n/g;
  let start = 0;
  for (let index = 0; index < line; index++) {
    if (breaks.exec(text) === null) return text.length;
    start = breaks.lastIndex;
  }
  return Math.min(start + character, breaks.exec(text)?.index ?? text.length);
}

/** An edit that replaces a whole text. */
export function replaceAll(source: SourceText, newText: string): TextEdit {
  return { range: rangeOf(source, 0, source.text.length), newText };
}

function positionOf(source: SourceText, at: number): Position {
  const { line = 1, column = 1 } = source.placeOf(at);
  return { line: line - 1, character: column - 1 };
}
