import { join } from "node:path";
import { GeneratorError } from "../generator-error.ts";
import type { EntryKind, OutputFileSystem } from "./output-file-system.ts";
import { foldersOf } from "./output-path.ts";

/** Something in a package's folder that the generator never wrote: a file, or a whole folder. */
interface ForeignEntry {
  /** Relative to the package's folder. */
  readonly path: string;
  readonly kind: EntryKind;
}

/**
 * What a folder has that is not the generator's and that another folder lacks. A folder in which nothing is the
 * generator's (`node_modules`, `.git`) is one entry, and is not looked into.
 *
 * @param owned the files of `from` that are the generator's.
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
      // A file that stands in both is one that was changed: the handlers file.
      else if (kind !== "file" || there !== "file") throw movedUnderneath(join(from, path));
    }
  };
  look("");
  return found;
}

/** Makes the folders above a path of one tree as another tree has them. */
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
  return new GeneratorError(`"${path}" is not what it was when the run began`, {
    code: "unwritable-output",
    place: { file: path },
    hint: "see what stands there now, move it away, and run again",
  });
}

/** Removes a folder that holds nothing of the user's; links in it are not followed. */
export function removeTree(disk: OutputFileSystem, folder: string): void {
  for (const { name, kind } of disk.list(folder)) {
    if (kind === "folder") removeTree(disk, join(folder, name));
    else disk.removeFile(join(folder, name));
  }
  disk.removeFolder(folder);
}
