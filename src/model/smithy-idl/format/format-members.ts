import { indentation, width } from "../print/print-value.ts";
import { printComment } from "./comment-line.ts";
import { formatTraits } from "./format-traits.ts";
import type { TokenCursor } from "./token-cursor.ts";
import { printLayout, readValue } from "./value-layout.ts";

/** A member of a shape, or a property of an operation. */
export interface FormattedMember {
  /** From behind the indentation of its first line. */
  readonly text: string;
  /** Whether it has traits, or comments elsewhere than behind its value. */
  readonly isAnnotated: boolean;
  readonly hasValue: boolean;
}

/** A member, or the comments before the closing brace. */
type BodyPart = Pick<FormattedMember, "text" | "hasValue"> & { trailing: string };

/** A shape's braces with what is in them. */
interface FormattedBody {
  /** `{}`, or several lines. */
  readonly text: string;
  /** Whether it has traits or comments. */
  readonly isAnnotated: boolean;
}

/** The members of a structure, union, list, map or enum, from the opening brace. */
export function formatMembers(cursor: TokenCursor, indent: string): FormattedBody {
  return formatBody(cursor, indent, formatMember);
}

/**
 * Braces around members, from the opening one: a line for each member, and a blank one between them where one has traits
 * or comments of its own.
 */
export function formatBody(
  cursor: TokenCursor,
  indent: string,
  read: (cursor: TokenCursor, indent: string) => FormattedMember,
): FormattedBody {
  const inner = indent + indentation;
  cursor.take();
  const parts: BodyPart[] = [];
  let isSpaced = false;
  let isAnnotated = false;
  let last: FormattedMember | undefined;
  for (;;) {
    const trailing = last === undefined ? "" : cursor.takeTrailing();
    if (last !== undefined) parts.push({ ...last, trailing });
    const comments = cursor.peekComments();
    // A comment below a value is taken for one of that value.
    const below = last?.hasValue === true ? cursor.lastLine + 1 : undefined;
    isSpaced ||= comments.some(({ line }) => line !== below);
    isAnnotated ||= comments.length > 0 || (trailing !== "" && last?.hasValue !== true);
    if (cursor.isAt("}")) break;
    last = read(cursor, inner);
    isSpaced ||= last.isAnnotated;
    isAnnotated ||= last.isAnnotated;
  }
  const comments = cursor.takeComments().map(printComment);
  cursor.take();
  const end = parts.at(-1);
  // Behind the last of spaced members a comment is one of the shape.
  if (isSpaced && end !== undefined && !end.hasValue && end.trailing !== "") {
    comments.unshift(end.trailing.trimStart());
    end.trailing = "";
  }
  if (comments.length > 0) parts.push({ text: comments.join(`\n${inner}`), hasValue: false, trailing: "" });
  if (parts.length === 0) return { text: "{}", isAnnotated };
  const lines = parts.map(({ text, trailing }) => inner + text + trailing);
  return { text: `{\n${lines.join(isSpaced ? "\n\n" : "\n")}\n${indent}}`, isAnnotated };
}

function formatMember(cursor: TokenCursor, indent: string): FormattedMember {
  const { lines, hasTraits } = formatTraits(cursor, indent);
  let text = "";
  if (cursor.isAt("$")) text += cursor.take().text;
  text += cursor.take().text;
  if (cursor.isAt(":")) {
    cursor.take();
    text += `: ${cursor.take().text}`;
  }
  const hasValue = cursor.isAt("=");
  if (hasValue) {
    cursor.take();
    text += ` = ${printLayout(readValue(cursor), { indent, column: indent.length + text.length + 3 })}`;
  }
  return { text: [...lines, text].join(`\n${indent}`), isAnnotated: hasTraits, hasValue };
}

/** A head with the body behind it, or below where `{` has no room on its last line. */
export function joinBody(head: string, body: string, indent: string): string {
  const [brace = ""] = body.split("\n", 1);
  // The first line has its indentation elsewhere.
  const line = head.includes("\n") ? head.slice(head.lastIndexOf("\n") + 1) : indent + head;
  return line.length + 1 + brace.length <= width ? `${head} ${body}` : `${head}\n${indent}${body}`;
}
