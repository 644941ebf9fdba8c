import type { TransformOptions, transform as Transform } from "oxc-transform";
import type { EmittedFile } from "../emit/emitted-file.ts";

const OPTIONS: TransformOptions = {
  lang: "ts",
  sourceType: "module",
  typescript: {
    // Imports of types say so; any other import may be there for its effect.
    onlyRemoveTypeImports: true,
    rewriteImportExtensions: "rewrite",
    declaration: {},
  },
};

/**
 * Compiles each `src/x.ts` to `dist/x.js` and `dist/x.d.ts`; files elsewhere are left out. Types are
 * not checked: declarations are derived from each file alone, which emitted code is written for.
 *
 * @throws Error where emitted code does not compile. It is a fault of the generator, never of a model.
 */
export async function compileTypeScript(files: readonly EmittedFile[]): Promise<EmittedFile[]> {
  const sources = files.filter(({ path }) => path.startsWith("src/") && path.endsWith(".ts"));
  // Loaded here alone: a check compiles nothing.
  const { transform } = await import("oxc-transform");
  // Each call runs on a thread of its own.
  const compiled = await Promise.all(sources.map((source) => compileFile(source, transform)));
  return compiled.flat();
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
 * Documentation stands in the declarations, where editors read it: in the JavaScript it is most of the bytes, which Node
 * reads at each start. No template literal of emitted code has lines like these.
 */
const docComment = /^[\t ]*\/\*\*[\s\S]*?\*\/\n/gm;

/** The comment lines at the top, which the compiler takes for a part of the imports that it drops. */
function readHeader(text: string): string {
  return /^(?:\/\/[^\n]*\n)*/.exec(text)?.[0] ?? "";
}

function withHeader(header: string, text: string): string {
  return header === "" || text.startsWith(header) ? text : `${header}${text}`;
}

// Comments, templates and plain strings are matched so as to be skipped: documentation may show imports.
const DECLARATION_TOKENS =
  /\/\*[\s\S]*?\*\/|\/\/[^\n]*|`(?:[^`\\]|\\[\s\S])*`|(?<import>\b(?:from|import)\s*\(?\s*)?(?<string>"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')/g;

/** `./a.ts` becomes `./a.js` in the imports of a declaration file: there, the compiler leaves them as they are. */
function rewriteImportExtensions(declaration: string): string {
  return declaration.replace(DECLARATION_TOKENS, (token, before: string | undefined, specifier: string | undefined) => {
    if (before === undefined || specifier === undefined || !/^["']\.{1,2}\//.test(specifier)) return token;
    return before + specifier.replace(/\.([mc]?)ts(["'])$/, ".$1js$2");
  });
}
