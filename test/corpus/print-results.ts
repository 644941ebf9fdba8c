import type { CheckResult, ModelResult, Skip } from "./check-result.ts";
import type { CorpusResults } from "./run-corpus.ts";

interface Totals {
  readonly passed: number;
  readonly failed: number;
}

/** Checks that passed and failed; a fault that stands in no package is one that failed. */
export function countChecks({ models, otherTypeFaults }: CorpusResults): Totals {
  const checks = models.flatMap((model) => model.checks);
  const failed = checks.filter(({ reason }) => reason !== undefined).length;
  return { passed: checks.length - failed, failed: failed + otherTypeFaults.length };
}

/** Failures by model, what was not sent, and totals; the last line is `N passed, N failed`. */
export function printResults(results: CorpusResults, write: (line: string) => void): void {
  const { models, otherTypeFaults, times, peakBytes } = results;
  for (const model of models) printFailures(model, write);
  for (const fault of otherTypeFaults) write(`\nin no package: ${fault}`);
  printUnsupported(models, write);
  printSkips(models, write);
  printTotals(models, write);
  const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;
  const { generate, types, send } = times;
  write(`generating ${seconds(generate)}, checking types ${seconds(types)}, importing and sending ${seconds(send)}`);
  write(`together ${seconds(generate + types + send)}, at most ${String(Math.round(peakBytes / 1e6))} MB resident`);
  const { passed, failed } = countChecks(results);
  write(`${String(passed)} passed, ${String(failed)} failed`);
}

/** So many failures of one model are told, and how many there are besides. */
const maxTold = 20;

function printFailures({ id, protocols, checks, unsupported }: ModelResult, write: (line: string) => void): void {
  const failures = checks.filter(({ reason }) => reason !== undefined);
  if (failures.length === 0 || unsupported !== undefined) return;
  write(`\n${id} (${protocols.join(", ")}): ${String(failures.length)} of ${String(checks.length)} failed`);
  for (const failure of failures.slice(0, maxTold)) write(`  ${describe(failure)}`);
  if (failures.length > maxTold) write(`  and ${String(failures.length - maxTold)} more`);
}

function describe({ kind, operation, reason = "" }: CheckResult): string {
  const subject = operation === undefined ? kind : `${operation}, ${kind}`;
  // Of a stack, the first lines say where.
  const lines = reason.trimEnd().split("\n").slice(0, 4);
  return `${subject}: ${lines.join("\n    ")}`;
}

function printUnsupported(models: readonly ModelResult[], write: (line: string) => void): void {
  const missing = models.filter(({ unsupported }) => unsupported !== undefined);
  if (missing.length === 0) return;
  const protocols = countBy(missing, (model) => model.protocols.join(" and "));
  write(`\nnot supported yet: ${String(missing.length)} models (${protocols})`);
}

function printSkips(models: readonly ModelResult[], write: (line: string) => void): void {
  const skips = models.flatMap(({ id, skips: some }) => some.map((skip) => ({ id, ...skip })));
  const tell = (wanted: Skip["cause"], since: string): void => {
    const some = skips.filter(({ cause }) => cause === wanted);
    const names = some.map(({ id, operation }) => `${id} ${operation}`).join(", ");
    if (some.length > 0) write(`\nnot sent, since ${since}: ${String(some.length)} operations (${names})`);
  };
  tell("ambiguous route", "their models give them another operation's route");
  const unmade = skips.filter(({ cause }) => cause === "no value");
  if (unmade.length === 0) return;
  write(`\nnot sent, since no value is found: ${String(unmade.length)}`);
  for (const { id, operation, kind, reason } of dropRepeated(unmade)) write(`  ${id} ${operation}, ${kind}: ${reason}`);
}

/** A pattern that many operations have is told once for each model. */
function dropRepeated<Told extends Skip & { readonly id: string }>(skips: readonly Told[]): readonly Told[] {
  return [...new Map(skips.map((skip) => [`${skip.id} ${skip.kind} ${skip.reason}`, skip])).values()];
}

function printTotals(models: readonly ModelResult[], write: (line: string) => void): void {
  const clean = models.filter(({ checks }) => checks.every(({ reason }) => reason === undefined)).length;
  const operations = models.reduce(
    (sum, { checks }) => sum + new Set(checks.flatMap(({ operation }) => operation ?? [])).size,
    0,
  );
  const checks = models.flatMap((model) => model.checks);
  const sent = models.reduce((sum, { members }) => sum + members.sent, 0);
  const all = models.reduce((sum, { members }) => sum + members.all, 0);
  write(`\n${String(models.length)} models, ${String(clean)} without a failure; ${String(operations)} operations sent`);
  write(`${String(sent)} of the ${String(all)} members of their structures and unions had a value at least once`);
  write(`checks: ${countBy(checks, ({ kind }) => kind)}`);
}

function countBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): string {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return [...counts].map(([key, count]) => `${String(count)} ${key}`).join(", ");
}
