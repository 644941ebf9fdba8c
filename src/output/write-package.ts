import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import type { EmittedFile } from "../emit/emitted-file.ts";
import type { StaleFile } from "../generation-report.ts";
import { GeneratorError } from "../generator-error.ts";
import { removeTree } from "./foreign-entries.ts";
import { explainOutputFault } from "./output-fault.ts";
import { errorCode, nodeFileSystem, type OutputFileSystem } from "./output-file-system.ts";
import { assertOutputPaths, followLinks, isOutputPath, makeFolders, notFolder } from "./output-path.ts";
import { isManifest, planChanges, type ChangePlan, type PlannedFiles } from "./plan-changes.ts";
import { replaceFiles, stageChanges } from "./replace-files.ts";
import { stageApart, type ApartFile } from "./stage-apart.ts";
import { dropFormer, isInterrupted, recoverSwap, stagePackage, swapPackage, type Outcome } from "./swap-package.ts";
import { hasTraces, placesBeside, placesInside, type WorkPlaces } from "./work-places.ts";
import { acquireWriteLock, type LockOptions } from "./write-lock.ts";

/** A file of the user's that the generator creates or extends but never owns. */
export interface UserFile {
  /** Anywhere on disk; relative paths start at the working directory. */
  readonly path: string;
  readonly text: string;
  /** Its text when it was read; `undefined` if it did not exist. */
  readonly was: string | undefined;
}

export interface WriteOptions {
  /** Compare only. */
  readonly check: boolean;
  readonly userFile?: UserFile | undefined;
  /**
   * Folders of the package that are not committed with it: they have their own manifest and are only checked if
   * present. Default `dist`.
   */
  readonly buildFolders?: readonly string[] | undefined;
  /** How long to wait for another run on the folder, in milliseconds. Default 10 s. */
  readonly waitMilliseconds?: number | undefined;
  readonly disk?: OutputFileSystem | undefined;
}

export interface WriteResult {
  readonly written: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: number;
  /** The differences found by a check; empty when the package was written. */
  readonly stale: readonly StaleFile[];
  /** Whether the folder was replaced: a shell whose working directory it is must enter it again. */
  readonly isNewFolder: boolean;
}

const DEFAULT_WAIT_MILLISECONDS = 10_000;
const DEFAULT_BUILD_FOLDERS: readonly string[] = ["dist"];

/** Staged files of this process that are not committed yet. */
const uncommitted = new Set<() => void>();

/**
 * Writes these files to the package's folder atomically: all of them or, if anything fails, none. The complete new
 * package is written beside the old one and replaces it by renames; the user's files move along. Unchanged files keep
 * their times; if all are unchanged, nothing is written. Removes files of an earlier run that are no longer generated.
 *
 * If the folder cannot be replaced (a mount point, a read-only parent), files are replaced one by one.
 *
 * @throws GeneratorError `unwritable-output` if the folder cannot be written, or something that the generator did not
 *   write is in the way.
 */
export async function writePackage(
  outDir: string,
  files: readonly EmittedFile[],
  options: WriteOptions,
): Promise<WriteResult> {
  const disk = options.disk ?? nodeFileSystem;
  assertOutputPaths(files.map((file) => file.path));
  try {
    const folder = followLinks(disk, outDir);
    const destination: Destination = { disk, outDir, folder };
    const { inside, apart } = placeUserFile(destination, options.userFile);
    if (files.some((file) => file.path === inside?.path)) throw handlersGenerated(options.userFile);
    const planned: PlannedFiles = { files, buildFolders: buildFoldersOf(options), userFile: inside };
    if (options.check) return check(destination, { planned, apart });
    // Completes an interrupted run before comparing anything.
    if (!hasTraces(disk, folder)) {
      const plan = planPackageChanges(destination, planned);
      const isDone = plan.changes.length === 0 && (apart === undefined || isInPlace(disk, apart));
      if (isDone) return describeResult(plan, { apart: undefined, isNewFolder: false });
    }
    return await write(destination, { planned, apart, options });
  } catch (error) {
    throw explainOutputFault(error, outDir);
  }
}

/** A folder as named by the user, and its absolute path with links resolved. */
interface Destination {
  readonly disk: OutputFileSystem;
  readonly outDir: string;
  readonly folder: string;
}

/**
 * Completes the swap of a killed run, or removes what a run left that was killed before its swap. {@link writePackage}
 * does this by itself.
 */
export async function recoverInterruptedWrite(
  outDir: string,
  options: Omit<WriteOptions, "check"> = {},
): Promise<void> {
  const disk = options.disk ?? nodeFileSystem;
  try {
    const folder = followLinks(disk, outDir);
    if (!hasTraces(disk, folder)) return;
    const destination: Destination = { disk, outDir, folder };
    const release = await acquireWriteLock(disk, choosePlaces(destination).lock, lockOptions(outDir, options));
    try {
      recover(destination, options);
    } finally {
      release();
    }
  } catch (error) {
    throw explainOutputFault(error, outDir);
  }
}

