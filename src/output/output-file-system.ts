import { closeSync, lstatSync, mkdirSync, openSync, readFileSync, readdirSync, realpathSync } from "node:fs";
import { renameSync, rmdirSync, unlinkSync, writeFileSync } from "node:fs";
import { open } from "node:fs/promises";

/** What stands at a path; links are not followed. */
export type EntryKind = "file" | "folder" | "link" | "other";

/**
 * What writing a package needs of a disk, kept small so that tests can fail or stop at each step.
 * All but `flush` is synchronous: a signal's listener can then never run between two renames.
 */
export interface OutputFileSystem {
  /** `undefined` where there is nothing. */
  entryKind(path: string): EntryKind | undefined;
  readText(path: string): string;
  list(folder: string): string[];
  /** The path with all links resolved. */
  realPath(path: string): string;
  /** Throws `EEXIST` where there is something already. */
  writeNewText(path: string, text: string): void;
  /** Returns when the files' contents would survive a power cut. */
  flush(paths: readonly string[]): Promise<void>;
  /** One level. */
  makeFolder(path: string): void;
  rename(from: string, to: string): void;
  removeFile(path: string): void;
  /** Throws unless it is empty. */
  removeFolder(path: string): void;
}

/** The disk, by `node:fs`. */
export const nodeFileSystem: OutputFileSystem = {
  entryKind(path) {
    try {
      const entry = lstatSync(path, { throwIfNoEntry: false });
      if (entry === undefined) return undefined;
      if (entry.isFile()) return "file";
      if (entry.isDirectory()) return "folder";
      return entry.isSymbolicLink() ? "link" : "other";
    } catch (error) {
      if (errorCode(error) === "ENOTDIR") return undefined;
      throw error;
    }
  },
  readText: (path) => readFileSync(path, "utf8"),
  list: (folder) => readdirSync(folder),
  realPath: (path) => realpathSync(path),
  writeNewText(path, text) {
    const file = openSync(path, "wx");
    try {
      writeFileSync(file, text);
    } finally {
      closeSync(file);
    }
  },
  async flush(paths) {
    await Promise.all(paths.map(flushFile));
  },
  makeFolder: (path) => mkdirSync(path),
  rename: (from, to) => renameSync(from, to),
  removeFile: (path) => unlinkSync(path),
  removeFolder: (path) => rmdirSync(path),
};

async function flushFile(path: string): Promise<void> {
  const file = await open(path, "r+");
  try {
    await file.datasync();
  } finally {
    await file.close();
  }
}

/** The system's code of a fault, such as `ENOSPC`. */
export function errorCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}
