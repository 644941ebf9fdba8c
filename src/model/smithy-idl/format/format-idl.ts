import { shapeNameOf } from "../../smithy-json/shape-id.ts";
import type { ParsedIdl } from "../parsed-idl.ts";
import { normalizeBreaks } from "../read-string.ts";
import { formatApply, formatShape } from "./format-shape.ts";
import { TokenCursor } from "./token-cursor.ts";
import { printLayout, readValue, unquote } from "./value-layout.ts";

/**
 * A `.smithy` file in the layout of Smithy's own formatter: lines of 120 columns at most, four blanks of indentation, no
 * commas but within a line, `use` statements sorted and only those that are used, comments where they are. It means
 * what it meant, and is laid out the same when it is formatted again.
 *
 * @param parsed a file without faults.
 */
export function formatIdl(parsed: ParsedIdl): string {
  const cursor = new TokenCursor(normalizeBreaks(parsed.tree.text));
  const lead = cursor.takePlainComments();
  const control = formatSection(cursor, "$", formatControl);
  const metadata = formatSection(cursor, "metadata", formatMetadata);
  const blocks = [control, metadata].filter((text) => text !== "");
  let end = "\n";
  if (cursor.isAt("namespace")) {
    blocks.push(formatNamespace(cursor));
    const uses = readUses(cursor);
    const shapes = formatStatements(cursor);
    const used = uses.filter(({ id }) => cursor.names.has(shapeNameOf(id)));
    if (used.length > 0) blocks.push(joinSection(used.map(({ text }) => text)));
    blocks.push(...shapes);
    // Comments at the end have a blank line before them where they would be taken for those of a statement.
    if (shapes.length === 0) end = "\n\n";
  }
  const text = lead.map((line) => `${line}\n`).join("") + blocks.join("\n\n");
  const rest = cursor.takePlainComments();
  return `${text}${rest.length > 0 && text !== "" ? end : ""}${rest.join("\n")}`
    .trimEnd()
    .concat("\n")
    .replace(/^\n$/, "");
}

/** Statements of one kind, with blank lines around those that take more than a line. */
function formatSection(cursor: TokenCursor, word: string, format: (cursor: TokenCursor) => string): string {
  const statements: string[] = [];
  while (cursor.isAt(word))
    statements.push(
      cursor
        .takePlainComments()
        .map((line) => `${line}\n`)
        .join("") + format(cursor),
    );
  return joinSection(statements);
}

function joinSection(statements: readonly string[]): string {
  return statements
    .map((text, index) => {
      const before = statements[index - 1];
      if (before === undefined) return text;
      return `${text.includes("\n") || before.includes("\n") ? "\n\n" : "\n"}${text}`;
    })
    .join("");
}

function formatControl(cursor: TokenCursor): string {
  cursor.take();
  return formatAssignment(cursor, "$", ": ");
}

function formatMetadata(cursor: TokenCursor): string {
  cursor.take();
  return formatAssignment(cursor, "metadata ", " = ");
}

function formatAssignment(cursor: TokenCursor, start: string, mark: string): string {
  const head = start + unquote(cursor.take().text) + mark;
  cursor.take();
  return head + printLayout(readValue(cursor), { indent: "", column: head.length }) + cursor.takeTrailing();
}

function formatNamespace(cursor: TokenCursor): string {
  const comments = cursor.takePlainComments();
  cursor.take();
  return [...comments, `namespace ${cursor.take().text}${cursor.takeTrailing()}`].join("\n");
}

interface UseStatement {
  readonly id: string;
  /** With the comments above it. */
  readonly text: string;
}

/** The `use` statements by their ids. */
function readUses(cursor: TokenCursor): readonly UseStatement[] {
  const statements = new Map<string, UseStatement>();
  while (cursor.isAt("use")) {
    const comments = cursor.takePlainComments();
    cursor.take();
    const id = cursor.take().text;
    statements.set(id, { id, text: [...comments, `use ${id}${cursor.takeTrailing()}`].join("\n") });
  }
  return [...statements.values()].toSorted((one, other) => (one.id < other.id ? -1 : 1));
}

function formatStatements(cursor: TokenCursor): readonly string[] {
  const statements: string[] = [];
  while (cursor.peek().kind !== "end") {
    const statement = cursor.isAt("apply") ? formatApply(cursor) : formatShape(cursor);
    const lines = [statement + cursor.takeTrailing()];
    const documents = cursor.peek().kind !== "end" && !cursor.isAt("apply");
    // Comments on the lines below a statement are its own.
    lines.push(...cursor.takeBelow(({ isDocumentation }) => !(isDocumentation && documents)));
    statements.push(lines.join("\n"));
  }
  return statements;
}
