import { dirname, join } from "node:path";
import type { OutputFileSystem } from "../../src/output/output-file-system.ts";

const FOLDER = Symbol("folder");

/** A disk in memory, with the refusals of a real one that the writer could meet. */
export interface MemoryDisk extends OutputFileSystem {
  /** All files with their texts, sorted by path. */
  files(): Record<string, string>;
  /** For a scene: the file, with the folders above it. */
  put(path: string, text: string): void;
}

export function memoryDisk(): MemoryDisk {
  const entries = new Map<string, string | typeof FOLDER>([["/", FOLDER]]);
  const fail = (code: string, path: string): never => {
    throw Object.assign(new Error(`${code}: refused, '${path}'`), { code, path });
  };
  const childrenOf = (folder: string): string[] =>
    [...entries.keys()].filter((path) => path !== "/" && dirname(path) === folder);
  const assertParent = (path: string): void => {
    const parent = entries.get(dirname(path));
    if (parent !== FOLDER) fail(parent === undefined ? "ENOENT" : "ENOTDIR", path);
  };
  const textAt = (path: string): string => {
    const entry = entries.get(path);
    return typeof entry === "string" ? entry : fail(entry === FOLDER ? "EISDIR" : "ENOENT", path);
  };
  const disk: MemoryDisk = {
    entryKind(path) {
      const entry = entries.get(path);
      return entry === undefined ? undefined : entry === FOLDER ? "folder" : "file";
    },
    readText: textAt,
    list(folder) {
      if (entries.get(folder) !== FOLDER) fail(entries.has(folder) ? "ENOTDIR" : "ENOENT", folder);
      return childrenOf(folder).map((path) => path.slice(join(folder, "/").length));
    },
    realPath: (path) => path,
    writeNewText(path, text) {
      assertParent(path);
      if (entries.has(path)) fail("EEXIST", path);
      entries.set(path, text);
    },
    flush: () => Promise.resolve(),
    makeFolder(path) {
      assertParent(path);
      if (entries.has(path)) fail("EEXIST", path);
      entries.set(path, FOLDER);
    },
    rename(from, to) {
      const text = textAt(from);
      assertParent(to);
      if (entries.get(to) === FOLDER) fail("EISDIR", to);
      entries.delete(from);
      entries.set(to, text);
    },
    removeFile(path) {
      textAt(path);
      entries.delete(path);
    },
    removeFolder(path) {
      if (entries.get(path) !== FOLDER) fail("ENOTDIR", path);
      if (childrenOf(path).length > 0) fail("ENOTEMPTY", path);
      entries.delete(path);
    },
    files() {
      const files = [...entries].filter((entry): entry is [string, string] => typeof entry[1] === "string");
      return Object.fromEntries(files.sort(([left], [right]) => (left < right ? -1 : 1)));
    },
    put(path, text) {
      for (let folder = dirname(path); !entries.has(folder); folder = dirname(folder)) entries.set(folder, FOLDER);
      entries.set(path, text);
    },
  };
  return disk;
}
