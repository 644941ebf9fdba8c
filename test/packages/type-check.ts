import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const project = fileURLToPath(new URL("../..", import.meta.url));

/** The options that a strict user of a generated package may have, all at once. */
export const strictestOptions: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2023,
  lib: ["lib.es2023.d.ts"],
  types: ["node"],
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  noEmit: true,
  allowImportingTsExtensions: true,
  declaration: true,
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noImplicitOverride: true,
  noImplicitReturns: true,
  noFallthroughCasesInSwitch: true,
  noPropertyAccessFromIndexSignature: true,
  noUnusedLocals: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  isolatedDeclarations: true,
  erasableSyntaxOnly: true,
  skipLibCheck: false,
};

/** Files that are on no disk, beside those that are; paths are relative to the project's folder. */
export type VirtualFiles = ReadonlyMap<string, string>;

/**
 * Type-checks all of the virtual files in one program. They import the packages that the project
 * has installed, built as their users get them.
 *
 * @returns what TypeScript finds, a line each: `path(line,column): message`.
 */
export function checkTypes(files: VirtualFiles, options: ts.CompilerOptions = {}): readonly string[] {
  const compilerOptions = { ...strictestOptions, ...options };
  const program = ts.createProgram({
    rootNames: [...files.keys()].filter((path) => /\.[cm]?ts$/.test(path)).map((path) => join(project, path)),
    options: compilerOptions,
    host: createHost(files, compilerOptions),
  });
  return ts.getPreEmitDiagnostics(program).map(describe);
}

function createHost(files: VirtualFiles, options: ts.CompilerOptions): ts.CompilerHost {
  const host = ts.createCompilerHost(options);
  const texts = new Map([...files].map(([path, text]) => [join(project, path), text]));
  const folders = new Set<string>();
  for (const path of texts.keys()) {
    for (let folder = dirname(path); folder.length >= project.length; folder = dirname(folder)) folders.add(folder);
  }
  return {
    ...host,
    getCurrentDirectory: () => project,
    fileExists: (path) => texts.has(path) || host.fileExists(path),
    readFile: (path) => texts.get(path) ?? host.readFile(path),
    directoryExists: (path) => folders.has(path) || (host.directoryExists?.(path) ?? true),
    realpath: (path) => (texts.has(path) || folders.has(path) ? path : (host.realpath?.(path) ?? path)),
    getSourceFile: (path, version, ...rest) => {
      const text = texts.get(path);
      return text === undefined ? host.getSourceFile(path, version, ...rest) : ts.createSourceFile(path, text, version);
    },
  };
}

function describe({ file, start, messageText }: ts.Diagnostic): string {
  const message = ts.flattenDiagnosticMessageText(messageText, "\n");
  if (file === undefined || start === undefined) return message;
  const { line, character } = file.getLineAndCharacterOfPosition(start);
  const path = file.fileName.startsWith(project) ? file.fileName.slice(project.length) : file.fileName;
  return `${path}(${line + 1},${character + 1}): ${message}`;
}
