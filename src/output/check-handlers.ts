import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { Project, ts } from "ts-morph";
import { findHandlers } from "./find-handlers.ts";
import { findChangedHandlers, printCheckedTypes, type PackageTypes } from "./package-types.ts";

/** A handlers file, and the package's types before and after the change. */
export interface HandlersQuestion {
  readonly path: string;
  readonly text: string;
  readonly outDir: string;
  readonly packageName: string;
  readonly handlersInterface: string;
  readonly before: PackageTypes;
  readonly after: PackageTypes;
}

/** A place in the user's code that type-checks with the old types but not with the new ones. */
export interface BrokenHandler {
  /** The enclosing method, if any. */
  readonly method: string | undefined;
  readonly reason: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

const MAX_FILES = 200;

/**
 * Type-checks handlers whose types changed, with the files that they import by relative path. Ignores imports from
 * other packages, so that the time depends only on the size of the handlers, and does not report errors that exist with
 * the old types too.
 */
export function findBrokenHandlers(question: HandlersQuestion): BrokenHandler[] {
  const { before, after, handlersInterface } = question;
  const methods = findChangedHandlers(before, after);
  const files = collectFiles(question);
  const code = [...files.values()].join("\n");
  const project = new Project({ useInMemoryFileSystem: true, compilerOptions: readOptions(question.path) });
  const folder = `/node_modules/${question.packageName}`;
  const entries = { ".": "./types.ts", "./server": "./types.ts" };
  project.createSourceFile(`${folder}/package.json`, JSON.stringify({ name: question.packageName, exports: entries }));
  for (const [path, text] of files) project.createSourceFile(toVirtual(path), text, { overwrite: true });
  const checkWith = (types: PackageTypes): ts.Diagnostic[] => {
    const text = printCheckedTypes(types, { handlersInterface, methods, code });
    project.createSourceFile(`${folder}/types.ts`, text, { overwrite: true });
    const program = project.getProgram().compilerObject;
    return [...files.keys()].flatMap((path) => [
      ...program.getSemanticDiagnostics(program.getSourceFile(toVirtual(path))),
    ]);
  };
  const faults = checkWith(after);
  if (faults.length === 0) return [];
  const known = new Set(checkWith(before).map(identify));
  return describeFaults(
    faults.filter((fault) => !known.has(identify(fault))),
    { question, files },
  );
}

function identify({ file, start, code }: ts.Diagnostic): string {
  return `${file?.fileName ?? ""}:${start ?? 0}:${code}`;
}

/** One for each handler, and one for each line outside of them. */
function describeFaults(
  faults: readonly ts.Diagnostic[],
  { question, files }: { question: HandlersQuestion; files: ReadonlyMap<string, string> },
): BrokenHandler[] {
  const { path, text, handlersInterface } = question;
  const members = findHandlers(text, { file: path, handlersInterface }).places.flatMap((place) => place.members);
  const broken = new Map<string, BrokenHandler>();
  for (const { file, start = 0, messageText } of faults) {
    const own = [...files.keys()].find((each) => toVirtual(each) === file?.fileName);
    if (own === undefined || file === undefined) continue;
    const isMain = resolve(own) === resolve(path);
    const member = isMain ? members.find((each) => each.start <= start && start < each.end) : undefined;
    const { line, character } = file.getLineAndCharacterOfPosition(start);
    const place = { file: isMain ? path : own, line: line + 1, column: character + 1 };
    const key = member?.name ?? `${own}:${line}`;
    if (!broken.has(key)) broken.set(key, { method: member?.name, reason: findReason(messageText), ...place });
  }
  return [...broken.values()];
}

/** The last message of a chain is the root cause. */
function findReason(message: string | ts.DiagnosticMessageChain): string {
  let at = message;
  while (typeof at !== "string") {
    const [next] = at.next ?? [];
    at = next ?? at.messageText;
  }
  return at.length > 200 ? `${at.slice(0, 199)}…` : at;
}

/** The handlers file and the user's files that it imports by relative path, transitively. */
function collectFiles({ path, text, outDir, packageName }: HandlersQuestion): Map<string, string> {
  const files = new Map([[resolve(path), text]]);
  for (const [file, code] of files) {
    for (const { fileName } of ts.preProcessFile(code).importedFiles) {
      if (!fileName.startsWith(".") || files.size >= MAX_FILES) continue;
      const resolved = resolveFile(resolve(dirname(file), fileName));
      if (resolved === undefined || files.has(resolved)) continue;
      const [top = ""] = relative(resolve(outDir), resolved).split(sep);
      // The package's own files are about to change.
      const isOwn = top === "src" || top === "dist";
      files.set(resolved, isOwn ? `export * from "${packageName}";\n` : readFileSync(resolved, "utf8"));
    }
  }
  return files;
}

function resolveFile(path: string): string | undefined {
  const candidates = [path, path.replace(/\.([cm]?)js$/, ".$1ts"), `${path}.ts`, join(path, "index.ts")];
  return candidates.find((each) => /\.[cm]?tsx?$/.test(each) && existsSync(each));
}

function toVirtual(path: string): string {
  return `/user${resolve(path)
    .replace(/^[A-Za-z]:/, "")
    .replaceAll("\\", "/")}`;
}

/** The user's compiler options that affect which errors are reported. */
const STRICTNESS: readonly string[] = [
  "strict",
  "noImplicitAny",
  "strictNullChecks",
  "strictFunctionTypes",
  "strictBindCallApply",
  "strictPropertyInitialization",
  "useUnknownInCatchVariables",
  "exactOptionalPropertyTypes",
  "noUncheckedIndexedAccess",
];

function readOptions(path: string): ts.CompilerOptions {
  const config = ts.findConfigFile(dirname(resolve(path)), (file) => ts.sys.fileExists(file));
  const read = config === undefined ? undefined : ts.readConfigFile(config, (file) => ts.sys.readFile(file));
  // Avoids looking up project files, which would read each folder.
  const host = { ...ts.sys, readDirectory: () => [] };
  const own =
    config === undefined ? {} : ts.parseJsonConfigFileContent(read?.config ?? {}, host, dirname(config)).options;
  const strictness = Object.entries(own).filter(([name]) => STRICTNESS.includes(name));
  return {
    strict: true,
    ...Object.fromEntries(strictness),
    lib: ["lib.es2023.d.ts"],
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    allowImportingTsExtensions: true,
    allowJs: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
  };
}
