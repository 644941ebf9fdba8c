import { isAbsolute, join, relative, resolve, sep } from "node:path";
import type { EmittedFile } from "../emit/emitted-file.ts";
import type { StaleFile } from "../generation-report.ts";
import { GeneratorError } from "../generator-error.ts";
import { explainOutputFault } from "./output-fault.ts";
import { nodeFileSystem, type OutputFileSystem } from "./output-file-system.ts";
import { LOCK_NAME, STAGING_NAME, assertOutputPaths, isOutputPath, makeFolders } from "./output-path.ts";
import { isManifest, planChanges, type ChangePlan, type PlannedFiles } from "./plan-changes.ts";
import { applyChanges, clearStaging, commitChanges, hasJournal, stageApart, stageChanges } from "./write-journal.ts";
import type { ApartFile } from "./write-journal.ts";
import { acquireWriteLock } from "./write-lock.ts";

/** A file of the person's that the generator creates or adds to, and never owns. */
export interface PersonFile {
  /** Anywhere on disk; relative paths start at the working directory. */
  readonly path: string;
  readonly text: string;
  /** What it held when it was read; `undefined` where it was not there. */
  readonly was: string | undefined;
}

export interface WriteOptions {
  /** Compare only. */
  readonly check: boolean;
  readonly personFile?: PersonFile | undefined;
  /** Folders of the package that are not committed with it: with their own manifest, not checked. Default `dist`. */
  readonly buildFolders?: readonly string[] | undefined;
  /** How long to wait for another run on the folder, in milliseconds. Default 10 s. */
  readonly waitMilliseconds?: number | undefined;
  readonly disk?: OutputFileSystem | undefined;
}

export interface WriteResult {
  readonly written: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: number;
  /** What checking found; empty when the package was written. */
  readonly stale: readonly StaleFile[];
}

const DEFAULT_WAIT_MILLISECONDS = 10_000;

/** What runs of this process have laid beside the tree and not committed yet. */
const uncommitted = new Set<() => void>();

/**
 * Makes the package's folder hold these files: all of them or, when anything fails, none. Files that
 * already hold their text keep their times; files of an earlier run that are no longer among them are
 * removed; any other file is left alone.
 *
 * @throws GeneratorError `unwritable-output` where the folder cannot be written, or something that the
 * generator never wrote is in the way.
 */
export async function writePackage(
  outDir: string,
  files: readonly EmittedFile[],
  options: WriteOptions,
): Promise<WriteResult> {
  const disk = options.disk ?? nodeFileSystem;
  const buildFolders = options.buildFolders ?? ["dist"];
  assertOutputPaths(files.map((file) => file.path));
  try {
    const { inside, apart } = placePersonFile(disk, outDir, options.personFile);
    if (files.some((file) => file.path === inside?.path)) throw handlersGenerated(options.personFile);
    const planned: PlannedFiles = { files, buildFolders, personFile: inside };
    if (options.check) return check(disk, outDir, { planned, apart });
    // What an interrupted run left is completed before it is compared with anything.
    if (!hasTraces(disk, outDir)) {
      const plan = planPackageChanges(disk, outDir, planned);
      const isDone = plan.changes.length === 0 && (apart === undefined || isInPlace(disk, apart));
      if (isDone) return describeResult(plan, undefined);
    }
    return await write(disk, outDir, { planned, apart, options });
  } catch (error) {
    throw explainOutputFault(error, outDir);
  }
}

/**
 * Completes what a run began that was killed after its commit, and clears away what a run left that was
 * killed before it. {@link writePackage} does the same by itself.
 */
export async function recoverInterruptedWrite(
  outDir: string,
  options: Omit<WriteOptions, "check"> = {},
): Promise<void> {
  const disk = options.disk ?? nodeFileSystem;
  if (!hasTraces(disk, outDir)) return;
  try {
    const release = await acquireWriteLock(disk, outDir, lockOptions(options));
    try {
      recover(disk, outDir);
    } finally {
      release();
    }
  } catch (error) {
    throw explainOutputFault(error, outDir);
  }
}

/** For a process about to end: takes away what its runs have laid beside the tree. The tree itself is whole at any time. */
export function abandonWrites(): void {
  for (const abandon of uncommitted) abandon();
  uncommitted.clear();
}

async function write(
  disk: OutputFileSystem,
  outDir: string,
  { planned, apart, options }: { planned: PlannedFiles; apart: ApartFile | undefined; options: WriteOptions },
): Promise<WriteResult> {
  const undo: (() => unknown)[] = [];
  const abandon = (): void => {
    uncommitted.delete(abandon);
    for (const step of undo.reverse()) attempt(step);
    undo.length = 0;
  };
  uncommitted.add(abandon);
  try {
    const created: string[] = [];
    undo.push(() => created.reverse().forEach((folder) => disk.removeFolder(folder)));
    makeFolders(disk, outDir, created);
    undo.push(await acquireWriteLock(disk, outDir, lockOptions(options)));
    recover(disk, outDir);
    // Planned again, as what the lock waited for may have changed the folder.
    const plan = planPackageChanges(disk, outDir, planned);
    let isWhole = true;
    undo.push(() => isWhole && clearStaging(disk, outDir));
    await stageChanges(disk, outDir, plan.changes);
    const beside = apart === undefined || isInPlace(disk, apart) ? undefined : await stageApart(disk, apart);
    if (beside !== undefined) undo.push(beside.drop);
    assertPersonFileAsRead(disk, options.personFile);
    // No await from here on: a signal's listener runs before the commit or after the last rename.
    commitChanges(disk, outDir);
    const outcome = applyChanges(disk, outDir, beside?.put);
    isWhole = outcome.state !== "stuck";
    if (outcome.state !== "done") throw outcome.state === "stuck" ? stuckWrite(outDir, outcome.cause) : outcome.cause;
    undo[0] = () => undefined;
    return describeResult(plan, beside === undefined ? undefined : apart);
  } finally {
    abandon();
  }
}

