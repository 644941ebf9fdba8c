import { execFile } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { PackageFolder } from "./package-folder.ts";

const project = fileURLToPath(new URL("../..", import.meta.url));

/** The options that a strict user of a generated package may have, all at once, as in a `tsconfig.json`. */
const strictestOptions = {
  target: "es2023",
  lib: ["es2023"],
  types: ["node"],
  module: "nodenext",
  moduleResolution: "nodenext",
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
type VirtualFiles = ReadonlyMap<string, string>;

/**
 * Type-checks all of the virtual files in one program. They import the packages that the project
 * has installed, built as their users get them.
 *
 * @returns what TypeScript finds, a line each: `path(line,column): message`.
 */
export function checkTypes(files: VirtualFiles, options: ts.CompilerOptions = {}): readonly string[] {
  const compilerOptions = { ...ts.convertCompilerOptionsFromJson(strictestOptions, project).options, ...options };
  const program = ts.createProgram({
    rootNames: [...files.keys()].filter((path) => /\.[cm]?ts$/.test(path)).map((path) => join(project, path)),
    options: compilerOptions,
    host: createHost(files, compilerOptions),
  });
  return ts.getPreEmitDiagnostics(program).map(describe);
}

/**
 * Type-checks files in a folder of their own with TypeScript's native compiler, which takes a small part of the time
 * and finds the same: for packages that are many or large.
 *
 * @returns what TypeScript finds, a line each: `path(line,column): error code: message`.
 */
export async function checkTypesNatively(files: VirtualFiles): Promise<readonly string[]> {
  const folder = new PackageFolder();
  try {
    folder.write([...files].map(([path, text]) => ({ path, text })));
    const typeRoots = [join(project, "node_modules/@types")];
    const config = {
      compilerOptions: { ...strictestOptions, skipDefaultLibCheck: true, typeRoots },
      files: [...files.keys()].filter((path) => /\.[cm]?ts$/.test(path)),
    };
    folder.write([{ path: "tsconfig.json", text: JSON.stringify(config) }]);
    return await compileNatively(folder.path);
  } finally {
    folder.remove();
  }
}

function compileNatively(folder: string): Promise<readonly string[]> {
  const compiler = join(project, "node_modules/typescript-native/bin/tsc");
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [compiler, "-p", folder, "--pretty", "false"],
      { cwd: folder, maxBuffer: 2 ** 28 },
      (error, stdout, stderr) => {
        const lines = stdout.split("\n").filter((line) => line !== "");
        resolve(error === null || lines.length > 0 ? lines : [`the compiler failed: ${stderr || error.message}`]);
      },
    );
  });
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
