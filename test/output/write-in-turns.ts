import { readFileSync } from "node:fs";
import { writePackage } from "../../src/output/write-package.ts";

/** Writes two packages into one folder, in turns and without end, for a test that kills it at any time. */
const [outDir = "", file = ""] = process.argv.slice(2);
const packages = JSON.parse(readFileSync(file, "utf8")) as Record<string, string>[];
for (let turn = 0; ; turn++) {
  const files = Object.entries(packages[turn % packages.length] ?? {}).map(([path, text]) => ({ path, text }));
  await writePackage(outDir, files, { check: false });
  if (turn === 0) process.stdout.write("ready\n");
}
