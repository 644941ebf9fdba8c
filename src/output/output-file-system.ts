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

/** The kind of entry at a path; does not follow links. */
export type EntryKind = "file" | "folder" | "link" | "other";

interface FolderEntry {
  readonly name: string;
  readonly kind: EntryKind;
}

/**
 * The file system operations needed to write a package, few enough that tests can fail or stop at each one. All except
 * `flush` are synchronous, so that a signal listener never runs between two renames.
 */
export interface OutputFileSystem {
  /** `undefined` if nothing exists. */
  entryKind(path: string): EntryKind | undefined;
  readText(path: string): string;
  list(folder: string): FolderEntry[];
  /** The target of a symbolic link, as it is written. */
  readLink(path: string): string;
  /** Whether the folder can be replaced by a sibling. */
  canReplace(folder: string): boolean;
  /** Throws `EEXIST` if the path exists. */
  writeNewText(path: string, text: string): void;
  /** Resolves once the files' contents are flushed to disk. */
  flush(paths: readonly string[]): Promise<void>;
  /** Not recursive. */
  makeFolder(path: string): void;
  /** Copies permissions and, if permitted, the owner from one file or folder to another. */
  copyRights(from: string, to: string): void;
  /** Creates a hard link; not supported by every disk. */
  link(from: string, to: string): void;
  rename(from: string, to: string): void;
  removeFile(path: string): void;
  /** Throws if it is not empty. */
  removeFolder(path: string): void;
}

/** The file system of `node:fs`. */
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
    // The root of a disk has no siblings.
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
      // Few processes have the permission to change a file's owner.
      if (errorCode(error) !== "EPERM") throw error;
    }
    // After the owner, since changing it clears some permission bits.
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

/** The system's error code, such as `ENOSPC`. */
export function errorCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}
