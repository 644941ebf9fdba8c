import { hostname } from "node:os";
import { basename, dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { GeneratorError } from "../generator-error.ts";
import { errorCode, type OutputFileSystem } from "./output-file-system.ts";

const POLL_MILLISECONDS = 50;
/** How long a lock may stay without its owner's name: it is created and filled in two steps. */
const UNSIGNED_MILLISECONDS = 300;

export interface LockOptions {
  /** The folder, for messages. */
  readonly outDir: string;
  /** How long to wait for another run, in milliseconds. */
  readonly waitMilliseconds: number;
  /** The id of this process. */
  readonly pid?: number | undefined;
}

// A process can meet its own id in a lock that a process before it left, where ids start over
// (a container); this set tells the two cases apart.
const held = new Set<string>();

/**
 * Takes the folder for this run alone. A lock whose process is gone is taken over.
 *
 * @param lock the file that stands while a run is at work on the folder.
 * @returns what gives the folder free again.
 * @throws GeneratorError `unwritable-output` where another run keeps it for longer than the wait.
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
    // A full disk may have made the file and not its text.
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

/** Moves the dead lock aside first: of two runs that see it, one alone can. */
function takeOver(disk: OutputFileSystem, lock: string, owner: string): void {
  const aside = `${lock}.${process.pid}`;
  try {
    disk.rename(lock, aside);
    // Between reading and moving, another run may have taken over and made a lock of its own.
    if (disk.readText(aside) !== owner && disk.entryKind(lock) === undefined) disk.rename(aside, lock);
    else disk.removeFile(aside);
  } catch (error) {
    if (errorCode(error) !== "ENOENT") throw error;
  }
}

/** Removes what a run left that was killed while it took over. Errors are ignored, since leftovers do no harm. */
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
