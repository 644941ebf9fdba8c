import { GeneratorError, type Place } from "../../generator-error.ts";
import type { IdlFault } from "./idl-fault.ts";

/** Code units of a line that a message repeats; of a longer one the part around the place. With its number it fits in 80 columns. */
const longestExcerpt = 72;

/** The text of a file with its lines, for the places of faults. */
export class SourceText {
  readonly file: string;
  readonly text: string;
  #lineStarts: readonly number[] | undefined;

  constructor(file: string, text: string) {
    this.file = file;
    this.text = text;
  }

  /** The place of an offset, with the line as it is written; `length` code units of it are marked. */
  placeOf(at: number, length = 1): Place {
    const starts = (this.#lineStarts ??= findLineStarts(this.text));
    let low = 0;
    for (let high = starts.length; low + 1 < high;) {
      const middle = (low + high) >>> 1;
      if ((starts[middle] ?? 0) <= at) low = middle;
      else high = middle;
    }
    const start = starts[low] ?? 0;
    const end = (starts[low + 1] ?? this.text.length + 1) - 1;
    const from = Math.max(start, Math.min(at - longestExcerpt / 2, end - longestExcerpt));
    const line = this.text.slice(from, Math.min(end, from + longestExcerpt)).replace(/\r$/, "");
    const marked = Math.max(1, Math.min(length, line.length - (at - from)));
    return {
      file: this.file,
      line: low + 1,
      column: at - start + 1,
      excerpt: { line, offset: at - from, length: marked },
    };
  }

  /** The error for a fault of the text. */
  makeError(
    { message, at, length, hint }: IdlFault,
    code: "invalid-syntax" | "invalid-model" | "unknown-shape",
  ): GeneratorError {
    return new GeneratorError(message, { code, place: this.placeOf(at, length), hint });
  }
}

/** `\n`, `\r\n` and a lone `\r` end a line. */
function findLineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x0a || (code === 0x0d && text.charCodeAt(at + 1) !== 0x0a)) starts.push(at + 1);
  }
  return starts;
}
