import { resolve } from "node:path";
import type { GenerationJob } from "../generation-job.ts";
import type { GenerationReport } from "../generation-report.ts";
import { GeneratorError } from "../generator-error.ts";
import { describeFaults, type Fault } from "./describe-fault.ts";
import { printFault, printReport } from "./print-report.ts";
import { choosePaint, type Terminal } from "./terminal.ts";

/** The generator as called by the command line. */
type Generate = (job: GenerationJob) => Promise<GenerationReport>;

/** The result of a run, packages in the order of their jobs. */
export interface RunOutcome {
  readonly reports: readonly GenerationReport[];
  readonly faults: readonly Fault[];
}

interface RunOptions {
  readonly generate: Generate;
  readonly terminal: Terminal;
  readonly check: boolean;
  readonly json: boolean;
  readonly verbose: boolean;
}

/** Generates the packages one by one and prints each result, except if a JSON document is requested. */
export async function runJobs(
  jobs: readonly GenerationJob[],
  { generate, terminal, check, json, verbose }: RunOptions,
): Promise<RunOutcome> {
  const paint = choosePaint(terminal.outIsTty, terminal.env);
  const reports: GenerationReport[] = [];
  const faults: Fault[] = [];
  for (const [index, job] of jobs.entries()) {
    const showsProgress = jobs.length > 1 && terminal.errorIsTty && !json;
    if (showsProgress) terminal.writeError(`\r\u001B[K[${index + 1}/${jobs.length}] ${job.source}`.slice(0, 80));
    // A failed package does not stop the others.
    const outcome = await runJob(job, { generate, reports }).catch((error: unknown) => {
      const found = describeFaults(error, verbose);
      return jobs.length > 1 ? found.map((fault) => ({ ...fault, model: job.models })) : found;
    });
    if (showsProgress) terminal.writeError("\r\u001B[K");
    if ("packageName" in outcome) {
      reports.push(outcome);
      if (!json) terminal.writeOut(printReport(outcome, { check, verbose, paint }));
    } else {
      faults.push(...outcome);
      if (!json) for (const fault of outcome) terminal.writeError(printFaultFor(fault, terminal));
    }
  }
  return { reports, faults };
}

async function runJob(
  job: GenerationJob,
  { generate, reports }: { generate: Generate; reports: readonly GenerationReport[] },
): Promise<GenerationReport> {
  const report = await generate(job);
  if (reports.some(({ outDir }) => resolve(outDir) === resolve(report.outDir))) {
    throw new GeneratorError(`two packages have the same folder "${report.outDir}"`, {
      code: "invalid-config",
      hint: 'set "out" for one of them',
    });
  }
  return report;
}

/** A fault as printed to a terminal's error stream. */
export function printFaultFor(fault: Fault, terminal: Terminal): string {
  const paint = choosePaint(terminal.errorIsTty, terminal.env);
  const stack = fault.stack === undefined ? "" : `${fault.stack}\n`;
  return printFault(fault, paint) + stack;
}
