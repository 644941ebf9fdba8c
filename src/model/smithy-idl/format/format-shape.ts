import { indentation } from "../print/print-value.ts";
import { printComment } from "./comment-line.ts";
import { formatBody, formatMembers, type FormattedMember, joinBody } from "./format-members.ts";
import { formatTrait, formatTraits } from "./format-traits.ts";
import type { TokenCursor } from "./token-cursor.ts";
import { type ListLayout, printLayout, readList, readValue } from "./value-layout.ts";

const withMembers: ReadonlySet<string> = new Set(["structure", "union", "list", "set", "map", "enum", "intEnum"]);

/** Properties of services and resources whose parts have lines of their own. */
const listed: ReadonlySet<string> = new Set([
  ...["resources", "operations", "collectionOperations", "errors"],
  ...["identifiers", "properties", "rename"],
]);

/** A shape with its comments and traits; comments in its head come before the type. */
export function formatShape(cursor: TokenCursor): string {
  const { lines } = formatTraits(cursor, "");
  const type = cursor.take().text;
  const name = cursor.take().text;
  const { head, comments } = formatHead(cursor, `${type} ${name}`, "");
  return [...lines, ...comments, joinShape(cursor, type, head)].join("\n");
}

function joinShape(cursor: TokenCursor, type: string, head: string): string {
  if (withMembers.has(type)) return joinBody(head, formatMembers(cursor, "").text, "");
  if (type === "operation") return joinBody(head, formatBody(cursor, "", formatProperty).text, "");
  if (type === "service" || type === "resource") return joinBody(head, formatProperties(cursor), "");
  return head;
}

/** A head with `for` and `with`, up to the shape's body; `start` is empty where there is no name before. */
function formatHead(
  cursor: TokenCursor,
  start: string,
  indent: string,
): { readonly head: string; readonly comments: readonly string[] } {
  const words = start === "" ? [] : [start];
  if (cursor.isAt("for")) {
    cursor.take();
    words.push(`for ${cursor.take().text}`);
  }
  const comments: string[] = [];
  if (cursor.isAt("with")) {
    comments.push(...cursor.takePlainComments());
    cursor.take();
    comments.push(...cursor.takePlainComments());
    const mixins = readBrackets(cursor);
    words.push("with");
    const column = indent.length + words.join(" ").length + 1;
    words.push(printLayout(mixins, { indent, column }));
  }
  // A shape without a body ends here: the comments behind it are not its own.
  if (cursor.isAt("{")) comments.push(...cursor.takePlainComments());
  return { head: words.join(" "), comments };
}

function readBrackets(cursor: TokenCursor): ListLayout {
  cursor.take();
  return readList(cursor, "[", "]");
}

/** The braces of a service or resource. */
function formatProperties(cursor: TokenCursor): string {
  const list = readList(cursor, cursor.take().text, "}");
  const parts = list.parts.map((part) => ({ ...part, breaks: part.key !== undefined && listed.has(part.key) }));
  return printLayout({ ...list, parts }, { indent: "", column: 0 });
}

/** `input`, `output` or `errors` of an operation, with the comments inside it moved before it. */
function formatProperty(cursor: TokenCursor, indent: string): FormattedMember {
  const lines = cursor.takeComments().map(printComment);
  const key = cursor.take().text;
  lines.push(...cursor.takePlainComments());
  if (cursor.take().text === ":=") return formatInline(cursor, { key, lines, indent });
  lines.push(...cursor.takePlainComments());
  const value = readValue(cursor);
  const isAnnotated =
    lines.length > 0 || (value.kind === "list" && value.parts.some(({ comment }) => comment !== undefined));
  lines.push(`${key}: ${printLayout(value, { indent, column: 0, breaks: true })}`);
  return { text: lines.join(`\n${indent}`), isAnnotated, hasValue: false };
}

/** A structure that is written in the operation: on the lines below where it has comments or traits. */
function formatInline(
  cursor: TokenCursor,
  { key, lines, indent }: { readonly key: string; readonly lines: readonly string[]; readonly indent: string },
): FormattedMember {
  const inner = indent + indentation;
  const { lines: own, hasTraits } = formatTraits(cursor, inner);
  if (own.length > 0) {
    const { head, comments } = formatHead(cursor, "", inner);
    const body = formatMembers(cursor, inner);
    const shape = head === "" ? body.text : joinBody(head, body.text, inner);
    const text = [...lines, `${key} :=${[...own, ...comments, shape].map((line) => `\n${inner}${line}`).join("")}`];
    return { text: text.join(`\n${indent}`), isAnnotated: true, hasValue: false };
  }
  const { head, comments } = formatHead(cursor, `${key} :=`, indent);
  const body = formatMembers(cursor, indent);
  const text = [...lines, ...comments, joinBody(head, body.text, indent)].join(`\n${indent}`);
  const isAnnotated = hasTraits || lines.length > 0 || comments.length > 0 || body.isAnnotated;
  return { text, isAnnotated, hasValue: false };
}

/** An `apply` statement, with the comments inside it moved before it. */
export function formatApply(cursor: TokenCursor): string {
  const lines = cursor.takePlainComments();
  cursor.take();
  const target = cursor.take().text;
  const comments = cursor.takePlainComments();
  const start = `apply ${target} `;
  if (!cursor.isAt("{")) return [...lines, ...comments, start + formatTrait(cursor, "")].join("\n");
  cursor.take();
  const traits = [...cursor.takePlainComments()];
  while (!cursor.isAt("}")) traits.push(formatTrait(cursor, indentation), ...cursor.takePlainComments());
  cursor.take();
  const block = traits.length === 0 ? "{}" : `{\n${traits.map((line) => `${indentation}${line}\n`).join("")}}`;
  return [...lines, ...comments, start + block].join("\n");
}
