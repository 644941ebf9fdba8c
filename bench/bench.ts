/**
 * Generates and builds, runs the scripts of this folder in a process each, and writes their figures into
 * `bench/RESULTS.md`, and those with a headline into the README. With names of scripts it runs these alone, and leaves
 * other figures as they are.
 *
 *     npm run bench [-- SCRIPT…]
 */
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { isMet, type Figures } from "./figures.ts";
import { describeMachine, root } from "./machine.ts";
import {
  printFigures,
  printHeadlines,
  replaceFigures,
  replaceHeadlines,
  replaceSections,
  printTable,
} from "./print-figures.ts";

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

const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !SCRIPTS.includes(name));
if (unknown.length > 0) throw new Error(`expected ${SCRIPTS.join(", ")}, got ${unknown.join(", ")}`);

// What is measured is what users have: the built packages.
for (const script of ["gen", "build"]) run("npm", ["run", "--silent", script], "inherit");

const all: Figures[] = [];
for (const script of chosen.length > 0 ? chosen : SCRIPTS) {
  console.log(`bench/${script}.ts`);
  // The script prints what its type says.
  // Protocol cases run against the sources, as the tests do.
  const conditions = script === "conformance" ? ["--conditions=@shapewright/source"] : [];
  const args = [...conditions, "--import", "tsx", `bench/${script}.ts`, "--json"];
  all.push(JSON.parse(run(process.execPath, args, "pipe")) as Figures);
}

const machine = describeMachine();
const isWhole = chosen.length === 0;
replaceBlock("bench/RESULTS.md", (block) => (isWhole ? printFigures(all, machine) : replaceSections(block, all)));
replaceBlock("README.md", (block) => (isWhole ? printHeadlines(all, machine) : replaceHeadlines(block, all)));
for (const { title, figures } of all) console.log(["", title, "", ...printTable(figures)].join("\n"));
const missed = all.flatMap(({ title, figures }) =>
  figures.filter((figure) => isMet(figure) === false).map(({ what }) => `${title}: ${what}`),
);
console.log(missed.length === 0 ? "all targets are met" : `missed:\n${missed.join("\n")}`);

function replaceBlock(path: string, replace: (block: string) => string): void {
  writeFileSync(root + path, replaceFigures(readFileSync(root + path, "utf8"), replace));
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
