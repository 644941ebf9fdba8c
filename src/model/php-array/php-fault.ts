import { GeneratorError } from "../../generator-error.ts";
import { findPosition } from "../text-position.ts";

/** A PHP text and its file, for error messages. */
export interface PhpText {
  readonly text: string;
  readonly file: string;
}

/** Creates the error for a fault at an offset. */
export function makePhpFault(
  source: PhpText,
  offset: number,
  parts: { message: string; hint?: string },
): GeneratorError {
  return new GeneratorError(`the PHP array is not valid: ${parts.message}`, {
    code: "invalid-syntax",
    place: { file: source.file, ...findPosition(source.text, offset) },
    hint: parts.hint,
  });
}

/** `12:5`, for messages with a second location. */
export function formatOffset(source: PhpText, offset: number): string {
  const { line, column } = findPosition(source.text, offset);
  return `${line}:${column}`;
}
