import { code, type Code } from "./code.ts";
import { textWidth } from "./text-width.ts";

/**
 * A document with possible line breaks, laid out like prettier does (after Wadler, "A prettier printer"), so that
 * emitted code is formatted without running prettier.
 */
export type Doc = Code | readonly Doc[] | Group | Indent | Beside | Line | IfBreak | Fill;

interface Group {
  readonly kind: "group";
  readonly content: Doc;
}
interface Indent {
  readonly kind: "indent";
  readonly content: Doc;
}
/** Content after a space, or on the next line and indented if its start does not fit. */
interface Beside {
  readonly kind: "beside";
  readonly content: Doc;
}
interface Line {
  readonly kind: "line";
  /** The text if the line does not break; undefined if it always breaks. */
  readonly flat: "" | " " | undefined;
}
interface IfBreak {
  readonly kind: "ifBreak";
  readonly broken: Doc;
  readonly flat: Doc;
}

interface Fill {
  readonly kind: "fill";
  readonly entries: readonly Code[];
}

/** Breaks all of its own lines or none. */
export function group(...content: readonly Doc[]): Doc {
  return { kind: "group", content };
}

export function indent(...content: readonly Doc[]): Doc {
  return { kind: "indent", content };
}

/** A space and the content, or the content on the next line if its start does not fit. */
function beside(content: Doc): Doc {
  return { kind: "beside", content };
}

/** `broken` if the enclosing group breaks, otherwise `flat`. */
function ifBreak(broken: Doc, flat: Doc): Doc {
  return { kind: "ifBreak", broken, flat };
}

/** A space or a line break. */
export const line: Doc = { kind: "line", flat: " " };
/** Nothing or a line break. */
export const softline: Doc = { kind: "line", flat: "" };
/** A line break, which also breaks the enclosing groups. */
export const hardline: Doc = { kind: "line", flat: undefined };

export function joinDocs(docs: readonly Doc[], separator: Doc): Doc {
  const joined: Doc[] = [];
  for (const doc of docs) {
    if (joined.length > 0) joined.push(separator);
    joined.push(doc);
  }
  return joined;
}

const empty = code``;
const trailingComma = ifBreak(code`,`, empty);
const commaAndLine: Doc = [code`,`, line];

/** `[a, b]`; one entry per line if it does not fit, or always. */
export function arrayDoc(entries: readonly Doc[], lines: "fit" | "always" = "fit"): Doc {
  if (entries.length === 0) return code`[]`;
  const start = lines === "always" ? hardline : softline;
  return group(code`[`, indent(start, joinDocs(entries, commaAndLine)), trailingComma, softline, code`]`);
}

/** `[1, 2]`, with as many numbers per line as fit: prettier fills lines only for arrays of numbers. */
export function numberArrayDoc(numbers: readonly Code[]): Doc {
  const fill: Doc = { kind: "fill", entries: numbers };
  return group(code`[`, indent(softline, fill), trailingComma, softline, code`]`);
}

/** `{ a: 1 }`; one entry per line if it does not fit, or always. */
export function objectDoc(entries: readonly Doc[], lines: "fit" | "always" = "fit"): Doc {
  if (entries.length === 0) return code`{}`;
  const start = lines === "always" ? hardline : line;
  return group(code`{`, indent(start, joinDocs(entries, commaAndLine)), trailingComma, line, code`}`);
}

/** `get name() { return value; }` as a property, always on several lines. */
export function getterDoc(name: Code, value: Code): Doc {
  return [code`get ${name}() {`, indent(hardline, code`return ${value};`), hardline, code`}`];
}

/** `{ … }`, one statement per line. */
export function blockDoc(statements: readonly Doc[]): Doc {
  return [code`{`, indent(hardline, joinDocs(statements, hardline)), hardline, code`}`];
}

/** `(a, b)` of a call or a declaration. */
export function argumentsDoc(entries: readonly Doc[]): Doc {
  return group(...argumentParts(entries));
}

function argumentParts(entries: readonly Doc[]): readonly Doc[] {
  if (entries.length === 0) return [code`()`];
  return [code`(`, indent(softline, joinDocs(entries, commaAndLine)), trailingComma, softline, code`)`];
}

/** `A | B` after a colon: below it if it does not fit, one alternative per line if that does not fit either. */
export function unionDoc(alternatives: readonly Doc[]): Doc {
  const [only] = alternatives;
  if (alternatives.length === 1 && only !== undefined) return only;
  const rows = alternatives.map((alternative) => indent(alternative));
  return group(indent(softline, group(ifBreak(code`| `, empty), joinDocs(rows, [line, code`| `]))));
}

/** `(a, b): Result`: parameters and result break together. */
export function signatureDoc(parameters: readonly Doc[], result: Doc): Doc {
  return group(...argumentParts(parameters), code`: `, result);
}

/** `Name<A, B>`, one argument per line if it does not fit; a single name is never separated from its brackets. */
export function genericDoc(name: Code, parameters: readonly Doc[]): Doc {
  const [only] = parameters;
  if (parameters.length === 1 && typeof only === "string" && !only.includes("<")) return code`${name}<${only}>`;
  return group(name, code`<`, indent(softline, joinDocs(parameters, commaAndLine)), softline, code`>`);
}

