import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { FolderInUseError, lockFolder } from "../../src/database/folder-lock.ts";

let folder: string;
let database: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "identity-center-lock-"));
  database = join(folder, "database");
});
afterEach(() => rm(folder, { recursive: true }));

/** What a process leaves that is killed. */
async function leaveLock(pid: number): Promise<void> {
  await mkdir(`${database}.lock`);
  await writeFile(join(`${database}.lock`, `${String(pid)}-left`), "");
}

describe("a folder's lock", () => {
  it("is refused while its process runs", async () => {
    await leaveLock(process.ppid);
    await expect(lockFolder(database)).rejects.toThrow(`in use by process ${String(process.ppid)}`);
    expect(await readdir(`${database}.lock`)).toEqual([`${String(process.ppid)}-left`]);
  });

  it("leaves nothing when it is given free, and is there to be taken again", async () => {
    for (let time = 0; time < 2; time++) {
      const unlock = await lockFolder(database);
      expect((await readdir(`${database}.lock`)).map((name) => name.startsWith(`${String(process.pid)}-`))).toEqual([
        true,
      ]);
      await unlock();
      expect(await readdir(folder)).toEqual([]);
    }
  });

  it.each([
    { given: "a process that is gone", pid: spawnSync(process.execPath, ["--version"]).pid },
    { given: "a process that had the id of this one", pid: process.pid },
  ])("is taken over from $given", async ({ pid }) => {
    await leaveLock(pid);
    const unlock = await lockFolder(database);
    expect(await readdir(`${database}.lock`)).toHaveLength(1);
    await unlock();
    expect(await readdir(folder)).toEqual([]);
  });

  it("is taken where it names no process", async () => {
    await mkdir(`${database}.lock`);
    await (
      await lockFolder(database)
    )();
  });
});

// Process ids that nothing has: `isRunning` says which of them run, and passes the time that a process is held up.
const [killed, first, second] = [10, 11, 12];

describe("a process that is held up after it has found a lock of a killed one", () => {
  /** Locks as `second`, while `first` does something between the look of `second` and its taking. */
  async function lockLate(meanwhile: () => Promise<void>): Promise<() => Promise<void>> {
    let late = true;
    return lockFolder(database, {
      pid: second,
      isRunning: async (pid) => {
        if (late) await meanwhile();
        late = false;
        return pid === first;
      },
    });
  }
  const lockAsFirst = (): Promise<() => Promise<void>> =>
    lockFolder(database, { pid: first, isRunning: (pid) => pid === second });

  it("leaves it to another that took it meanwhile", async () => {
    await leaveLock(killed);
    const late = lockLate(async () => {
      await lockAsFirst();
    });
    await expect(late).rejects.toThrow(new FolderInUseError(database, first));
    expect(await readdir(`${database}.lock`)).toEqual([expect.stringMatching(/^11-/u)]);
  });

  it("takes it where another has given it free meanwhile", async () => {
    await leaveLock(killed);
    const unlock = await lockLate(async () => (await lockAsFirst())());
    expect(await readdir(`${database}.lock`)).toEqual([expect.stringMatching(/^12-/u)]);
    await expect(lockAsFirst()).rejects.toThrow(new FolderInUseError(database, second));
    await unlock();
  });

  it("leaves it to another that has given it free and taken it again", async () => {
    await leaveLock(killed);
    const late = lockLate(async () => {
      const unlock = await lockAsFirst();
      await unlock();
      await lockAsFirst();
    });
    await expect(late).rejects.toThrow(new FolderInUseError(database, first));
  });
});
