import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { afterAll, expect, test } from "vitest";
import { writePackage } from "../../src/output/write-package.ts";
import { readTree } from "./read-tree.ts";

const root = mkdtempSync(join(tmpdir(), "killed-write-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const texts = (version: number): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: 12 }, (_, index) => [
      `${index % 3 === 0 ? "dist" : "src"}/file-${index}-${index % 5 === 0 ? version : 0}.ts`,
      `${version}\n`.repeat(2000),
    ]),
  );
const TRIES = 12;

/** As `kill -9` does it, which no process can prepare for. */
test(
  "a process that is killed while it writes leaves one whole package, there or beside",
  { timeout: 300_000 },
  async () => {
    const script = join(root, "write-in-turns.js");
    await build({
      entryPoints: [fileURLToPath(new URL("write-in-turns.ts", import.meta.url))],
      outfile: script,
      bundle: true,
      platform: "node",
      format: "esm",
      logLevel: "error",
    });
    writeFileSync(join(root, "package.json"), '{ "type": "module" }');
    const packages = [texts(1), texts(2)];
    writeFileSync(join(root, "packages.json"), JSON.stringify(packages));
    const parent = join(root, "generated");
    const outDir = join(parent, "x");
    const foreign = { "handlers.ts": "mine", "src/own.ts": "mine", "node_modules/dep/index.js": "dep" };
    for (const [path, text] of Object.entries(foreign)) {
      mkdirSync(join(outDir, path, ".."), { recursive: true });
      writeFileSync(join(outDir, path), text);
    }
    symlinkSync("nowhere", join(outDir, "link"));
    const whole: Record<string, string>[] = [];
    for (const files of packages) {
      await writePackage(
        outDir,
        Object.entries(files).map(([path, text]) => ({ path, text })),
        { check: false },
      );
      whole.push(readTree(outDir));
    }
    const isWhole = (folder: string): boolean =>
      existsSync(folder) &&
      whole.some((tree) => JSON.stringify(sorted(tree)) === JSON.stringify(sorted(readTree(folder))));

    for (let tries = 0; tries < TRIES; tries++) {
      const child = spawn(process.execPath, [script, outDir, join(root, "packages.json")], {
        stdio: ["ignore", "pipe", "inherit"],
      });
      await once(child.stdout, "data");
      await sleep((tries * 7) % 23);
      child.kill("SIGKILL");
      await once(child, "exit");

      const places = existsSync(outDir)
        ? [outDir]
        : [".x.shapewright-old", ".x.shapewright-new"].map((name) => join(parent, name));
      expect(places.some(isWhole), `try ${tries}: ${readdirSync(parent).join(", ")}`).toBe(true);
      const files = packages[tries % 2] ?? {};
      await writePackage(
        outDir,
        Object.entries(files).map(([path, text]) => ({ path, text })),
        { check: false },
      );
      expect(sorted(readTree(outDir))).toEqual(sorted(whole[tries % 2] ?? {}));
      expect(readdirSync(parent)).toEqual(["x"]);
      expect(readdirSync(outDir)).toContain("link");
    }
  },
);

function sorted(tree: Readonly<Record<string, string>>): [string, string][] {
  return Object.entries(tree).sort(([one], [other]) => (one < other ? -1 : 1));
}
