import { join } from "node:path";
import type { EmittedFile } from "../emit/emitted-file.ts";
import type { StaleFile } from "../generation-report.ts";
import { GeneratorError } from "../generator-error.ts";
import { printManifest, readManifest } from "./manifest.ts";
import type { OutputFileSystem } from "./output-file-system.ts";
import { MANIFEST_NAME, foldersOf, hasRealFolders } from "./output-path.ts";

/** A file to write or, without a text, to remove. */
export interface FileChange {
  /** Relative to the package's folder. */
  readonly path: string;
  readonly text: string | undefined;
}

/** The changes that bring a folder to the generated state. */
export interface ChangePlan {
  /** Removals first: a new folder may have the name of a removed file. */
  readonly changes: readonly FileChange[];
  /** The same without the manifests, for users. */
  readonly stale: readonly StaleFile[];
  /** The generated files, including manifests. */
  readonly kept: readonly string[];
  /** The existing paths that the generator owns. */
  readonly owned: ReadonlySet<string>;
}

/** What is generated for a package's folder. */
export interface PlannedFiles {
  readonly files: readonly EmittedFile[];
  /** Folders with their own manifest, as they are not committed with the rest. */
  readonly buildFolders: readonly string[];
  /** A file of the user's in the folder: written, but never listed and so never removed. */
  readonly userFile: EmittedFile | undefined;
}

/**
 * Compares the generated files with the folder; read-only.
 *
 * @throws GeneratorError `unwritable-output` if something that the generator did not write is in the way.
 */
export function planChanges(disk: OutputFileSystem, outDir: string, planned: PlannedFiles): ChangePlan {
  const owned = readOwnedFiles(disk, outDir, planned.buildFolders);
  const wanted: EmittedFile[] = [...planned.files];
  for (const section of ["", ...planned.buildFolders]) {
    const prefix = section === "" ? "" : `${section}/`;
    const here = planned.files.map((file) => file.path).filter((path) => sectionOf(path, planned) === section);
    if (here.length === 0) continue;
    wanted.push({ path: prefix + MANIFEST_NAME, text: printManifest(here.map((path) => path.slice(prefix.length))) });
  }
  if (planned.userFile !== undefined) wanted.push(planned.userFile);

  const removals = findRemovals(disk, outDir, { owned, wanted });
  const comparison = comparePuts(disk, outDir, { owned, wanted, removals, userFile: planned.userFile });
  const changes = [...removals.map((path) => ({ path, text: undefined })), ...comparison.puts];
  return {
    changes,
    stale: changes.filter(({ path }) => !isManifest(path)).map((change) => explainChange(disk, outDir, change)),
    kept: comparison.kept,
    owned,
  };
}

/** The paths listed in a folder's manifests, and those of the manifests. */
export function readOwnedFiles(disk: OutputFileSystem, outDir: string, buildFolders: readonly string[]): Set<string> {
  const owned = new Set<string>();
  for (const section of ["", ...buildFolders]) {
    const prefix = section === "" ? "" : `${section}/`;
    owned.add(prefix + MANIFEST_NAME);
    if (section !== "" && disk.entryKind(join(outDir, section)) !== "folder") continue;
    for (const path of readManifest(disk, join(outDir, section))) owned.add(prefix + path);
  }
  return owned;
}

export function isManifest(path: string): boolean {
  return path === MANIFEST_NAME || path.endsWith(`/${MANIFEST_NAME}`);
}

function sectionOf(path: string, planned: PlannedFiles): string {
  return planned.buildFolders.find((folder) => path.startsWith(`${folder}/`)) ?? "";
}

function explainChange(disk: OutputFileSystem, outDir: string, change: FileChange): StaleFile {
  if (change.text === undefined) return { path: change.path, reason: "no longer generated" };
  return { path: change.path, reason: isThere(disk, outDir, change.path) ? "differs" : "missing" };
}