/** `key: value`, with the value on the next line if it is a single token and the line break gains enough space. */
export function entryDoc(key: Code, value: Doc): Doc {
  if (typeof value === "string" && neverBelow.test(value)) return [key, code`: `, value];
  if (typeof value === "string" && key.length > shortKey) return group(key, code`:`, indent(line, value));
  return key.length > longKey ? [key, code`:`, beside(value)] : [key, code`: `, value];
}

/** Values that prettier never moves below their key. */
const neverBelow = /^(?:true|false|\d.*)$/;

/** After a key of at most this length, a brace always fits on the same line, at any depth. */
const longKey = 40;

/** After a key of at most this length, prettier does not break: the value would hardly move to the left. */
const shortKey = 4;

/** `head = value;`, with a broken object: below the head if even its opening brace does not fit. */
export function assignmentDoc(head: Code, value: Doc): Doc {
  const fitsBeside = head.length + " = {".length <= width;
  return fitsBeside ? [head, code` = `, value, code`;`] : [head, code` =`, indent(hardline, value), code`;`];
}

/** The width at which prettier breaks lines by default. */
const width = 80;

/**
 * A stack of documents left to print. Three arrays rather than one of objects: this is the generator's hottest loop.
 */
interface Pending {
  readonly docs: Doc[];
  readonly indentations: number[];
  /** Whether the enclosing group breaks its lines. */
  readonly broken: boolean[];
}

function push(pending: Pending, doc: Doc, indentation: number, broken: boolean): void {
  pending.docs.push(doc);
  pending.indentations.push(indentation);
  pending.broken.push(broken);
}

/**
 * Lays out a document.
 *
 * @param indentation of its lines, in characters; the first line is assumed to start there.
 */
export function printDoc(document: Doc, indentation = 0): Code {
  const out: string[] = [];
  let position = indentation;
  const pending: Pending = { docs: [document], indentations: [indentation], broken: [true] };
  for (let doc = pending.docs.pop(); doc !== undefined; doc = pending.docs.pop()) {
    const level = pending.indentations.pop() ?? 0;
    const broken = pending.broken.pop() ?? true;
    if (typeof doc === "string") {
      out.push(doc);
      position += textWidth(doc);
    } else if (isList(doc)) {
      for (let index = doc.length - 1; index >= 0; index--) push(pending, doc[index] as Doc, level, broken);
    } else if (doc.kind === "indent") {
      push(pending, doc.content, level + 2, broken);
    } else if (doc.kind === "group") {
      push(pending, doc.content, level, !(!broken || fits(doc.content, pending, width - position)));
    } else if (doc.kind === "beside") {
      const isBeside = fits([code` `, doc.content], pending, width - position, true);
      push(pending, isBeside ? [code` `, doc.content] : indent(hardline, doc.content), level, broken);
    } else if (doc.kind === "ifBreak") {
      push(pending, broken ? doc.broken : doc.flat, level, broken);
    } else if (doc.kind === "fill") {
      const filled = fillLines(doc.entries, broken ? level : undefined, position);
      out.push(filled.text);
      position = filled.column;
    } else if (broken) {
      out.push((out.pop() ?? "").trimEnd(), "\n", " ".repeat(level));
      position = level;
    } else {
      out.push(doc.flat ?? "");
      position += doc.flat?.length ?? 0;
    }
  }
  return out.join("") as Code;
}

/** Prints entries in sequence, with an indented line break before each one that does not fit with its comma. */
function fillLines(
  entries: readonly Code[],
  indentation: number | undefined,
  start: number,
): { text: string; column: number } {
  let text = "";
  let column = start;
  for (const [index, entry] of entries.entries()) {
    if (index > 0) {
      const breaks = indentation !== undefined && column + ", ".length + entry.length + ",".length > width;
      text += breaks ? `,\n${" ".repeat(indentation)}` : ", ";
      column = breaks ? indentation : column + 2;
    }
    text += entry;
    column += entry.length;
  }
  return { text, column };
}

/**
 * Whether a document fits into `room` columns on one line, with everything after it up to the next possible break.
 *
 * @param breaks whether its own lines may break, so that only its start has to fit.
 */
function fits(document: Doc, rest: Pending, room: number, breaks = false): boolean {
  const docs: Doc[] = [document];
  const broken: boolean[] = [breaks];
  let restIndex = rest.docs.length;
  let left = room;
  while (left >= 0) {
    let doc = docs.pop();
    let mode = broken.pop() ?? false;
    if (doc === undefined) {
      restIndex--;
      doc = rest.docs[restIndex];
      mode = rest.broken[restIndex] ?? true;
      if (doc === undefined) return true;
    }
    if (typeof doc === "string") left -= textWidth(doc);
    else if (isList(doc)) {
      for (let index = doc.length - 1; index >= 0; index--) {
        docs.push(doc[index] as Doc);
        broken.push(mode);
      }
    } else if (doc.kind === "line") {
      if (doc.flat === undefined) return mode;
      if (mode) return true;
      left -= doc.flat.length;
    } else if (doc.kind === "fill") left -= doc.entries.join(", ").length;
    else {
      // A group that follows may break by itself, so its first line break ends the search.
      docs.push(doc.kind === "ifBreak" ? (mode ? doc.broken : doc.flat) : doc.content);
      broken.push(mode);
    }
  }
  return false;
}

function isList(doc: Doc): doc is readonly Doc[] {
  return Array.isArray(doc);
}