function lockOptions(options: Omit<WriteOptions, "check">): { waitMilliseconds: number } {
  return { waitMilliseconds: options.waitMilliseconds ?? DEFAULT_WAIT_MILLISECONDS };
}

function recover(disk: OutputFileSystem, outDir: string): void {
  if (hasJournal(disk, outDir)) {
    const outcome = applyChanges(disk, outDir);
    // What the interrupted run did stays, so the journal does too: the change must be completed one day.
    if (outcome.state !== "done") throw stuckWrite(outDir, outcome.cause);
  }
  clearStaging(disk, outDir);
}

/** Whether a run is at work on the folder, or was when it was killed. */
function hasTraces(disk: OutputFileSystem, outDir: string): boolean {
  const kind = disk.entryKind(outDir);
  if (kind !== "folder" && kind !== "link") return false;
  return disk.list(outDir).some((name) => name === STAGING_NAME || name.startsWith(LOCK_NAME));
}

/** Best effort: what cannot be taken away now is taken away by the next run. */
function attempt(step: () => unknown): void {
  try {
    step();
  } catch {
    // The fault that is worth telling is the one that led here, if there was one.
  }
}

function check(
  disk: OutputFileSystem,
  outDir: string,
  { planned, apart }: { planned: PlannedFiles; apart: ApartFile | undefined },
): WriteResult {
  if (hasJournal(disk, outDir)) throw interruptedWrite(outDir);
  const isBuilt = (path: string): boolean => planned.buildFolders.some((folder) => path.startsWith(`${folder}/`));
  const committed = planned.files.filter((file) => !isBuilt(file.path));
  const plan = planPackageChanges(disk, outDir, { ...planned, files: committed, buildFolders: [] });
  const stale = [...plan.stale];
  if (apart !== undefined && !isInPlace(disk, apart)) {
    stale.push({ path: apart.path, reason: disk.entryKind(apart.path) === undefined ? "missing" : "differs" });
  }
  stale.sort((left, right) => (left.path < right.path ? -1 : 1));
  return { written: [], removed: [], unchanged: plan.unchanged, stale };
}

function planPackageChanges(disk: OutputFileSystem, outDir: string, planned: PlannedFiles): ChangePlan {
  const kind = disk.entryKind(outDir);
  const target = kind === "link" ? disk.entryKind(disk.realPath(outDir)) : kind;
  if (target !== undefined && target !== "folder") makeFolders(disk, outDir);
  return planChanges(disk, outDir, planned);
}

function isInPlace(disk: OutputFileSystem, file: ApartFile): boolean {
  return disk.entryKind(file.path) === "file" && disk.readText(file.path) === file.text;
}

/** A file in the folder is written with the others; one outside, or behind a link, is written where it really is. */
function placePersonFile(
  disk: OutputFileSystem,
  outDir: string,
  file: PersonFile | undefined,
): { inside?: EmittedFile; apart?: ApartFile } {
  if (file === undefined) return {};
  const path = resolve(file.path);
  const kind = disk.entryKind(path);
  if (kind === "link") return { apart: { path: disk.realPath(path), text: file.text } };
  if (kind !== undefined && kind !== "file") throw handlersNotFile(file.path);
  const inner = relative(resolve(outDir), path).split(sep).join("/");
  if (isOutputPath(inner) && !isAbsolute(inner)) return { inside: { path: inner, text: file.text } };
  return { apart: { path, text: file.text } };
}

function assertPersonFileAsRead(disk: OutputFileSystem, file: PersonFile | undefined): void {
  if (file === undefined) return;
  const now = disk.entryKind(file.path) === undefined ? undefined : disk.readText(file.path);
  if (now === file.was) return;
  throw new GeneratorError(`handlers file "${file.path}" was changed while the package was generated`, {
    code: "unwritable-output",
    place: { file: file.path },
    hint: "nothing was written: run again",
  });
}

function interruptedWrite(outDir: string): GeneratorError {
  return new GeneratorError(`output folder "${outDir}" is half changed: a run was interrupted`, {
    code: "unwritable-output",
    place: { file: join(outDir, STAGING_NAME) },
    hint: "run again without --check: the next run completes the change",
  });
}

function stuckWrite(outDir: string, cause: unknown): GeneratorError {
  const reason = cause instanceof Error ? `: ${cause.message}` : "";
  return new GeneratorError(`output folder "${outDir}" is half changed${reason}`, {
    code: "unwritable-output",
    place: { file: join(outDir, STAGING_NAME) },
    hint: "remove the cause and run again: the next run completes the change",
    cause,
  });
}

function handlersNotFile(path: string): GeneratorError {
  return new GeneratorError(`handlers file "${path}" is not a file`, {
    code: "unwritable-output",
    place: { file: path },
    hint: "name another file with --handlers, or none with --handlers false",
  });
}

function handlersGenerated(file: PersonFile | undefined): GeneratorError {
  return new GeneratorError(`handlers file "${file?.path}" is one of the files that are generated`, {
    code: "unwritable-output",
    hint: "name another file with --handlers, or none with --handlers false",
  });
}

function describeResult(plan: ChangePlan, apart: ApartFile | undefined): WriteResult {
  const visible = plan.changes.filter(({ path }) => !isManifest(path));
  const written = visible.filter(({ text }) => text !== undefined).map(({ path }) => path);
  if (apart !== undefined) written.push(apart.path);
  return {
    written: written.sort(),
    removed: visible.filter(({ text }) => text === undefined).map(({ path }) => path),
    unchanged: plan.unchanged,
    stale: [],
  };
}
