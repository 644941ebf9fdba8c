import { type CodeStyle, withLineFeeds } from "./code-style.ts";
import type { HandlersPlace } from "./find-handlers.ts";
import type { HandlerStub, StubImport } from "../emit/handlers-skeleton.ts";

export interface StubInsertion {
  readonly place: HandlersPlace;
  readonly stubs: readonly HandlerStub[];
}

/** An import that stubs use, and the file's local name for it. */
interface UsedImport extends StubImport {
  readonly isKnown: boolean;
  readonly local: string;
}

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Inserts stubs and their imports into a text; changes no other byte. */
export function insertStubs(
  text: string,
  {
    insertions,
    imports,
    style,
  }: { insertions: readonly StubInsertion[]; imports: readonly StubImport[]; style: CodeStyle },
): string {
  const code = insertions.flatMap(({ stubs }) => stubs.map(({ stub }) => stub)).join("\n");
  const used = imports
    .filter(({ name }) => mentions(code, name))
    .map((wanted): UsedImport => {
      const known = style.names.find(wanted.name, wanted.from);
      return { ...wanted, isKnown: known !== undefined, local: known ?? chooseName(wanted.name, style) };
    });
  const layout = withLineFeeds(text);
  const edits = insertions.flatMap((insertion) => editPlace(layout, insertion, { style, used }));
  const lacking = used.filter(({ isKnown }) => !isKnown);
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

/** A name that the file does not use: its own class may have the name of an import. */
function chooseName(wanted: string, { names }: CodeStyle): string {
  let name = wanted;
  for (let count = 2; names.declared.has(name); count++) name = `${wanted}${count}`;
  return name;
}

/** Renames a stub's imports; string literals stay unchanged. */
function renameImports(stub: string, used: readonly UsedImport[]): string {
  const locals = new Map(used.map(({ name, local }) => [name, local]));
  return stub.replace(
    /"(?:[^"\\\n]|\\.)*"|[\p{ID_Start}$_][\p{ID_Continue}$]*/gu,
    (token) => locals.get(token) ?? token,
  );
}

function editImports(imports: readonly UsedImport[], style: CodeStyle): Edit {
  const { endOfLine, importAt, hasImports } = style;
  const lines = imports.map(({ name, local, from }) =>
    follow(`import { ${name === local ? name : `${name} as ${local}`} } from "${from}";`, style),
  );
  const block = lines.join(endOfLine);
  const text = hasImports ? endOfLine + block : block + endOfLine + endOfLine;
  return { from: importAt, to: importAt, text };
}

function editPlace(
  text: string,
  { place, stubs }: StubInsertion,
  { style, used }: { readonly style: CodeStyle; readonly used: readonly UsedImport[] },
): Edit[] {
  const { endOfLine } = style;
  const { members, close } = place;
  const last = members.at(-1);
  const lineStart = text.lastIndexOf("\n", close - 1) + 1;
  const closesLine = lineStart > place.open && /^[ \t]*$/.test(text.slice(lineStart, close));
  const base = /^[ \t]*/.exec(text.slice(closesLine ? lineStart : text.lastIndexOf("\n", place.open) + 1))?.[0] ?? "";
  const comma = readLeadingComma(text, place);
  const indent = readMemberIndent(text, place) ?? comma?.replace(",", " ") ?? base + style.indent;

  const separator = place.kind === "object" && comma === undefined ? "," : "";
  const printed = stubs.map(({ method, stub }) => {
    const lines = follow(renameImports(stub.replace(/,\s*$/, ""), used), style).split("\n");
    const unit = comma === undefined ? readUnit(indent, base, style) : style.indent;
    const body = place.kind === "class" ? annotate(lines, { method, place }) : lines;
    const block = body.map((line) => indentLine(line, { indent, unit })).join(endOfLine);
    return comma === undefined ? block : comma + block.slice(indent.length);
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
  // Of two edits at one position, the later is applied first and so ends up after the other.
  return edits.reverse();
}

/** One level of indentation, measured between members and their braces. */
function readUnit(indent: string, base: string, style: CodeStyle): string {
  return indent.startsWith(base) && indent.length > base.length ? indent.slice(base.length) : style.indent;
}

/** The text before the last member on its line, if the line begins with the previous member's comma. */
function readLeadingComma(text: string, { kind, members, hasTrailingComma }: HandlersPlace): string | undefined {
  const [before, last] = members.slice(-2);
  if (kind !== "object" || hasTrailingComma || before === undefined || last === undefined) return undefined;
  return /\n([ \t]*,[ \t]*)$/.exec(text.slice(before.end, last.start))?.[1];
}

/** The indentation of a member at the start of its line. */
function readMemberIndent(text: string, { members }: HandlersPlace): string | undefined {
  for (const { start } of members) {
    const before = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
    if (/^[ \t]*$/.test(before) && text.lastIndexOf("\n", start - 1) !== -1) return before;
  }
  return undefined;
}

/** Whether blank lines separate members: as between the last two, else the default for stubs. */
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

/** Unlike objects, classes do not infer parameter types from the interface they implement. */
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