function findRemovals(
  disk: OutputFileSystem,
  outDir: string,
  { owned, wanted }: { owned: ReadonlySet<string>; wanted: readonly EmittedFile[] },
): string[] {
  const kept = new Set(wanted.map((file) => file.path));
  // If a link replaced a file or folder of ours, its target is not what was written.
  return [...owned]
    .filter((path) => !kept.has(path))
    .filter((path) => hasRealFolders(disk, outDir, path) && disk.entryKind(join(outDir, path)) === "file")
    .sort();
}

interface PutQuestion {
  readonly owned: ReadonlySet<string>;
  readonly wanted: readonly EmittedFile[];
  readonly removals: readonly string[];
  readonly userFile: EmittedFile | undefined;
}

function comparePuts(
  disk: OutputFileSystem,
  outDir: string,
  question: PutQuestion,
): { puts: FileChange[]; kept: string[] } {
  const { owned, removals } = question;
  const goes = new Set(removals);
  // On a case-insensitive disk, removing `Foo.ts` would also remove `foo.ts`.
  const goesByAnyCase = new Set(removals.map((path) => path.toLowerCase()));
  const ownFolders = new Set([...owned].flatMap(foldersOf));
  const foreign: string[] = [];
  const puts: FileChange[] = [];
  const kept: string[] = [];
  for (const file of question.wanted) {
    assertFoldersFree(disk, outDir, { path: file.path, goes });
    const path = join(outDir, file.path);
    const kind = goes.has(file.path) ? undefined : disk.entryKind(path);
    const isUsers = file === question.userFile;
    if (kind === "file" && disk.readText(path) === file.text && !goesByAnyCase.has(file.path.toLowerCase())) {
      kept.push(file.path);
    } else if (kind === undefined || (kind === "file" && (isUsers || owned.has(file.path)))) {
      puts.push(file);
    } else if (kind === "folder" && willBeEmpty(disk, outDir, { folder: file.path, goes, ownFolders })) {
      puts.push(file);
    } else {
      foreign.push(file.path);
    }
  }
  if (foreign.length > 0) throw foreignFiles(outDir, foreign);
  return { puts, kept };
}

function isThere(disk: OutputFileSystem, outDir: string, path: string): boolean {
  return hasRealFolders(disk, outDir, path) && disk.entryKind(join(outDir, path)) !== undefined;
}

function assertFoldersFree(
  disk: OutputFileSystem,
  outDir: string,
  { path, goes }: { path: string; goes: ReadonlySet<string> },
): void {
  for (const folder of foldersOf(path)) {
    const kind = disk.entryKind(join(outDir, folder));
    if (kind === undefined || goes.has(folder)) return;
    if (kind !== "folder") throw foreignFiles(outDir, [folder]);
  }
}

/** Whether a folder only contains files about to be removed, so that a file can take its name. */
function willBeEmpty(
  disk: OutputFileSystem,
  outDir: string,
  { folder, goes, ownFolders }: { folder: string; goes: ReadonlySet<string>; ownFolders: ReadonlySet<string> },
): boolean {
  // An empty folder is the user's, unless a run was killed after removing its last file.
  return (
    ownFolders.has(folder) &&
    disk.list(join(outDir, folder)).every(({ name, kind }) => {
      const path = `${folder}/${name}`;
      return kind === "folder" ? willBeEmpty(disk, outDir, { folder: path, goes, ownFolders }) : goes.has(path);
    })
  );
}

function foreignFiles(outDir: string, paths: readonly string[]): GeneratorError {
  const [first = ""] = paths;
  const others = paths.length > 1 ? ` (and ${paths.length - 1} more)` : "";
  return new GeneratorError(`file "${first}"${others} exists and was not written by shapewright`, {
    code: "unwritable-output",
    place: { file: join(outDir, first) },
    hint: "move it away or delete it, or name another folder with --out",
  });
}
