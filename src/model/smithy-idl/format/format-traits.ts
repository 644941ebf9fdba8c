import { indentation } from "../print/print-value.ts";
import { printComment } from "./comment-line.ts";
import type { TokenCursor } from "./token-cursor.ts";
import { type ListLayout, printLayout, readList, readValue, unquote } from "./value-layout.ts";

/** What comes before a shape or member. */
interface FormattedTraits {
  /** Lines without their indentation, text that goes over several lines among them. */
  readonly lines: readonly string[];
  readonly hasTraits: boolean;
}

/**
 * The comments and traits before a shape or member, up to its first word. Comments before the first trait document it if
 * they have three slashes; others do not, wherever they are.
 */
export function formatTraits(cursor: TokenCursor, indent: string): FormattedTraits {
  const lines = cursor.takeComments().map(printComment);
  const hasTraits = cursor.isAt("@");
  while (cursor.isAt("@")) {
    lines.push(formatTrait(cursor, indent));
    lines.push(...cursor.takePlainComments());
  }
  return { lines, hasTraits };
}

/** `@name`, `@name(value)` or `@name(key: value)`; comments in parentheses around nothing are left to the caller. */
export function formatTrait(cursor: TokenCursor, indent: string): string {
  cursor.take();
  const start = `@${cursor.take().text}`;
  if (!cursor.isAt("(")) return start;
  cursor.take();
  if (cursor.isAt(")")) {
    cursor.take();
    return start;
  }
  return start + formatBody(cursor, indent, indent.length + start.length);
}

function formatBody(cursor: TokenCursor, indent: string, column: number): string {
  const inner = indent + indentation;
  const before = cursor.takePlainComments();
  const first = readValue(cursor);
  if (first.kind === "text" && cursor.isAt(":")) {
    cursor.take();
    const comments = [...before, ...cursor.takePlainComments()];
    const entry = { key: unquote(first.text), value: readValue(cursor) };
    const { parts } = readList(cursor, "(", ")");
    const list: ListLayout = {
      kind: "list",
      open: "(",
      close: ")",
      parts: [...comments.map((comment) => ({ comment })), entry, ...parts],
    };
    return printLayout(list, { indent, column });
  }
  const after = cursor.takePlainComments();
  cursor.take();
  const comments = before.length > 0 || after.length > 0;
  // Arrays and objects share the lines of the parentheses.
  if (first.kind === "list" && !comments) return `(${printLayout(first, { indent, column: column + 1 })})`;
  if (first.kind === "text" && !comments && !first.text.includes("\n")) return `(${first.text})`;
  const lines = [...before, printLayout(first, { indent: inner, column: inner.length }), ...after];
  return `(\n${lines.map((line) => `${inner}${line}\n`).join("")}${indent})`;
}
