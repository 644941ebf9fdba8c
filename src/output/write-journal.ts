import { dirname, join } from "node:path";
import { GeneratorError } from "../generator-error.ts";
import type { OutputFileSystem } from "./output-file-system.ts";
import { STAGING_NAME, foldersOf, hasRealFolders, isOutputPath, makeFolders } from "./output-path.ts";
import type { FileChange } from "./plan-changes.ts";

// The journal's name appears by one rename, when all that it speaks of is on disk. Before that the
// old files stand untouched; after it the change can always be completed from what is staged.
const JOURNAL = "journal";
const MAX_ENTRIES = 100_000;

/** One line of the journal; its number names the staged file `new-N` and the file kept aside, `old-N`. */
interface JournalEntry {
  readonly action: "put" | "remove";
  readonly path: string;
}

type Undo = () => void;

/** Lays the changes beside the tree. Nothing that a person sees has changed when it returns. */
export async function stageChanges(
  disk: OutputFileSystem,
  outDir: string,
  changes: readonly FileChange[],
): Promise<void> {
  const staging = join(outDir, STAGING_NAME);
  disk.makeFolder(staging);
  const staged: string[] = [];
  for (const [index, change] of changes.entries()) {
    if (change.text === undefined) continue;
    const path = join(staging, `new-${index}`);
    disk.writeNewText(path, change.text);
    staged.push(path);
  }
  const draft = join(staging, `${JOURNAL}-draft`);
  const lines = changes.map((change) => `${change.text === undefined ? "remove" : "put"} ${change.path}\n`);
  disk.writeNewText(draft, lines.join(""));
  await disk.flush([...staged, draft]);
}

/** From here on the change will happen, in this run or in the next. */
export function commitChanges(disk: OutputFileSystem, outDir: string): void {
  const staging = join(outDir, STAGING_NAME);
  disk.rename(join(staging, `${JOURNAL}-draft`), join(staging, JOURNAL));
}

/** How applying ended: all done, all undone, or stuck between, to be completed by a later run. */
export type Outcome =
  | { readonly state: "done" }
  | { readonly state: "undone"; readonly cause: unknown }
  | { readonly state: "stuck"; readonly cause: unknown };

/**
 * Does what the journal says. Every step is looked at before it is taken, so that it also completes
 * what another run began. When a step fails, those before it are undone.
 *
 * @param last what happens after all else; when it fails, all else is undone.
 */
export function applyChanges(disk: OutputFileSystem, outDir: string, last?: () => void): Outcome {
  const undo: Undo[] = [];
  try {
    const entries = readJournal(disk, outDir);
    for (const [index, entry] of entries.entries()) {
      if (entry.action === "remove") applyRemoval(disk, outDir, { index, path: entry.path, undo });
    }
    for (const [index, entry] of entries.entries()) {
      if (entry.action === "put") applyPut(disk, outDir, { index, path: entry.path, undo });
    }
    last?.();
    return { state: "done" };
  } catch (cause) {
    try {
      for (const step of undo.reverse()) step();
      return { state: "undone", cause };
    } catch {
      return { state: "stuck", cause };
    }
  }
}

interface Step {
  readonly index: number;
  readonly path: string;
  readonly undo: Undo[];
}

function applyRemoval(disk: OutputFileSystem, outDir: string, { index, path, undo }: Step): void {
  if (!hasRealFolders(disk, outDir, path)) return;
  setAside(disk, outDir, { index, path, undo });
  for (const folder of foldersOf(path).reverse()) {
    if (disk.list(join(outDir, folder)).length > 0) break;
    disk.removeFolder(join(outDir, folder));
    undo.push(() => disk.makeFolder(join(outDir, folder)));
  }
}

