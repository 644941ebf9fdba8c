import { randomUUID } from "node:crypto";
import { mkdir, readdir, rename, rm, rmdir, unlink, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** A folder that another process works in. */
export class FolderInUseError extends Error {
  constructor(folder: string, pid: number) {
    super(`the folder "${folder}" is in use by process ${pid}: stop that one, or choose another folder`);
    this.name = "FolderInUseError";
  }
}

/** Who wants a folder, and how it learns of others. */
interface Contender {
  readonly pid: number;
  readonly isRunning: (pid: number) => boolean | Promise<boolean>;
}

/**
 * Takes a folder for this process alone: PGlite's files bear one process at a time, and PGlite does not check. What
 * a process left that was killed is taken over.
 *
 * The lock is a folder beside it with one file, whose name says the owner: a process id, and what no other lock has.
 * It is made and taken over by one `rename` each. The one that makes it fails where a lock is there, and the one that
 * takes it over fails where the owner is another than the one that was found dead, so that it does not matter how much
 * time passes between looking and taking.
 *
 * @returns what gives the folder free again.
 * @throws FolderInUseError
 */
export async function lockFolder(
  folder: string,
  { pid, isRunning }: Contender = { pid: process.pid, isRunning: isProcessRunning },
): Promise<() => Promise<void>> {
  const lock = `${folder}.lock`;
  const name = `${String(pid)}-${randomUUID()}`;
  const unlock = async (): Promise<void> => {
    await expectFault(unlink(join(lock, name)), "ENOENT");
    await expectFault(rmdir(lock), "ENOENT", ...notEmpty);
  };
  for (;;) {
    if (await makeLock(lock, name)) return unlock;
    const [owner] = await readOwners(lock);
    if (owner === undefined) continue;
    const ownerPid = Number.parseInt(owner, 10);
    // A process in a container has the process id of the one that was killed there before it.
    if (ownerPid !== pid && (await isRunning(ownerPid))) throw new FolderInUseError(folder, ownerPid);
    if (await expectFault(rename(join(lock, owner), join(lock, name)), "ENOENT")) return unlock;
  }
}

/** What systems say of a folder that is in the way because it is not empty; Windows says the last. */
const notEmpty = ["ENOTEMPTY", "EEXIST", ...(process.platform === "win32" ? ["EPERM"] : [])];

/** Makes a lock with its owner, in one step. */
async function makeLock(lock: string, owner: string): Promise<boolean> {
  const made = `${lock}-${owner}`;
  await mkdir(made, { mode: 0o700 });
  try {
    await writeFile(join(made, owner), "");
    return await expectFault(rename(made, lock), ...notEmpty);
  } finally {
    await rm(made, { recursive: true, force: true });
  }
}

/** One, but for a lock that is given free at this moment. */
async function readOwners(lock: string): Promise<readonly string[]> {
  try {
    return await readdir(lock);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return [];
    throw error;
  }
}

/** @returns whether the work was done; false for a fault of these codes. */
async function expectFault(work: Promise<unknown>, ...codes: readonly string[]): Promise<boolean> {
  try {
    await work;
    return true;
  } catch (error) {
    if (codes.includes(codeOf(error))) return false;
    throw error;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

function isProcessRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // The process is there, and somebody else's.
    return codeOf(error) === "EPERM";
  }
}
