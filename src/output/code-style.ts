import { ts } from "ts-morph";

/** How a user writes code, as far as stubs can follow. */
export interface CodeStyle {
  readonly endOfLine: "\n" | "\r\n";
  /** One level of indentation. */
  readonly indent: string;
  readonly quote: '"' | "'";
  readonly semicolons: boolean;
  /** What the file imports and declares at its top level. */
  readonly names: ReadonlySet<string>;
  /** Where a further import goes: at the end of the last one, or before all code. */
  readonly importAt: number;
  readonly hasImports: boolean;
}

/** Reads the style off a file; where it shows none, they are prettier's. */
export function readCodeStyle(source: ts.SourceFile): CodeStyle {
  const { text } = source;
  const imports = source.statements.filter(ts.isImportDeclaration);
  const quotes = imports.map(({ moduleSpecifier }) => moduleSpecifier.getText(source)[0]);
  const ended = source.statements.filter(
    (statement) =>
      ts.isImportDeclaration(statement) || ts.isVariableStatement(statement) || ts.isExpressionStatement(statement),
  );
  const last = imports.at(-1);
  const crlf = text.split("\r\n").length - 1;
  return {
    endOfLine: crlf > 0 && crlf * 2 > text.split("\n").length - 1 ? "\r\n" : "\n",
    indent: readIndent(text),
    quote: quotes.filter((quote) => quote === "'").length * 2 > quotes.length ? "'" : '"',
    semicolons: ended.length === 0 || ended.some((statement) => statement.getText(source).endsWith(";")),
    names: readNames(source),
    importAt: last === undefined ? endOfHeader(text) : endOfLine(text, last.end),
    hasImports: last !== undefined,
  };
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

function readNames(source: ts.SourceFile): Set<string> {
  const names = new Set<string>();
  for (const statement of source.statements) {
    if (ts.isImportDeclaration(statement)) {
      const clause = statement.importClause;
      if (clause?.name !== undefined) names.add(clause.name.text);
      const bindings = clause?.namedBindings;
      if (bindings === undefined) continue;
      if (ts.isNamespaceImport(bindings)) names.add(bindings.name.text);
      else for (const element of bindings.elements) names.add(element.name.text);
    } else if (ts.isVariableStatement(statement)) {
      for (const { name } of statement.declarationList.declarations) if (ts.isIdentifier(name)) names.add(name.text);
    } else if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) {
      if (statement.name !== undefined) names.add(statement.name.text);
    }
  }
  return names;
}

/** After a mark, a `#!` line and comments that stand apart from the code, as `// @ts-check` may be among them. */
function endOfHeader(text: string): number {
  const start = /^\uFEFF?(?:#![^\n]*\n)?/.exec(text)?.[0] ?? "";
  const rest = text.slice(start.length);
  const comments = /^(?:[ \t]*(?:\/\/[^\n]*|\/\*(?:[^*]|\*(?!\/))*\*\/[ \t]*)\r?\n)+\r?\n/.exec(rest)?.[0] ?? "";
  return start.length + comments.length;
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  // What follows on the line is a comment that belongs to the import, or else code that must stay behind it.
  const rest = text.slice(from, end === -1 ? undefined : end);
  return /^[ \t]*(?:\/\/.*)?\r?$/.test(rest) ? from + rest.replace(/\r$/, "").length : from;
}
