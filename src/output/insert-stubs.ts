import type { CodeStyle } from "./code-style.ts";
import type { HandlersPlace } from "./find-handlers.ts";
import type { HandlerStub, StubImport } from "../emit/handlers-skeleton.ts";

export interface StubInsertion {
  readonly place: HandlersPlace;
  readonly stubs: readonly HandlerStub[];
}

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Puts stubs, and imports that they need, into a text; every other byte stays. */
export function insertStubs(
  text: string,
  {
    insertions,
    imports,
    style,
  }: { insertions: readonly StubInsertion[]; imports: readonly StubImport[]; style: CodeStyle },
): string {
  const edits = insertions.flatMap((insertion) => editPlace(text, insertion, style));
  const code = insertions.flatMap(({ stubs }) => stubs.map(({ stub }) => stub)).join("\n");
  const lacking = imports.filter(({ name }) => !style.names.has(name) && mentions(code, name));
  if (lacking.length > 0) edits.push(editImports(lacking, style));
  let result = text;
  for (const { from, to, text: inserted } of edits.sort((left, right) => right.from - left.from)) {
    result = result.slice(0, from) + inserted + result.slice(to);
  }
  return result;
}

function mentions(code: string, name: string): boolean {
  return code.split(/[^\p{ID_Continue}$]+/u).includes(name);
}

function editImports(imports: readonly StubImport[], style: CodeStyle): Edit {
  const { endOfLine, importAt, hasImports } = style;
  const lines = imports.map(({ name, from }) => follow(`import { ${name} } from "${from}";`, style));
  const block = lines.join(endOfLine);
  const text = hasImports ? endOfLine + block : block + endOfLine + endOfLine;
  return { from: importAt, to: importAt, text };
}

function editPlace(text: string, { place, stubs }: StubInsertion, style: CodeStyle): Edit[] {
  const { endOfLine } = style;
  const { members, close } = place;
  const last = members.at(-1);
  const lineStart = text.lastIndexOf("\n", close - 1) + 1;
  const closesLine = lineStart > place.open && /^[ \t]*$/.test(text.slice(lineStart, close));
  const base = /^[ \t]*/.exec(text.slice(closesLine ? lineStart : text.lastIndexOf("\n", place.open) + 1))?.[0] ?? "";
  const indent = readMemberIndent(text, place) ?? base + style.indent;

  const separator = place.kind === "object" ? "," : "";
  const printed = stubs.map(({ method, stub }) => {
    const lines = follow(stub.replace(/,\s*$/, ""), style).split("\n");
    const unit = indent.startsWith(base) && indent.length > base.length ? indent.slice(base.length) : style.indent;
    const body = place.kind === "class" ? annotate(lines, { method, place }) : lines;
    return body.map((line) => indentLine(line, { indent, unit })).join(endOfLine);
  });
  const spaced = isSpaced(text, place);
  const block = printed.join(separator + endOfLine + (spaced ? endOfLine : ""));
  const end = last === undefined || place.hasTrailingComma ? separator : "";

  const edits: Edit[] = [];
  if (last !== undefined && !place.hasTrailingComma && separator !== "") {
    edits.push({ from: last.end, to: last.end, text: separator });
  }
  if (closesLine) {
    const isBlankBefore = /\n[ \t]*\r?\n$/.test(text.slice(0, lineStart));
    const gap = last !== undefined && spaced && !isBlankBefore ? endOfLine : "";
    edits.push({ from: lineStart, to: lineStart, text: gap + block + end + endOfLine });
  } else {
    const from = text.slice(0, close).trimEnd().length;
    const gap = last !== undefined && spaced ? endOfLine : "";
    edits.push({ from, to: close, text: endOfLine + gap + block + end + endOfLine + base });
  }
  // Of two edits at one place the later one is applied first, and so ends up behind.
  return edits.reverse();
}

/** The indentation of a member that begins its line. */
function readMemberIndent(text: string, { members }: HandlersPlace): string | undefined {
  for (const { start } of members) {
    const before = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
    if (/^[ \t]*$/.test(before) && text.lastIndexOf("\n", start - 1) !== -1) return before;
  }
  return undefined;
}

/** Whether members stand apart: as the last two do, or as stubs usually do where there are not two. */
function isSpaced(text: string, { members }: HandlersPlace): boolean {
  const [before, last] = members.slice(-2);
  if (before === undefined || last === undefined) return true;
  return /\n[ \t]*\r?\n/.test(text.slice(before.end, last.start));
}

function indentLine(line: string, { indent, unit }: { indent: string; unit: string }): string {
  const code = line.trimStart();
  if (code === "") return "";
  return indent + unit.repeat(Math.floor((line.length - code.length) / 2)) + code;
}

/** Rewrites a stub for a user's quotes and semicolons. */
function follow(stub: string, { quote, semicolons }: CodeStyle): string {
  const quoted = quote === '"' ? stub : stub.replace(/"([^"'\\\n]*)"/g, "'$1'");
  return semicolons ? quoted : quoted.replace(/;$/gm, "");
}

/** A class does not get its parameters' types from the interface that it implements, as an object does. */
function annotate(lines: readonly string[], { method, place }: { method: string; place: HandlersPlace }): string[] {
  const [first = "", ...rest] = lines;
  const start = first.indexOf(`${method}(`) + method.length + 1;
  const end = first.indexOf(")", start);
  const parameters = first
    .slice(start, end)
    .split(/\s*,\s*/)
    .filter((name) => name !== "");
  const type = `${place.type}["${method}"]`;
  const handler = place.isPartial ? `NonNullable<${type}>` : type;
  const typed = parameters.map((name, index) => `${name}: Parameters<${handler}>[${index}]`);
  return [first.slice(0, start) + typed.join(", ") + first.slice(end), ...rest];
}
