import { existsSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { asksForDefaults } from "../test/conformance/client-config.ts";
import { runKinds } from "../test/conformance/list-runs.ts";
import {
  isUnexpected,
  runAll,
  type MissingPackage,
  type Results,
  type RunResult,
} from "../test/conformance/run-all.ts";
import { readOptions } from "./read-options.ts";

const values = readOptions({
  command: "npm run conformance --",
  does: "Runs Smithy's protocol test cases against packages generated from the files that\nhold them. Ends with 1 where one fails that is not known to.",
  options: {
    cases: { type: "string", describe: "Folder with the cases" },
    only: { type: "string", describe: "Regular expression for the names of cases" },
    json: { type: "boolean", default: false, describe: "Print one JSON document" },
  },
  examples: [["--only QueryIdempotency", "some of them"]],
});
const cases = values.cases ?? fileURLToPath(new URL("../../shared/conformance/smithy", import.meta.url));
if (!existsSync(cases)) {
  console.error(`folder "${cases}" is not there: name another with --cases`);
  process.exit(2);
}

const started = performance.now();
const results = await runAll({ cases, only: values.only === undefined ? undefined : new RegExp(values.only) });
const [passed, failed] = countRuns(results.runs);
if (values.json) {
  console.log(JSON.stringify({ passed, failed, ...results }, undefined, 2));
} else {
  const events = results.runs.filter(({ kind }) => kind === "event stream");
  printTable(results.runs.filter((run) => !events.includes(run)));
  if (events.length > 0) console.log(`event streams: ${countRuns(events).join(", ")}`);
  printFailures(results);
  printConfigured(results.runs);
  console.log(`\n${((performance.now() - started) / 1000).toFixed(1)} s`);
  console.log(`${String(passed)} passed, ${String(failed)} failed`);
}
process.exitCode = results.runs.some(isUnexpected) ? 1 : 0;

/** How many passed, and how many failed. */
function countRuns(runs: readonly RunResult[]): readonly [number, number] {
  const passing = runs.filter((run) => run.passed).length;
  return [passing, runs.length - passing];
}

/** A line for each protocol: how many runs of each kind passed and failed. */
function printTable(runs: readonly RunResult[]): void {
  const protocols = [...new Set(runs.map(({ protocol }) => protocol))];
  const rows = [...protocols.map((protocol) => rowOf(protocol, runs)), rowOf(undefined, runs)];
  const table = [["passed, failed", ...runKinds, "all"], ...rows];
  const widths = table[0]?.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0))) ?? [];
  for (const row of table) {
    const cells = row.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
    );
    console.log(cells.join("  "));
  }
}

function rowOf(protocol: string | undefined, runs: readonly RunResult[]): readonly string[] {
  const counts = [...runKinds, undefined].map((kind) => {
    const some = runs.filter((run) => (protocol ?? run.protocol) === run.protocol && (kind ?? run.kind) === run.kind);
    return some.length === 0 ? "-" : countRuns(some).join(", ");
  });
  return [protocol ?? "all", ...counts];
}

/** The cases whose client is given another configuration than users' clients have by themselves. */
function printConfigured(runs: readonly RunResult[]): void {
  const ids = runs.filter((run) => run.kind === "client request" && asksForDefaults(run)).map(({ id }) => id);
  if (ids.length > 0) console.log(`\nwith { sendDefaults: true }, and no others: ${ids.join(", ")}`);
}

/** A line for each run that ended otherwise than expected; one for all runs of a package that cannot be made. */
function printFailures({ runs, missing }: Results): void {
  for (const { protocol, file, reason, runs: count } of missing) {
    console.log(`\n${protocol}: ${String(count)} runs of ${basename(file)} fail, there is no package: ${reason}`);
  }
  for (const run of runs) {
    const { protocol, kind, id, passed: ok, known, reason = "" } = run;
    if (isOfMissing(run, missing)) continue;
    const name = `${protocol} ${kind} ${id}`;
    if (ok && known !== undefined) console.log(`${name}: passes, but is listed in known-failures.json`);
    else if (!ok && known !== undefined) console.log(`${name}: known to fail: ${known}`);
    else if (!ok) console.log(`${name}: ${reason.length > 600 ? `${reason.slice(0, 600)}…` : reason}`);
  }
}

function isOfMissing(run: RunResult, missing: readonly MissingPackage[]): boolean {
  return missing.some(({ file, protocol }) => file === run.file && protocol === run.protocol);
}
