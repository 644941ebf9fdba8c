import { spawnSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { lockFolder } from "../../src/database/folder-lock.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "identity-center-lock-"));
});
afterAll(() => rm(folder, { recursive: true }));

describe("a folder's lock", () => {
  it("is refused while its process runs, and is free again afterwards", async () => {
    const database = join(folder, "running");
    await writeFile(`${database}.pid`, String(process.ppid));
    await expect(lockFolder(database)).rejects.toThrow(`in use by process ${String(process.ppid)}`);
    await rm(`${database}.pid`);
    const unlock = await lockFolder(database);
    expect(await readFile(`${database}.pid`, "utf8")).toBe(String(process.pid));
    await unlock();
    await (
      await lockFolder(database)
    )();
  });

  it("is taken over from a process that is gone, and where it says nothing", async () => {
    const { pid } = spawnSync(process.execPath, ["--version"]);
    for (const left of [String(pid), ""]) {
      const database = join(folder, `gone-${left}`);
      await writeFile(`${database}.pid`, left);
      await (
        await lockFolder(database)
      )();
    }
  });
});