function applyPut(disk: OutputFileSystem, outDir: string, { index, path, undo }: Step): void {
  const staged = join(outDir, STAGING_NAME, `new-${index}`);
  if (disk.entryKind(staged) === undefined) return;
  const target = join(outDir, path);
  for (const folder of foldersOf(path)) {
    const above = join(outDir, folder);
    const kind = disk.entryKind(above);
    if (kind === "folder") continue;
    if (kind !== undefined) throw movedUnderneath(above);
    disk.makeFolder(above);
    undo.push(() => disk.removeFolder(above));
  }
  setAside(disk, outDir, { index, path, undo });
  disk.rename(staged, target);
  undo.push(() => disk.rename(target, staged));
}

/** Keeps the file that a change replaces, until all changes are done. */
function setAside(disk: OutputFileSystem, outDir: string, { index, path, undo }: Step): void {
  const target = join(outDir, path);
  const aside = join(outDir, STAGING_NAME, `old-${index}`);
  const kind = disk.entryKind(target);
  if (kind === undefined || disk.entryKind(aside) !== undefined) return;
  if (kind !== "file") throw movedUnderneath(target);
  disk.rename(target, aside);
  undo.push(() => disk.rename(aside, target));
}

/** Whether an earlier run came to its commit and not to its end. */
export function hasJournal(disk: OutputFileSystem, outDir: string): boolean {
  return (
    disk.entryKind(join(outDir, STAGING_NAME)) === "folder" &&
    disk.entryKind(join(outDir, STAGING_NAME, JOURNAL)) === "file"
  );
}

/** Drops what is staged or kept aside; the journal first, as it speaks of the rest. */
export function clearStaging(disk: OutputFileSystem, outDir: string): void {
  const staging = join(outDir, STAGING_NAME);
  const kind = disk.entryKind(staging);
  if (kind === undefined) return;
  if (kind !== "folder") throw movedUnderneath(staging);
  const names = disk.list(staging);
  if (names.includes(JOURNAL)) disk.removeFile(join(staging, JOURNAL));
  for (const name of names) {
    if (name !== JOURNAL) disk.removeFile(join(staging, name));
  }
  disk.removeFolder(staging);
}

function readJournal(disk: OutputFileSystem, outDir: string): JournalEntry[] {
  const file = join(outDir, STAGING_NAME, JOURNAL);
  const lines = disk.readText(file).split("\n").slice(0, -1);
  return lines.map((line, index) => {
    const match = /^(put|remove) (.+)$/.exec(line);
    const path = match?.[2] ?? "";
    // It may lie in a folder that came from elsewhere, and it moves files.
    if (match === null || index >= MAX_ENTRIES || !isOutputPath(path)) throw damagedJournal(file, index + 1);
    return { action: match[1] === "put" ? "put" : "remove", path };
  });
}

/** A file outside of the package's folder, staged beside its target: a rename cannot cross disks. */
export interface ApartFile {
  readonly path: string;
  readonly text: string;
}

/** Lays the text beside the file, and returns the step that puts it in place. */
export async function stageApart(
  disk: OutputFileSystem,
  file: ApartFile,
): Promise<{ put: () => void; drop: () => void }> {
  const staged = `${file.path}.shapewright-new`;
  const created = makeFolders(disk, dirname(file.path));
  const drop = (): void => {
    if (disk.entryKind(staged) === "file") disk.removeFile(staged);
    for (const folder of created.reverse()) if (disk.list(folder).length === 0) disk.removeFolder(folder);
  };
  try {
    if (disk.entryKind(staged) === "file") disk.removeFile(staged);
    disk.writeNewText(staged, file.text);
    await disk.flush([staged]);
  } catch (error) {
    drop();
    throw error;
  }
  return { put: () => disk.rename(staged, file.path), drop };
}

function movedUnderneath(path: string): GeneratorError {
  return new GeneratorError(`"${path}" is not what it was when the run began`, {
    code: "unwritable-output",
    place: { file: path },
    hint: "see what stands there now, move it away, and run again",
  });
}

function damagedJournal(file: string, line: number): GeneratorError {
  return new GeneratorError("journal of an interrupted run cannot be understood", {
    code: "unwritable-output",
    place: { file, line },
    hint: `delete the folder "${STAGING_NAME}" and run again`,
  });
}
