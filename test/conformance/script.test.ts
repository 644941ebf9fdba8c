import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { isUnexpected, runAll } from "./run-all.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const ours = fileURLToPath(new URL("cases", import.meta.url));

function runScript(...args: readonly string[]): { readonly status: number | null; readonly stdout: string } {
  const node = ["--conditions=@shapewright/source", "--import", "tsx", "scripts/conformance.ts", ...args];
  return spawnSync(process.execPath, node, { cwd: root, encoding: "utf8" });
}

describe("the script", () => {
  test("prints a table, and ends with the counts", () => {
    const { status, stdout } = runScript("--cases", ours);
    const lines = stdout.trimEnd().split("\n");
    expect(lines[0]).toMatch(
      /^passed, failed +client request +client response +server request +server response +malformed +all$/,
    );
    expect(lines[1]).toMatch(/^restJson1( +[1-9]\d*, 0){6}$/);
    expect(lines.at(-1)).toMatch(/^\d+ passed, 0 failed$/);
    expect(status).toBe(0);
  });

  test("runs what a pattern names, and prints JSON", () => {
    const { status, stdout } = runScript("--cases", ours, "--json", "--only", "client request LibraryPing$");
    expect(JSON.parse(stdout)).toMatchObject({
      passed: 1,
      failed: 0,
      runs: [{ protocol: "restJson1", kind: "client request", id: "LibraryPing", passed: true }],
      missing: [],
    });
    expect(status).toBe(0);
  });

  test("exits 2 where there are no cases", () => {
    expect(runScript("--cases", "nowhere").status).toBe(2);
  });
});

describe("runAll", () => {
  const only = /client request LibraryPing$/;

  test("does not expect a run to pass that is listed as one that fails", async () => {
    const known = new Map([["client request LibraryPing", "a reason"]]);
    const { runs } = await runAll({ cases: ours, only, known });
    expect(runs).toMatchObject([{ passed: true, known: "a reason" }]);
    expect(runs.map(isUnexpected)).toEqual([true]);
  });

  test.each([
    { passed: true, unexpected: false },
    { passed: false, unexpected: true },
    { passed: false, known: "a reason", unexpected: false },
  ])("$passed, known: $known", ({ unexpected, ...ending }) => {
    const run = { protocol: "p", file: "f", kind: "malformed", id: "x", ...ending } as const;
    expect(isUnexpected(run)).toBe(unexpected);
  });
});
