import { ts } from "ts-morph";
import { readFileNames, type FileNames } from "./file-names.ts";

/** The style of a user's code, as far as stubs follow it. */
export interface CodeStyle {
  readonly endOfLine: "\n" | "\r\n" | "\r";
  /** One level of indentation. */
  readonly indent: string;
  readonly quote: '"' | "'";
  readonly semicolons: boolean;
  readonly names: FileNames;
  /** Insertion point for imports: after the last one, or before all code. */
  readonly importAt: number;
  readonly hasImports: boolean;
}

/** Infers the style of a file; defaults to prettier's. */
export function readCodeStyle(source: ts.SourceFile): CodeStyle {
  const text = withLineFeeds(source.text);
  const imports = source.statements.filter(ts.isImportDeclaration);
  const quotes = imports.map(({ moduleSpecifier }) => moduleSpecifier.getText(source)[0]);
  const ended = source.statements.filter(
    (statement) =>
      ts.isImportDeclaration(statement) || ts.isVariableStatement(statement) || ts.isExpressionStatement(statement),
  );
  const last = imports.at(-1);
  return {
    endOfLine: readEndOfLine(source.text),
    indent: readIndent(text),
    quote: quotes.filter((quote) => quote === "'").length * 2 > quotes.length ? "'" : '"',
    semicolons: ended.length === 0 || ended.some((statement) => statement.getText(source).endsWith(";")),
    names: readFileNames(source),
    importAt: last === undefined ? endOfHeader(text) : endOfLine(text, last.end),
    hasImports: last !== undefined,
  };
}

/** A text of the same length whose lines end in a line feed; some files use only CR. */
export function withLineFeeds(text: string): string {
  return text.replace(/\r(?!\n)/g, "\n");
}

function readEndOfLine(text: string): CodeStyle["endOfLine"] {
  const count = (ends: RegExp): number => text.match(ends)?.length ?? 0;
  const [crlf, lf, cr] = [count(/\r\n/g), count(/(?<!\r)\n/g), count(/\r(?!\n)/g)];
  if (crlf > lf && crlf >= cr) return "\r\n";
  return cr > lf ? "\r" : "\n";
}

function readIndent(text: string): string {
  let least: number | undefined;
  for (const match of text.matchAll(/^(\t+| +)(?=[^\s*])/gm)) {
    const space = match[1] ?? "";
    if (space.startsWith("\t")) return "\t";
    if (space.length > 1) least = Math.min(least ?? 8, space.length);
  }
  return " ".repeat(least ?? 2);
}

/** After a byte order mark, a `#!` line and comments separated from the code, which may include `// @ts-check`. */
function endOfHeader(text: string): number {
  const start = /^\uFEFF?(?:#![^\n]*\n)?/.exec(text)?.[0] ?? "";
  const rest = text.slice(start.length);
  const comments = /^(?:[ \t]*(?:\/\/[^\n]*|\/\*(?:[^*]|\*(?!\/))*\*\/[ \t]*)\r?\n)+\r?\n/.exec(rest)?.[0] ?? "";
  return start.length + comments.length;
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  // The rest of the line is a comment of the import, or code that must stay after it.
  const rest = text.slice(from, end === -1 ? undefined : end);
  return /^[ \t]*(?:\/\/.*)?\r?$/.test(rest) ? from + rest.replace(/\r$/, "").length : from;
}
