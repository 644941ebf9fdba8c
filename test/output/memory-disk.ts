import { dirname, join } from "node:path";
import type { OutputFileSystem } from "../../src/output/output-file-system.ts";

const FOLDER: unique symbol = Symbol("folder");

/** A disk in memory, with the refusals of a real one that the writer could meet. */
export interface MemoryDisk extends OutputFileSystem {
  /** All files with their texts, sorted by path. */
  files(): Record<string, string>;
  /** For a scene: the file, with the folders above it. */
  put(path: string, text: string): void;
  /** Another disk with the same content. */
  copy(): MemoryDisk;
}

/** A file with two names is one object under two paths. */
type Entry = { readonly text: string } | typeof FOLDER;

export function memoryDisk(content: Iterable<readonly [string, Entry]> = [["/", FOLDER]]): MemoryDisk {
  const entries = new Map<string, Entry>(content);
  const fail = (code: string, path: string): never => {
    throw Object.assign(new Error(`${code}: refused, '${path}'`), { code, path });
  };
  const below = (folder: string): string[] => [...entries.keys()].filter((path) => path.startsWith(`${folder}/`));
  const childrenOf = (folder: string): string[] =>
    [...entries.keys()].filter((path) => path !== "/" && dirname(path) === folder);
  const assertFree = (path: string): void => {
    const parent = entries.get(dirname(path));
    if (parent !== FOLDER) fail(parent === undefined ? "ENOENT" : "ENOTDIR", path);
  };
  const fileAt = (path: string): { readonly text: string } => {
    const entry = entries.get(path) ?? fail("ENOENT", path);
    return entry === FOLDER ? fail("EISDIR", path) : entry;
  };
  const create = (path: string, entry: Entry): void => {
    assertFree(path);
    if (entries.has(path)) fail("EEXIST", path);
    entries.set(path, entry);
  };
  const kindOf = (path: string): "file" | "folder" | undefined => {
    const entry = entries.get(path);
    return entry === undefined ? undefined : entry === FOLDER ? "folder" : "file";
  };
  return {
    entryKind: kindOf,
    readText: (path) => fileAt(path).text,
    list(folder) {
      if (entries.get(folder) !== FOLDER) fail(entries.has(folder) ? "ENOTDIR" : "ENOENT", folder);
      return childrenOf(folder).map((path) => ({
        name: path.slice(join(folder, "/").length),
        kind: kindOf(path) ?? "other",
      }));
    },
    readLink: (path) => fail("EINVAL", path),
    canReplace: () => true,
    writeNewText: (path, text) => create(path, { text }),
    flush: () => Promise.resolve(),
    makeFolder: (path) => create(path, FOLDER),
    copyRights(from, to) {
      for (const path of [from, to]) if (!entries.has(path)) fail("ENOENT", path);
    },
    link: (from, to) => create(to, fileAt(from)),
    rename(from, to) {
      const entry = entries.get(from) ?? fail("ENOENT", from);
      assertFree(to);
      if (entry !== FOLDER && entries.get(to) === FOLDER) fail("EISDIR", to);
      if (entry === FOLDER && (entries.get(to) ?? FOLDER) !== FOLDER) fail("ENOTDIR", to);
      if (entry === FOLDER && below(to).length > 0) fail("ENOTEMPTY", to);
      if (entry === FOLDER && `${to}/`.startsWith(`${from}/`)) fail("EINVAL", to);
      // Two names of one file stay as they are.
      if (entry !== FOLDER && entries.get(to) === entry) return;
      for (const path of [from, ...below(from)]) {
        entries.set(to + path.slice(from.length), entries.get(path) ?? FOLDER);
        entries.delete(path);
      }
    },
    removeFile(path) {
      fileAt(path);
      entries.delete(path);
    },
    removeFolder(path) {
      if (entries.get(path) !== FOLDER) fail("ENOTDIR", path);
      if (below(path).length > 0) fail("ENOTEMPTY", path);
      entries.delete(path);
    },
    files() {
      const files = [...entries].flatMap(([path, entry]): [string, string][] =>
        entry === FOLDER ? [] : [[path, entry.text]],
      );
      return Object.fromEntries(files.sort(([left], [right]) => (left < right ? -1 : 1)));
    },
    copy: () => memoryDisk(entries),
    put(path, text) {
      for (let folder = dirname(path); !entries.has(folder); folder = dirname(folder)) entries.set(folder, FOLDER);
      entries.set(path, { text });
    },
  };
}
