import { normalizeBreaks, stripIndentation } from "../read-string.ts";
import { indentation, isIdentifier, width } from "../print/print-value.ts";
import type { TokenCursor } from "./token-cursor.ts";

/** A value of a trait, a member or a statement as it is written. */
type ValueLayout = TextLayout | BlockLayout | ListLayout;

interface TextLayout {
  readonly kind: "text";
  readonly text: string;
}

/** A text block; its lines without the indentation that is not part of the text. */
interface BlockLayout {
  readonly kind: "block";
  readonly lines: readonly string[];
}

/** An array, an object, or the entries of a trait in its parentheses. */
export interface ListLayout {
  readonly kind: "list";
  readonly open: string;
  readonly close: string;
  readonly parts: readonly PartLayout[];
}

/** A comment, an item, or an entry, which has a key. */
interface PartLayout {
  readonly comment?: string;
  readonly key?: string;
  readonly value?: ValueLayout;
  /** Whether each part of the value has a line of its own, if there is one. */
  readonly breaks?: boolean;
}

export function readValue(cursor: TokenCursor): ValueLayout {
  const { kind, text } = cursor.take();
  if (kind === "block")
    return { kind, lines: stripIndentation(normalizeBreaks(text.slice(3, -3)).slice(1)).split("\n") };
  if (kind === "mark" && (text === "[" || text === "{")) return readList(cursor, text, text === "[" ? "]" : "}");
  return { kind: "text", text };
}

/** The parts up to the closing mark; the opening one is taken already. */
export function readList(cursor: TokenCursor, open: string, close: string): ListLayout {
  const parts: PartLayout[] = [];
  const takeComments = (): void => {
    for (const comment of cursor.takePlainComments()) parts.push({ comment });
  };
  for (;;) {
    takeComments();
    if (cursor.isAt(close)) break;
    if (open === "[") parts.push({ value: readValue(cursor) });
    else {
      const key = unquote(cursor.take().text);
      // The colon.
      cursor.take();
      // Comments between a key and its value move before the key.
      takeComments();
      parts.push({ key, value: readValue(cursor) });
    }
  }
  cursor.take();
  return { kind: "list", open, close, parts };
}

/** A key without the quotation marks that it does not need. */
export function unquote(key: string): string {
  const inner = key.slice(1, -1);
  return key.startsWith('"') && isIdentifier(inner) ? inner : key;
}

interface ValuePlace {
  /** What lines have before them from the second on. */
  readonly indent: string;
  /** Where the value begins. */
  readonly column: number;
  /** Whether it is an item of an array, whose objects have lines for their entries. */
  readonly isItem?: boolean;
  /** Whether each part has a line of its own, if there is one. */
  readonly breaks?: boolean | undefined;
}

export function printLayout(value: ValueLayout, place: ValuePlace): string {
  switch (value.kind) {
    case "text":
      return value.text;
    case "block":
      return printBlock(value, place.indent);
    case "list":
      return printList(value, place);
    default:
      return value satisfies never;
  }
}

function printBlock({ lines }: BlockLayout, indent: string): string {
  const text = lines.map((line, index) => (line === "" && index < lines.length - 1 ? "" : indent + line)).join("\n");
  return `"""\n${text}"""`;
}

function printList(list: ListLayout, { indent, column, isItem = false, breaks = false }: ValuePlace): string {
  const { open, close, parts } = list;
  if (parts.length === 0) return open + close;
  const line = breaks || (isItem && open === "{") ? undefined : printOnLine(list);
  // A bracket around one part cannot break before it, but for a part that is longer than a line.
  const room = parts.length === 1 && open !== "{" ? width : width - column;
  if (line !== undefined && line.length <= room) return line;
  const inner = indent + indentation;
  const lines = parts.map((part) => inner + printPart(part, { indent: inner, isItem: open === "[" }));
  return `${open}\n${lines.join("\n")}\n${indent}${close}`;
}

function printPart(
  { comment, key, value, breaks }: PartLayout,
  { indent, isItem }: { readonly indent: string; readonly isItem: boolean },
): string {
  if (comment !== undefined || value === undefined) return comment ?? "";
  if (key === undefined) return printLayout(value, { indent, column: indent.length, isItem });
  return printEntry(key, value, { indent, breaks });
}

/** `key: value`, from the start of a line behind its indentation. */
function printEntry(
  key: string,
  value: ValueLayout,
  { indent, breaks }: { readonly indent: string; readonly breaks: boolean | undefined },
): string {
  const start = `${key}: `;
  const inner = value.kind === "block" ? indent + indentation : indent;
  return start + printLayout(value, { indent: inner, column: indent.length + start.length, breaks });
}

/** The parts in one line; undefined where one of them needs several: comments, lists, and text with line breaks. */
function printOnLine({ open, close, parts }: ListLayout): string | undefined {
  const texts: string[] = [];
  for (const { key, value } of parts) {
    if (value?.kind !== "text" || value.text.includes("\n")) return undefined;
    texts.push(key === undefined ? value.text : `${key}: ${value.text}`);
  }
  const padding = open === "{" ? " " : "";
  return open + padding + texts.join(", ") + padding + close;
}