/** Removes the staged files of this process before it exits. The tree itself is complete at any time. */
export function abandonWrites(): void {
  for (const abandon of uncommitted) abandon();
  uncommitted.clear();
}

interface Work {
  readonly planned: PlannedFiles;
  readonly apart: ApartFile | undefined;
  readonly options: WriteOptions;
}

async function write(destination: Destination, work: Work): Promise<WriteResult> {
  const { disk, outDir, folder } = destination;
  const undo: (() => unknown)[] = [];
  const abandon = (): void => {
    uncommitted.delete(abandon);
    for (const step of undo.reverse()) attempt(step);
    undo.length = 0;
  };
  uncommitted.add(abandon);
  try {
    const created: string[] = [];
    undo.push(() => created.reverse().forEach((each) => disk.removeFolder(each)));
    if (disk.entryKind(folder) === undefined) makeFolders(disk, dirname(folder), created);
    const places = choosePlaces(destination);
    undo.push(await acquireWriteLock(disk, places.lock, lockOptions(outDir, work.options)));
    recover(destination, work.options);
    // Plans again, since another run may have changed the folder while this one waited for the lock.
    const plan = planPackageChanges(destination, work.planned);
    const apart = work.apart === undefined || isInPlace(disk, work.apart) ? undefined : work.apart;
    const beside = apart === undefined ? undefined : await stageApart(disk, apart);
    if (beside !== undefined) undo.push(beside.drop);
    const isNewFolder = await apply(destination, { places, plan, last: beside?.put, options: work.options, undo });
    undo[0] = () => undefined;
    return describeResult(plan, { apart, isNewFolder });
  } finally {
    abandon();
  }
}

interface Application {
  readonly places: WorkPlaces;
  readonly plan: ChangePlan;
  readonly last: (() => void) | undefined;
  readonly options: WriteOptions;
  readonly undo: (() => unknown)[];
}

/** @returns whether the folder was replaced. */
async function apply(destination: Destination, { places, plan, last, options, undo }: Application): Promise<boolean> {
  const { disk, folder } = destination;
  const inside = placesInside(folder);
  if (plan.changes.length === 0) {
    assertUserFileAsRead(disk, options.userFile);
    last?.();
    return false;
  }
  if (places.fresh !== inside.fresh) {
    undo.push(() => dropTree(disk, places.fresh));
    await stagePackage(disk, { folder, fresh: places.fresh, plan });
    assertUserFileAsRead(disk, options.userFile);
    const wasThere = disk.entryKind(folder) === "folder";
    // No await from here on: a signal listener runs before or after the swap.
    const outcome = swapPackage(disk, { ...places, folder, owned: plan.owned, last });
    // Keeps files that have yet to be restored.
    if (outcome.state === "stuck") undo.pop();
    if (outcome.state === "done") attempt(() => dropFormer(disk, places));
    if (outcome.state !== "undone" || !isImmovable(outcome.cause)) {
      assertDone(destination, outcome, places.former);
      return wasThere;
    }
    dropTree(disk, places.fresh);
  }
  undo.push(() => [inside.fresh, inside.former].forEach((each) => dropTree(disk, each)));
  const changes = await stageChanges(disk, { folder, fresh: inside.fresh, plan });
  assertUserFileAsRead(disk, options.userFile);
  const outcome = replaceFiles(disk, { ...inside, folder, changes, last });
  if (outcome.state === "stuck") undo.pop();
  assertDone(destination, outcome, inside.former);
  return false;
}

/** Error codes for a folder that cannot be renamed: a mount point, a container layer, an open file on Windows. */
function isImmovable(cause: unknown): boolean {
  return ["EXDEV", "EBUSY", "EPERM", "EACCES"].includes(errorCode(cause) ?? "");
}

function dropTree(disk: OutputFileSystem, folder: string): void {
  if (disk.entryKind(folder) === "folder") removeTree(disk, folder);
}

function assertDone({ outDir }: Destination, outcome: Outcome, former: string): void {
  if (outcome.state === "undone") throw outcome.cause;
  if (outcome.state === "stuck") throw stuckWrite(outDir, { cause: outcome.cause, former });
}

function choosePlaces({ disk, folder }: Destination): WorkPlaces {
  const isThere = disk.entryKind(folder) !== undefined;
  return isThere && !disk.canReplace(folder) ? placesInside(folder) : placesBeside(folder);
}

/** Whether the folder contains compiled files, so that a check compares them. */
export function isBuilt(outDir: string, disk: OutputFileSystem = nodeFileSystem): boolean {
  return DEFAULT_BUILD_FOLDERS.some((each) => disk.entryKind(join(outDir, each)) === "folder");
}

function buildFoldersOf(options: Omit<WriteOptions, "check">): readonly string[] {
  return options.buildFolders ?? DEFAULT_BUILD_FOLDERS;
}

function lockOptions(outDir: string, options: Omit<WriteOptions, "check">): LockOptions {
  return { outDir, waitMilliseconds: options.waitMilliseconds ?? DEFAULT_WAIT_MILLISECONDS };
}

