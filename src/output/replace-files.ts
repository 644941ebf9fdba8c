import { join } from "node:path";
import { movedUnderneath } from "./foreign-entries.ts";
import { printManifest } from "./manifest.ts";
import type { OutputFileSystem } from "./output-file-system.ts";
import { MANIFEST_NAME, foldersOf, hasRealFolders } from "./output-path.ts";
import { isManifest, type ChangePlan, type FileChange } from "./plan-changes.ts";
import { tryLink, undoAll, type Outcome } from "./swap-package.ts";
import type { WorkPlaces } from "./work-places.ts";

// For a folder that cannot be replaced as a whole. Each file is replaced by a rename, but not all at once: a killed run
// leaves some files new and some old, and the next run replaces the rest.

/** Stages the changed files in the folder's work place under numbered names, and returns them in order. */
export async function stageChanges(
  disk: OutputFileSystem,
  { folder, fresh, plan }: { folder: string; fresh: string; plan: ChangePlan },
): Promise<readonly FileChange[]> {
  const changes = orderChanges(disk, folder, plan);
  disk.makeFolder(fresh);
  const written: string[] = [];
  for (const [index, { path, text }] of changes.entries()) {
    if (text === undefined) continue;
    const staged = join(fresh, String(index));
    disk.writeNewText(staged, text);
    written.push(staged);
    const isUsers = !plan.owned.has(path) && disk.entryKind(join(folder, path)) === "file";
    if (isUsers) disk.copyRights(join(folder, path), staged);
  }
  await disk.flush(written);
  return changes;
}

/**
 * If manifests change, one with all files, old and new, is written first, so that the next run knows every file even if
 * this one is interrupted. The final manifests are written last.
 */
function orderChanges(disk: OutputFileSystem, folder: string, { changes, kept, owned }: ChangePlan): FileChange[] {
  const [lists, files] = [
    changes.filter(({ path }) => isManifest(path)),
    changes.filter(({ path }) => !isManifest(path)),
  ];
  if (lists.length === 0) return files;
  const all = [...owned, ...kept, ...files.map(({ path }) => path)].filter((path) => !isManifest(path));
  const isKept = lists.every(({ path }) => path !== MANIFEST_NAME);
  const last = isKept ? [{ path: MANIFEST_NAME, text: disk.readText(join(folder, MANIFEST_NAME)) }] : [];
  return [
    { path: MANIFEST_NAME, text: printManifest([...new Set(all)]) },
    ...files.filter(({ text }) => text === undefined),
    ...lists.filter(({ text }) => text === undefined),
    ...files.filter(({ text }) => text !== undefined),
    ...lists.filter(({ text }) => text !== undefined),
    ...last,
  ];
}

/** Replaces the files one by one; if a step fails, undoes those before it. */
export function replaceFiles(disk: OutputFileSystem, { folder, fresh, former, changes, last }: Replacement): Outcome {
  const undo: (() => void)[] = [];
  try {
    disk.makeFolder(former);
    for (const [index, { path, text }] of changes.entries()) {
      const step = { folder, path, aside: join(former, String(index)), undo };
      if (text === undefined) remove(disk, step);
      else put(disk, { ...step, staged: join(fresh, String(index)) });
    }
    last?.();
    return { state: "done" };
  } catch (cause) {
    return undoAll(undo, cause);
  }
}

interface Replacement extends WorkPlaces {
  readonly folder: string;
  readonly changes: readonly FileChange[];
  /** The last step; if it fails, all others are undone. */
  readonly last: (() => void) | undefined;
}

interface Step {
  readonly folder: string;
  readonly path: string;
  /** Where the old file is kept until all steps are done. */
  readonly aside: string;
  readonly undo: (() => void)[];
}

function remove(disk: OutputFileSystem, { folder, path, aside, undo }: Step): void {
  if (!hasRealFolders(disk, folder, path)) return;
  const target = join(folder, path);
  disk.rename(target, aside);
  undo.push(() => disk.rename(aside, target));
  for (const above of foldersOf(path).reverse()) {
    const emptied = join(folder, above);
    if (disk.list(emptied).length > 0) break;
    disk.removeFolder(emptied);
    undo.push(() => disk.makeFolder(emptied));
  }
}

function put(disk: OutputFileSystem, { folder, path, aside, undo, staged }: Step & { staged: string }): void {
  for (const name of foldersOf(path)) {
    const above = join(folder, name);
    if (disk.entryKind(above) !== undefined) continue;
    disk.makeFolder(above);
    undo.push(() => disk.removeFolder(above));
  }
  const target = join(folder, path);
  const kind = disk.entryKind(target);
  if (kind === "file") {
    if (!tryLink(disk, target, aside)) disk.writeNewText(aside, disk.readText(target));
    disk.rename(staged, target);
    undo.push(() => disk.rename(aside, target));
  } else {
    if (kind === "folder") removeEmptied(disk, target, undo);
    else if (kind !== undefined) throw movedUnderneath(target);
    disk.rename(staged, target);
    undo.push(() => disk.removeFile(target));
  }
}

/** A folder left by a run that was killed after removing its last file. */
function removeEmptied(disk: OutputFileSystem, folder: string, undo: (() => void)[]): void {
  for (const { name } of disk.list(folder)) removeEmptied(disk, join(folder, name), undo);
  disk.removeFolder(folder);
  undo.push(() => disk.makeFolder(folder));
}
