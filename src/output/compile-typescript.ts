import type { TransformOptions, transform as Transform } from "oxc-transform";
import type { EmittedFile } from "../emit/emitted-file.ts";

const OPTIONS: TransformOptions = {
  lang: "ts",
  sourceType: "module",
  typescript: {
    // Type imports are marked as such; any other import may have side effects.
    onlyRemoveTypeImports: true,
    rewriteImportExtensions: "rewrite",
    declaration: {},
  },
};

/** A source and what it was compiled to. */
export interface CompiledFile {
  readonly text: string;
  readonly output: readonly EmittedFile[];
}

/**
 * Compiles each `src/x.ts` to `dist/x.js` and `dist/x.d.ts`; other files are ignored. Does not check types:
 * declarations are derived from each file in isolation, for which emitted code is written.
 *
 * @param memory sources of an earlier run by path: those whose text is the same are not compiled again. It is replaced by
 *   those of this run.
 * @throws Error if emitted code does not compile, always a bug of the generator.
 */
export async function compileTypeScript(
  files: readonly EmittedFile[],
  memory: Map<string, CompiledFile> = new Map(),
): Promise<EmittedFile[]> {
  const sources = files.filter(({ path }) => path.startsWith("src/") && path.endsWith(".ts"));
  // Loaded on demand: a check compiles nothing.
  const { transform } = await import("oxc-transform");
  // Each call runs on its own thread.
  const compiled = await Promise.all(
    sources.map(async (source): Promise<[string, CompiledFile]> => {
      const known = memory.get(source.path);
      if (known?.text === source.text) return [source.path, known];
      return [source.path, { text: source.text, output: await compileFile(source, transform) }];
    }),
  );
  memory.clear();
  for (const [path, file] of compiled) memory.set(path, file);
  return compiled.flatMap(([, { output }]) => output);
}

async function compileFile({ path, text }: EmittedFile, transform: typeof Transform): Promise<EmittedFile[]> {
  const { code, declaration, errors } = await transform(path, text, OPTIONS);
  const [fault] = errors;
  if (fault !== undefined) {
    const place = fault.codeframe === null ? "" : `\n${fault.codeframe}`;
    throw new Error(`emitted file "${path}" does not compile: ${fault.message}${place}`);
  }
  if (declaration === undefined) throw new Error(`emitted file "${path}" has no declarations`);
  const target = path.replace(/^src\//, "dist/").replace(/\.ts$/, "");
  const header = readHeader(text);
  return [
    { path: `${target}.js`, text: withHeader(header, code.replace(docComment, "")) },
    {
      path: `${target}.d.ts`,
      text: withHeader(header, rewriteImportExtensions(declaration)),
    },
  ];
}

/**
 * Documentation is in the declarations, where editors read it; in JavaScript it would be most of the bytes that Node
 * reads at each start. Template literals of emitted code never have lines like these.
 */
const docComment = /^[\t ]*\/\*\*[\s\S]*?\*\/\n/gm;

/** The leading comments, which the compiler drops together with the imports. */
function readHeader(text: string): string {
  return /^(?:\/\/[^\n]*\n)*/.exec(text)?.[0] ?? "";
}

function withHeader(header: string, text: string): string {
  return header === "" || text.startsWith(header) ? text : `${header}${text}`;
}

// Matches comments, templates and plain strings to skip them: documentation may show imports.
const DECLARATION_TOKENS =
  /\/\*[\s\S]*?\*\/|\/\/[^\n]*|`(?:[^`\\]|\\[\s\S])*`|(?<import>\b(?:from|import)\s*\(?\s*)?(?<string>"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')/g;

/** Rewrites `./a.ts` to `./a.js` in the imports of a declaration file, where the compiler does not. */
function rewriteImportExtensions(declaration: string): string {
  // Imports come first: nothing behind the last text that looks like one has to be read.
  const last = Math.max(declaration.lastIndexOf('ts"'), declaration.lastIndexOf("ts'"));
  let rewritten = "";
  let end = 0;
  while (end <= last) {
    DECLARATION_TOKENS.lastIndex = end;
    const match = DECLARATION_TOKENS.exec(declaration);
    if (match === null) break;
    const { import: before, string: specifier } = match.groups ?? {};
    const isRelative = before !== undefined && specifier !== undefined && /^["']\.{1,2}\//.test(specifier);
    const token = isRelative ? before + specifier.replace(/\.([mc]?)ts(["'])$/, ".$1js$2") : match[0];
    rewritten += declaration.slice(end, match.index) + token;
    end = match.index + match[0].length;
  }
  return rewritten + declaration.slice(end);
}
