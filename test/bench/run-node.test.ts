import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { findUnformatted } from "../../bench/find-unformatted.ts";
import { runNode } from "../../bench/run-node.ts";

const folder = mkdtempSync(join(tmpdir(), "shapewright-bench-test-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("measures a whole process", async () => {
  const code = `const until = performance.now() + 100;
    const bytes = Buffer.alloc(64e6, 1);
    while (performance.now() < until) bytes[0]++;
    console.log("done");`;
  const usage = await runNode(["--eval", code]);
  expect(usage.output).toBe("done\n");
  expect(usage.milliseconds).toBeGreaterThan(100);
  expect(usage.peakMegabytes).toBeGreaterThan(64);
  expect(usage.cpuMilliseconds).toBeGreaterThan(5);
});

it("takes no figure from a process that failed", async () => {
  await expect(runNode(["--eval", "process.exit(3)"])).rejects.toThrow("process ended with code 3");
});

it("finds what prettier would change, but in compiled files", async () => {
  mkdirSync(join(folder, "src"));
  mkdirSync(join(folder, "dist"));
  mkdirSync(join(folder, "empty"));
  writeFileSync(join(folder, "src/good.ts"), "export const a = 1;\n");
  writeFileSync(join(folder, "src/bad.ts"), "export const a = 1\n");
  writeFileSync(join(folder, "dist/bad.js"), "export const a = 1\n");
  expect(await findUnformatted(folder)).toEqual([join(folder, "src/bad.ts")]);
  await expect(findUnformatted(join(folder, "empty"))).rejects.toThrow("nothing in");
});
