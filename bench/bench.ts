/**
 * Generates and builds, runs each script of this folder in a process of its own, and writes what they
 * found into `bench/RESULTS.md`, and the figures with a headline into the README.
 *
 *     npm run bench
 */
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { isMet, type Figures } from "./figures.ts";
import { describeMachine, root } from "./machine.ts";
import { printFigures, printHeadlines, replaceFigures } from "./print-figures.ts";

const SCRIPTS: readonly string[] = [
  ...["gen-time", "bundle-size", "import-time", "type-check-time", "first-answer", "throughput", "server-throughput"],
  ...[
    "json-codec",
    "xml-codec",
    "cbor-codec",
    "checksums",
    "event-stream",
    "signature",
    "endpoint-rules",
    "verified-throughput",
    "conformance",
  ],
];

// What is measured is what users have: the built packages.
for (const script of ["gen", "build"]) run("npm", ["run", "--silent", script], "inherit");

const all: Figures[] = [];
for (const script of SCRIPTS) {
  console.log(`bench/${script}.ts`);
  // The script prints what its type says.
  // Protocol cases run against the sources, as the tests do.
  const conditions = script === "conformance" ? ["--conditions=@shapewright/source"] : [];
  const args = [...conditions, "--import", "tsx", `bench/${script}.ts`, "--json"];
  all.push(JSON.parse(run(process.execPath, args, "pipe")) as Figures);
}

const block = printFigures(all, describeMachine());
console.log(`\n${block}\n`);
replaceBlock("bench/RESULTS.md", block);
replaceBlock("README.md", printHeadlines(all, describeMachine()));
const missed = all.flatMap(({ title, figures }) =>
  figures.filter((figure) => isMet(figure) === false).map(({ what }) => `${title}: ${what}`),
);
console.log(missed.length === 0 ? "all targets are met" : `missed:\n${missed.join("\n")}`);

function replaceBlock(path: string, text: string): void {
  writeFileSync(root + path, replaceFigures(readFileSync(root + path, "utf8"), text));
}

function run(command: string, args: readonly string[], output: "inherit" | "pipe"): string {
  const { status, stdout, error } = spawnSync(command, args, {
    cwd: root,
    stdio: ["ignore", output, "inherit"],
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`"${command} ${args.join(" ")}" ended with code ${String(status)}`);
  return stdout;
}
