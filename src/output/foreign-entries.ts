import { join } from "node:path";
import { GeneratorError } from "../generator-error.ts";
import type { EntryKind, OutputFileSystem } from "./output-file-system.ts";
import { foldersOf } from "./output-path.ts";

/** A file or folder in a package's folder that the generator did not write. */
interface ForeignEntry {
  /** Relative to the package's folder. */
  readonly path: string;
  readonly kind: EntryKind;
}

/**
 * Entries of a folder that the generator does not own and that another folder lacks. A folder without generated files
 * (`node_modules`, `.git`) is one entry and is not read.
 *
 * @param owned the generated files of `from`.
 */
export function findForeign(
  disk: OutputFileSystem,
  { from, to, owned }: { from: string; to: string; owned: ReadonlySet<string> },
): ForeignEntry[] {
  const ownFolders = new Set([...owned].flatMap(foldersOf));
  const found: ForeignEntry[] = [];
  const look = (folder: string): void => {
    for (const { name, kind } of disk.list(join(from, folder))) {
      const path = folder === "" ? name : `${folder}/${name}`;
      if (kind === "file" && owned.has(path)) continue;
      const there = disk.entryKind(join(to, path));
      if (kind === "folder" && (there === "folder" || ownFolders.has(path))) look(path);
      else if (there === undefined) found.push({ path, kind });
      // A file that exists in both was updated: the handlers file.
      else if (kind !== "file" || there !== "file") throw movedUnderneath(join(from, path));
    }
  };
  look("");
  return found;
}

/** Recreates the parent folders of a path from another tree. */
export function makeFoldersAbove(
  disk: OutputFileSystem,
  path: string,
  { from, to }: { from: string; to: string },
): void {
  for (const folder of foldersOf(path)) {
    if (disk.entryKind(join(to, folder)) === "folder") continue;
    disk.makeFolder(join(to, folder));
    if (disk.entryKind(join(from, folder)) === "folder") disk.copyRights(join(from, folder), join(to, folder));
  }
}

export function movedUnderneath(path: string): GeneratorError {
  return new GeneratorError(`"${path}" was changed during the run`, {
    code: "unwritable-output",
    place: { file: path },
    hint: "move it away and run again",
  });
}

/** Removes a folder without user files; does not follow links. */
export function removeTree(disk: OutputFileSystem, folder: string): void {
  for (const { name, kind } of disk.list(folder)) {
    if (kind === "folder") removeTree(disk, join(folder, name));
    else disk.removeFile(join(folder, name));
  }
  disk.removeFolder(folder);
}
