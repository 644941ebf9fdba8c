import { hostname } from "node:os";
import { basename, dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { GeneratorError } from "../generator-error.ts";
import { errorCode, type OutputFileSystem } from "./output-file-system.ts";

const POLL_MILLISECONDS = 50;
/** How long a lock may lack its owner: it is created and filled in two steps. */
const UNSIGNED_MILLISECONDS = 300;

export interface LockOptions {
  /** The folder, for messages. */
  readonly outDir: string;
  /** How long to wait for another run, in milliseconds. */
  readonly waitMilliseconds: number;
  /** The id of this process. */
  readonly pid?: number | undefined;
}

// A process may find its own id in the lock of an earlier process if ids restart (in a container); this set
// distinguishes the two cases.
const held = new Set<string>();

/**
 * Locks the folder for this run. Takes over the lock of a process that no longer exists.
 *
 * @param lock the lock file, which exists while a run is in progress.
 * @returns a function that releases the lock.
 * @throws GeneratorError `unwritable-output` if another run holds it longer than the wait.
 */
export async function acquireWriteLock(
  disk: OutputFileSystem,
  lock: string,
  { outDir, waitMilliseconds, pid = process.pid }: LockOptions,
): Promise<() => void> {
  const start = Date.now();
  for (;;) {
    if (tryCreate(disk, lock, `${pid} ${hostname()}\n`)) {
      held.add(lock);
      clearAside(disk, lock);
      return () => {
        held.delete(lock);
        disk.removeFile(lock);
      };
    }
    const owner = readOwner(disk, lock);
    const waited = Date.now() - start;
    if (owner !== undefined && isGone(lock, owner, { pid, waited })) takeOver(disk, lock, owner);
    else if (waited >= waitMilliseconds) throw lockedFolder(outDir, lock);
    else await sleep(POLL_MILLISECONDS);
  }
}

function tryCreate(disk: OutputFileSystem, lock: string, text: string): boolean {
  try {
    disk.writeNewText(lock, text);
    return true;
  } catch (error) {
    if (errorCode(error) === "EEXIST") return false;
    // On a full disk, the file may exist without its text.
    if (errorCode(error) === "ENOSPC" && disk.entryKind(lock) === "file") disk.removeFile(lock);
    throw error;
  }
}

function readOwner(disk: OutputFileSystem, lock: string): string | undefined {
  try {
    return disk.readText(lock);
  } catch (error) {
    if (errorCode(error) === "ENOENT") return undefined;
    throw error;
  }
}

function isGone(lock: string, owner: string, { pid, waited }: { pid: number; waited: number }): boolean {
  const match = /^(\d{1,10}) (.+)\n$/.exec(owner);
  if (match === null) return waited >= UNSIGNED_MILLISECONDS;
  const [, ownerPid, ownerHost] = match;
  if (ownerHost !== hostname()) return false;
  if (Number(ownerPid) === pid) return !held.has(lock);
  try {
    process.kill(Number(ownerPid), 0);
    return false;
  } catch (error) {
    return errorCode(error) === "ESRCH";
  }
}

/** Renames the stale lock first: only one of two competing runs succeeds. */
function takeOver(disk: OutputFileSystem, lock: string, owner: string): void {
  const aside = `${lock}.${process.pid}`;
  try {
    disk.rename(lock, aside);
    // Another run may have taken over between reading and renaming.
    if (disk.readText(aside) !== owner && disk.entryKind(lock) === undefined) disk.rename(aside, lock);
    else disk.removeFile(aside);
  } catch (error) {
    if (errorCode(error) !== "ENOENT") throw error;
  }
}

/** Removes leftovers of a run killed during a takeover. Ignores errors: leftovers are harmless. */
function clearAside(disk: OutputFileSystem, lock: string): void {
  try {
    for (const { name } of disk.list(dirname(lock))) {
      if (name.startsWith(`${basename(lock)}.`)) disk.removeFile(join(dirname(lock), name));
    }
  } catch {
    // The next run tries again.
  }
}

function lockedFolder(outDir: string, lock: string): GeneratorError {
  return new GeneratorError(`output folder "${outDir}" is in use by another run`, {
    code: "unwritable-output",
    place: { file: lock },
    hint: "wait for the other run to end; if there is none, delete this file",
  });
}
