import { execFile, spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const program = fileURLToPath(new URL("lock-folder-at.ts", import.meta.url));
const processes = 4;
/** Milliseconds that they get to start, to want the folder all at the same moment. */
const startTime = 5_000;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "identity-center-race-"));
});
afterAll(() => rm(folder, { recursive: true }));

describe("a folder's lock that several processes want at one moment", () => {
  it.each([
    { given: "nothing", left: undefined },
    { given: "the lock of a process that was killed", left: String(spawnSync(process.execPath, ["--version"]).pid) },
  ])("goes to one of them: $given was left", async ({ given, left }) => {
    const database = join(folder, given);
    if (left !== undefined) await writeFile(`${database}.pid`, left);
    const moment = String(Date.now() + startTime);
    const args = [
      "--conditions=@shapewright/source",
      "--import",
      import.meta.resolve("tsx"),
      program,
      database,
      moment,
    ];
    const answers = await Promise.all(
      Array.from({ length: processes }, () => promisify(execFile)(process.execPath, args)),
    );
    const words = answers.map(({ stdout }) => stdout);
    expect(words.toSorted()).toEqual([...Array.from({ length: processes - 1 }, () => "in use"), "locked"]);
  });
});
