import { join } from "node:path";
import type { EmittedFile } from "../emit/emitted-file.ts";
import { GeneratorError } from "../generator-error.ts";
import { findForeign, makeFoldersAbove, movedUnderneath, removeTree } from "./foreign-entries.ts";
import { errorCode, type OutputFileSystem } from "./output-file-system.ts";
import { readOwnedFiles, type ChangePlan } from "./plan-changes.ts";
import type { WorkPlaces } from "./work-places.ts";

// The order of steps that keeps one complete package on disk at any time, and shows the next run how far this one got:
//
//   fresh alone beside the folder     nothing of the user's is in it: it is dropped
//   former and fresh, no folder       the swap is completed: foreign entries move to fresh, fresh takes the place
//   former beside the folder          the swap is done: former is renamed to fresh, and dropped as that
//
// A user's file is hard-linked into fresh, so that both packages have it; folders cannot be linked and move while the
// place is empty.

/** Stages the complete new package beside the folder. Unchanged files are hard-linked and so keep their times. */
export async function stagePackage(
  disk: OutputFileSystem,
  { folder, fresh, plan }: { folder: string; fresh: string; plan: ChangePlan },
): Promise<void> {
  const trees = { from: folder, to: fresh };
  disk.makeFolder(fresh);
  if (disk.entryKind(folder) === "folder") disk.copyRights(folder, fresh);
  const written: string[] = [];
  const write = ({ path, text }: EmittedFile): void => {
    disk.writeNewText(join(fresh, path), text);
    written.push(join(fresh, path));
  };
  for (const path of plan.kept) {
    makeFoldersAbove(disk, path, trees);
    if (!tryLink(disk, join(folder, path), join(fresh, path))) {
      write({ path, text: disk.readText(join(folder, path)) });
    }
  }
  for (const { path, text } of plan.changes) {
    if (text === undefined) continue;
    makeFoldersAbove(disk, path, trees);
    write({ path, text });
    const isUsers = !plan.owned.has(path) && disk.entryKind(join(folder, path)) === "file";
    if (isUsers) disk.copyRights(join(folder, path), join(fresh, path));
  }
  await disk.flush(written);
}

/** The outcome of a change: done, undone, or stuck in between, to be completed by a later run. */
export type Outcome =
  | { readonly state: "done" }
  | { readonly state: "undone"; readonly cause: unknown }
  | { readonly state: "stuck"; readonly cause: unknown };

interface Swap extends WorkPlaces {
  readonly folder: string;
  readonly owned: ReadonlySet<string>;
  /** The last step; if it fails, all others are undone. */
  readonly last: (() => void) | undefined;
}

/** Replaces the old package with the new one, and moves the user's files along. */
export function swapPackage(disk: OutputFileSystem, { folder, fresh, former, owned, last }: Swap): Outcome {
  const undo: (() => void)[] = [];
  const move = (from: string, to: string): void => {
    disk.rename(from, to);
    undo.push(() => disk.rename(to, from));
  };
  try {
    const isThere = disk.entryKind(folder) === "folder";
    const rest = isThere ? linkForeign(disk, { from: folder, to: fresh, owned }) : [];
    if (isThere) move(folder, former);
    for (const path of rest) move(join(former, path), join(fresh, path));
    move(fresh, folder);
    // Files saved there since the last scan.
    if (isThere) moveForeign(disk, { from: former, to: folder, owned, move });
    last?.();
    return { state: "done" };
  } catch (cause) {
    return undoAll(undo, cause);
  }
}

/** Undoes steps, last first. */
export function undoAll(undo: readonly (() => void)[], cause: unknown): Outcome {
  try {
    for (const step of undo.toReversed()) step();
    return { state: "undone", cause };
  } catch {
    return { state: "stuck", cause };
  }
}

interface ForeignTrees {
  readonly from: string;
  readonly to: string;
  readonly owned: ReadonlySet<string>;
}

/** Hard-links foreign files into the other tree; returns the paths of those that cannot be linked. */
function linkForeign(disk: OutputFileSystem, trees: ForeignTrees): string[] {
  return findForeign(disk, trees)
    .filter(({ path, kind }) => {
      makeFoldersAbove(disk, path, trees);
      return kind !== "file" || !tryLink(disk, join(trees.from, path), join(trees.to, path));
    })
    .map(({ path }) => path);
}

function moveForeign(
  disk: OutputFileSystem,
  { move, ...trees }: ForeignTrees & { move: (from: string, to: string) => void },
): void {
  for (const { path } of findForeign(disk, trees)) {
    makeFoldersAbove(disk, path, trees);
    move(join(trees.from, path), join(trees.to, path));
  }
}

const WITHOUT_LINKS: ReadonlySet<string> = new Set(["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EXDEV", "EMLINK"]);

/** Whether the file was linked: not possible on every disk, nor for files of other users. */
export function tryLink(disk: OutputFileSystem, from: string, to: string): boolean {
  try {
    disk.link(from, to);
    return true;
  } catch (error) {
    if (WITHOUT_LINKS.has(errorCode(error) ?? "")) return false;
    throw error;
  }
}

/**
 * Completes the swap of a run that was killed during it, or drops the staged files of one killed before.
 *
 * @throws GeneratorError `unwritable-output` if another process has created the folder in the meantime.
 */
export function recoverSwap(
  disk: OutputFileSystem,
  { folder, fresh, former, buildFolders }: WorkPlaces & { folder: string; buildFolders: readonly string[] },
): void {
  if (hasFolder(disk, former)) {
    const owned = readOwnedFiles(disk, former, buildFolders);
    const move = (from: string, to: string): void => disk.rename(from, to);
    if (hasFolder(disk, fresh)) {
      if (disk.entryKind(folder) !== undefined) throw placeTaken(folder, former);
      moveForeign(disk, { from: former, to: fresh, owned, move });
      disk.rename(fresh, folder);
    } else if (disk.entryKind(folder) === undefined) {
      disk.rename(former, folder);
      return;
    }
    moveForeign(disk, { from: former, to: folder, owned, move });
    dropFormer(disk, { fresh, former });
  } else if (hasFolder(disk, fresh)) {
    removeTree(disk, fresh);
  }
}

/** Removes the old package after its swap. */
export function dropFormer(disk: OutputFileSystem, { fresh, former }: { fresh: string; former: string }): void {
  if (!hasFolder(disk, former)) return;
  disk.rename(former, fresh);
  removeTree(disk, fresh);
}

/** Whether a killed run left the place empty, to be filled by the next run. */
export function isInterrupted(disk: OutputFileSystem, folder: string, { former }: WorkPlaces): boolean {
  return disk.entryKind(folder) === undefined && hasFolder(disk, former);
}

function hasFolder(disk: OutputFileSystem, path: string): boolean {
  const kind = disk.entryKind(path);
  if (kind !== undefined && kind !== "folder") throw movedUnderneath(path);
  return kind === "folder";
}

function placeTaken(folder: string, former: string): GeneratorError {
  return new GeneratorError(`output folder "${folder}" was recreated after an interrupted run`, {
    code: "unwritable-output",
    place: { file: former },
    hint: "move back what you need from the package kept there, delete it, and run again",
  });
}