function recover({ disk, folder }: Destination, options: Omit<WriteOptions, "check">): void {
  recoverSwap(disk, { ...placesBeside(folder), folder, buildFolders: buildFoldersOf(options) });
  const { fresh, former } = placesInside(folder);
  for (const each of [fresh, former]) dropTree(disk, each);
}

/** Best effort: the next run removes what remains. */
function attempt(step: () => unknown): void {
  try {
    step();
  } catch {
    // Reports the original error, if there was one.
  }
}

function check(
  destination: Destination,
  { planned, apart }: { planned: PlannedFiles; apart: ApartFile | undefined },
): WriteResult {
  const { disk, folder } = destination;
  const places = placesBeside(folder);
  if (isInterrupted(disk, folder, places)) throw interruptedWrite(destination, places);
  const plan = planPackageChanges(destination, leaveUnbuilt(disk, folder, planned));
  const stale = [...plan.stale];
  if (apart !== undefined && !isInPlace(disk, apart)) {
    stale.push({ path: apart.path, reason: disk.entryKind(apart.path) === undefined ? "missing" : "differs" });
  }
  stale.sort((left, right) => (left.path < right.path ? -1 : 1));
  return { written: [], removed: [], unchanged: countKept(plan), stale, isNewFolder: false };
}

/** Without the files of missing build folders: they are not committed, so a fresh clone has none. */
function leaveUnbuilt(disk: OutputFileSystem, folder: string, planned: PlannedFiles): PlannedFiles {
  const missing = planned.buildFolders.filter((each) => disk.entryKind(join(folder, each)) !== "folder");
  const isBuilt = (path: string): boolean => missing.some((each) => path.startsWith(`${each}/`));
  return { ...planned, files: planned.files.filter(({ path }) => !isBuilt(path)) };
}

function planPackageChanges({ disk, outDir, folder }: Destination, planned: PlannedFiles): ChangePlan {
  const kind = disk.entryKind(folder);
  if (kind !== undefined && kind !== "folder") throw notFolder(outDir);
  // As the user named it, for messages.
  return planChanges(disk, outDir, planned);
}

function isInPlace(disk: OutputFileSystem, file: ApartFile): boolean {
  return disk.entryKind(file.path) === "file" && disk.readText(file.path) === file.text;
}

/** A file in the folder is written with the others; one outside, or behind a link, at its real path. */
function placeUserFile(
  { disk, outDir, folder }: Destination,
  file: UserFile | undefined,
): { inside?: EmittedFile; apart?: ApartFile } {
  if (file === undefined) return {};
  const path = resolve(file.path);
  const kind = disk.entryKind(path);
  if (kind === "link") return { apart: { path: followLinks(disk, path), text: file.text } };
  if (kind !== undefined && kind !== "file") throw handlersNotFile(file.path);
  for (const named of [resolve(outDir), folder]) {
    const inner = relative(named, path).split(sep).join("/");
    if (isOutputPath(inner) && !isAbsolute(inner)) return { inside: { path: inner, text: file.text } };
  }
  return { apart: { path, text: file.text } };
}

function assertUserFileAsRead(disk: OutputFileSystem, file: UserFile | undefined): void {
  if (file === undefined) return;
  const now = disk.entryKind(file.path) === undefined ? undefined : disk.readText(file.path);
  if (now === file.was) return;
  throw new GeneratorError(`handlers file "${file.path}" was changed while the package was generated`, {
    code: "unwritable-output",
    place: { file: file.path },
    hint: "nothing was written: run again",
  });
}

function interruptedWrite({ outDir }: Destination, { former }: WorkPlaces): GeneratorError {
  return new GeneratorError(`output folder "${outDir}" is missing: a run was interrupted`, {
    code: "unwritable-output",
    place: { file: former },
    hint: "run again without --check to restore the package",
  });
}

function stuckWrite(outDir: string, { cause, former }: { cause: unknown; former: string }): GeneratorError {
  const reason = cause instanceof Error ? `: ${cause.message}` : "";
  return new GeneratorError(`output folder "${outDir}" is partially updated${reason}`, {
    code: "unwritable-output",
    place: { file: former },
    hint: "remove the cause and run again to complete the update",
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

function handlersGenerated(file: UserFile | undefined): GeneratorError {
  return new GeneratorError(`handlers file "${file?.path}" is one of the generated files`, {
    code: "unwritable-output",
    hint: "name another file with --handlers, or none with --handlers false",
  });
}

function describeResult(
  plan: ChangePlan,
  { apart, isNewFolder }: { apart: ApartFile | undefined; isNewFolder: boolean },
): WriteResult {
  const visible = plan.changes.filter(({ path }) => !isManifest(path));
  const written = visible.filter(({ text }) => text !== undefined).map(({ path }) => path);
  if (apart !== undefined) written.push(apart.path);
  return {
    written: written.sort(),
    removed: visible.filter(({ text }) => text === undefined).map(({ path }) => path),
    unchanged: countKept(plan),
    stale: [],
    isNewFolder,
  };
}

function countKept({ kept }: ChangePlan): number {
  return kept.filter((path) => !isManifest(path)).length;
}
