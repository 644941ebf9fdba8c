import { posix } from "node:path";
import type { EmittedFile } from "../emit/emitted-file.ts";
import { isClientEntry } from "../protocols/protocol-table.ts";

/** The modules that users import; each becomes one file with its dependencies. Module paths have no extension. */
const entries: readonly string[] = ["dist/index", "dist/server/index"];

/** For JavaScript, and for declarations. */
type Extension = ".js" | ".d.ts";

const importStatement = /^import (?:type )?(?:\{ ([^}]*) \} from )?"([^"]+)";\n/gm;
const exportAll = /^export \* from "([^"]+)";\n/gm;

interface Module {
  readonly path: string;
  readonly imports: readonly { readonly from: string; readonly names: readonly string[] }[];
  /** The modules that it re-exports. */
  readonly relayed: readonly string[];
  /** Without its imports, and without `export *`, whose exports are in the same bundle. */
  readonly body: string;
}

/**
 * Bundles the compiled modules of a package into one file per entry. Node takes half a millisecond to open and link a
 * module, most of the time of an `import()` of a few small ones, and each name imported between files is another symbol
 * for type checkers.
 *
 * Only handles the compiler's own output, in which each import is on one line. Exports of an emitted package have
 * unique names across files, so nothing is renamed.
 */
export function bundleModules(files: readonly EmittedFile[]): EmittedFile[] {
  const others = files.filter(({ path }) => !path.endsWith(".js") && !path.endsWith(".d.ts"));
  return [...bundle(files, ".js"), ...bundle(files, ".d.ts"), ...others];
}

function bundle(files: readonly EmittedFile[], extension: Extension): EmittedFile[] {
  const modules = new Map(
    files
      .filter(({ path }) => path.endsWith(extension))
      .map(({ path, text }) => readModule(path.slice(0, -extension.length), text))
      .map((module) => [module.path, module]),
  );
  const bundleOf = new Map<string, string>();
  const bundles = entries
    .filter((entry) => modules.has(entry))
    .map((entry) => ({ path: entry, modules: collectModules(entry, modules, bundleOf) }));
  // All top-level declarations of a declaration file are exported.
  const isExported = extension === ".js" ? findExports(modules, bundleOf) : undefined;
  return bundles.map(({ path, modules: own }) => ({
    path: path + extension,
    text: printBundle(path, { own, bundleOf, isExported }),
  }));
}

function readModule(path: string, text: string): Module {
  const imports = [...text.matchAll(importStatement)].map(([, names, from = ""]) => ({
    from: resolveImport(path, from),
    names: names === undefined ? [] : names.split(", ").map((name) => name.replace(/^type /, "")),
  }));
  const relayed = [...text.matchAll(exportAll)].map(([, from = ""]) => resolveImport(path, from));
  return {
    path,
    imports: [...imports, ...relayed.map((from) => ({ from, names: [] }))],
    relayed,
    body: text.replace(importStatement, "").replace(exportAll, ""),
  };
}

function resolveImport(path: string, from: string): string {
  return from.startsWith(".") ? posix.join(posix.dirname(path), from).replace(/\.js$/, "") : from;
}

/** The modules of an entry that are in no earlier bundle, in dependency order. */
function collectModules(entry: string, modules: ReadonlyMap<string, Module>, bundleOf: Map<string, string>): Module[] {
  const ordered: Module[] = [];
  const visit = (path: string): void => {
    const module = modules.get(path);
    if (module === undefined || bundleOf.has(path)) return;
    bundleOf.set(path, entry);
    for (const { from } of module.imports) visit(from);
    ordered.push(module);
  };
  visit(entry);
  return ordered;
}

type IsExported = (module: Module, name: string) => boolean;

/**
 * The names that the files export: those that an entry re-exports, and those that the other file needs. Most names are
 * schemas, which are not imported, and an export costs as much as its value.
 */
function findExports(modules: ReadonlyMap<string, Module>, bundleOf: ReadonlyMap<string, string>): IsExported {
  const open = new Set<string>();
  const openAll = (path: string): void => {
    if (open.has(path)) return;
    open.add(path);
    for (const from of modules.get(path)?.relayed ?? []) openAll(from);
  };
  for (const entry of entries) openAll(entry);
  const needed = new Set<string>();
  for (const { path, imports } of modules.values()) {
    for (const { from, names } of imports) {
      if (bundleOf.get(from) !== bundleOf.get(path)) for (const name of names) needed.add(name);
    }
  }
  return ({ path }, name) => open.has(path) || needed.has(name);
}

const exportedDeclaration = /^export (?=(?:const|class|(?:async )?function\*?) ([\w$]+))/gm;

function printBundle(
  entry: string,
  {
    own: modules,
    bundleOf,
    isExported,
  }: {
    readonly own: readonly Module[];
    readonly bundleOf: ReadonlyMap<string, string>;
    readonly isExported: IsExported | undefined;
  },
): string {
  const imported = new Map<string, Set<string>>();
  for (const { from, names } of modules.flatMap((module) => module.imports)) {
    const bundle = bundleOf.get(from);
    if (bundle === entry) continue;
    const specifier = bundle === undefined ? from : relativeImport(entry, bundle);
    const known = imported.get(specifier) ?? new Set();
    imported.set(specifier, known);
    for (const name of names) known.add(name);
  }
  importByProtocol(imported);
  const imports = [...imported].map(
    ([from, names]) => `import { ${[...names].join(", ")} } from ${JSON.stringify(from)};\n`,
  );
  const header = /^(?:\/\/[^\n]*\n)*/.exec(modules[0]?.body ?? "")?.[0] ?? "";
  const bodies = modules.map((module) => {
    const body = module.body.slice(header.length).replace(/^export \{\};\n/m, "");
    if (isExported === undefined) return body;
    return body.replace(exportedDeclaration, (found, name: string) => (isExported(module, name) ? found : ""));
  });
  return header + imports.join("") + bodies.join("");
}

const runtime = "@shapewright/runtime";

/** Entries of the runtime whose exports are also in the entry of each protocol's client half. */
const inEachProtocol = [runtime, `${runtime}/customizations`, `${runtime}/jmespath`];

/**
 * Imports everything from the protocol's entry: resolving another package takes Node as long as running a small module.
 */
function importByProtocol(imported: Map<string, Set<string>>): void {
  const protocol = [...imported.keys()].find((entry) => isClientEntry(entry) && entry.startsWith(`${runtime}/`));
  const fromProtocol = protocol === undefined ? undefined : imported.get(protocol);
  if (fromProtocol === undefined) return;
  for (const entry of inEachProtocol) {
    for (const name of imported.get(entry) ?? []) fromProtocol.add(name);
    imported.delete(entry);
  }
}

function relativeImport(from: string, to: string): string {
  const path = `${posix.relative(posix.dirname(from), to)}.js`;
  return path.startsWith(".") ? path : `./${path}`;
}
