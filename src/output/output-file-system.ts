import {
  accessSync,
  chmodSync,
  chownSync,
  closeSync,
  constants,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
} from "node:fs";
import {
  readFileSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmdirSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import type { Dirent, Stats } from "node:fs";
import { open } from "node:fs/promises";
import { dirname } from "node:path";

/** What stands at a path; links are not followed. */
export type EntryKind = "file" | "folder" | "link" | "other";

interface FolderEntry {
  readonly name: string;
  readonly kind: EntryKind;
}

/**
 * The file system operations that writing a package needs, few enough that tests can fail or stop at each one.
 * All but `flush` is synchronous: a signal's listener can then never run between two renames.
 */
export interface OutputFileSystem {
  /** `undefined` where there is nothing. */
  entryKind(path: string): EntryKind | undefined;
  readText(path: string): string;
  list(folder: string): FolderEntry[];
  /** The target of a symbolic link, as it is written. */
  readLink(path: string): string;
  /** Whether there may be folders beside this one, and one of them may take its place. */
  canReplace(folder: string): boolean;
  /** Throws `EEXIST` where there is something already. */
  writeNewText(path: string, text: string): void;
  /** Returns when the files' contents would survive a power cut. */
  flush(paths: readonly string[]): Promise<void>;
  /** One level. */
  makeFolder(path: string): void;
  /** Gives one file or folder the permissions of another and, as far as this process may, its owner. */
  copyRights(from: string, to: string): void;
  /** Gives a file a second name; not every disk can. */
  link(from: string, to: string): void;
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
      return entry === undefined ? undefined : kindOf(entry);
    } catch (error) {
      if (errorCode(error) === "ENOTDIR") return undefined;
      throw error;
    }
  },
  readText: (path) => readFileSync(path, "utf8"),
  list: (folder) =>
    readdirSync(folder, { withFileTypes: true }).map((entry) => ({ name: entry.name, kind: kindOf(entry) })),
  readLink: (path) => readlinkSync(path),
  canReplace(folder) {
    const parent = dirname(folder);
    // The root of a disk has no folder beside it.
    if (parent === folder) return false;
    try {
      accessSync(parent, constants.W_OK | constants.X_OK);
    } catch {
      return false;
    }
    const own = statSync(folder, { throwIfNoEntry: false });
    return own === undefined || own.dev === statSync(parent).dev;
  },
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
  copyRights(from, to) {
    const wanted = statSync(from);
    const { uid, gid } = statSync(to);
    try {
      if (uid !== wanted.uid || gid !== wanted.gid) chownSync(to, wanted.uid, wanted.gid);
    } catch (error) {
      // Changing a file's owner takes rights that few processes have.
      if (errorCode(error) !== "EPERM") throw error;
    }
    // After the owner, since a change of it clears some permissions.
    chmodSync(to, wanted.mode & 0o7777);
  },
  link: (from, to) => linkSync(from, to),
  rename: process.platform === "win32" ? renameWhenFree : (from, to) => renameSync(from, to),
  removeFile: (path) => unlinkSync(path),
  removeFolder: (path) => rmdirSync(path),
};

function kindOf(entry: Stats | Dirent): EntryKind {
  if (entry.isFile()) return "file";
  if (entry.isDirectory()) return "folder";
  return entry.isSymbolicLink() ? "link" : "other";
}

/** On Windows a virus scanner or an editor often keeps a file open for a moment after it was written. */
function renameWhenFree(from: string, to: string): void {
  for (let tries = 0; ; tries++) {
    try {
      renameSync(from, to);
      return;
    } catch (error) {
      if (tries === 10 || !["EPERM", "EACCES", "EBUSY"].includes(errorCode(error) ?? "")) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
    }
  }
}

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
