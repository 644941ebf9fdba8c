import { readFile, rm, writeFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";

/**
 * Milliseconds after which a process looks again whether the lock is still its own: others that found the same lock
 * of a killed process may remove the new one, taking it for the old.
 */
const settling = 250;

/** A folder that another process works in. */
export class FolderInUseError extends Error {
  constructor(folder: string, pid: number) {
    super(`the folder "${folder}" is in use by process ${pid}: stop that one, or choose another folder`);
    this.name = "FolderInUseError";
  }
}

/**
 * Takes a folder for this process alone: PGlite's files bear one process at a time, and PGlite does not check. What
 * a process left that was killed is taken over.
 *
 * @returns what gives the folder free again.
 * @throws FolderInUseError
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const file = `${folder}.pid`;
  for (;;) {
    if (await tryWrite(file)) {
      await sleep(settling);
      if ((await readOwner(file)) === process.pid) return () => rm(file, { force: true });
      continue;
    }
    const owner = await readOwner(file);
    if (owner > 0 && owner !== process.pid && isRunning(owner)) throw new FolderInUseError(folder, owner);
    await rm(file, { force: true });
  }
}

/** 0 where nobody is named. */
async function readOwner(file: string): Promise<number> {
  return Number(await readFile(file, "utf8").catch(() => ""));
}

async function tryWrite(file: string): Promise<boolean> {
  try {
    await writeFile(file, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // The process is there, and somebody else's.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
