import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundleProgram } from "../../../../test/bundle-program.ts";

const program = fileURLToPath(new URL("lock-folder-when-told.ts", import.meta.url));
const processes = 4;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "identity-center-race-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** Starts a process that wants the folder when it is told to, and waits until it is ready. */
async function startContender(database: string) {
  const child = spawn(process.execPath, [await bundleProgram(program), database], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const readLine = async (): Promise<unknown> => (await lines.next()).value;
  expect(await readLine()).toBe("ready");
  return {
    readLine,
    tell: () => child.stdin.write("now"),
    end: async () => {
      const ended = once(child, "exit");
      child.stdin.end();
      await ended;
    },
  };
}

describe("a folder's lock that several processes want at one moment", () => {
  it.each([
    { given: "nothing", left: undefined },
    { given: "the lock of a process that was killed", left: spawnSync(process.execPath, ["--version"]).pid },
  ])("goes to one of them: $given was left", async ({ given, left }) => {
    const database = join(folder, given);
    if (left !== undefined) {
      await mkdir(`${database}.lock`);
      await writeFile(join(`${database}.lock`, `${String(left)}-left`), "");
    }
    const contenders = await Promise.all(Array.from({ length: processes }, () => startContender(database)));
    for (const { tell } of contenders) tell();
    const answers = await Promise.all(contenders.map(({ readLine }) => readLine()));
    await Promise.all(contenders.map(({ end }) => end()));
    expect(answers.toSorted()).toEqual([...Array.from({ length: processes - 1 }, () => "in use"), "locked"]);
  });
});
