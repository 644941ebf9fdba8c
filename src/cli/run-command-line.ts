import { resolve } from "node:path";
import type { GenerationJob } from "../generation-job.ts";
import type { GenerationReport } from "../generation-report.ts";
import { GeneratorError } from "../generator-error.ts";
import { chooseExitCode, describeFaults, type Fault } from "./describe-fault.ts";
import { EXIT_CODES, type ExitCode } from "./exit-code.ts";
import { parseArguments, type GenArguments } from "./parse-arguments.ts";
import { planJobs } from "./plan-jobs.ts";
import { printFault, printReport } from "./print-report.ts";
import { runModelCommand } from "./run-model-command.ts";
import { choosePaint, type Terminal } from "./terminal.ts";

/** What the command line needs of the generator, loaded when there is a job. */
type LoadGenerate = () => Promise<(job: GenerationJob) => Promise<GenerationReport>>;

interface CommandLineOptions {
  readonly terminal: Terminal;
  readonly version: string;
  readonly loadGenerate: LoadGenerate;
}

/** Runs a command line, prints what came of it, and returns the exit code. Never throws. */
export async function runCommandLine(args: readonly string[], options: CommandLineOptions): Promise<ExitCode> {
  const { terminal } = options;
  // Until the arguments are parsed, only the raw words are known.
  const style = { json: args.includes("--json"), verbose: args.includes("--verbose") };
  try {
    const parsed = await parseArguments(args, options.version);
    if (parsed.kind === "gen") return await runGen(parsed.gen, options);
    if (parsed.kind === "model") return await runModelCommand(parsed.command, terminal);
    terminal.writeOut(parsed.text);
    return EXIT_CODES.success;
  } catch (error) {
    return finish({ reports: [], faults: describeFaults(error, style.verbose) }, { ...style, terminal });
  }
}

interface Outcome {
  readonly reports: readonly GenerationReport[];
  readonly faults: readonly Fault[];
}

async function runGen(gen: GenArguments, { terminal, loadGenerate }: CommandLineOptions): Promise<ExitCode> {
  const { check, verbose, json } = gen;
  const jobs = await planJobs(gen, terminal.folder);
  const generate = await loadGenerate();
  const paint = choosePaint(terminal.outIsTty, terminal.env);
  const reports: GenerationReport[] = [];
  const faults: Fault[] = [];
  for (const [index, job] of jobs.entries()) {
    const showsProgress = jobs.length > 1 && terminal.errorIsTty && !json;
    if (showsProgress) terminal.writeError(`\r\u001B[K[${index + 1}/${jobs.length}] ${job.source}`.slice(0, 80));
    // A package that fails does not stop the others.
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
  return finish({ reports, faults }, { json, terminal, alreadyPrinted: true });
}

async function runJob(
  job: GenerationJob,
  {
    generate,
    reports,
  }: {
    generate: (job: GenerationJob) => Promise<GenerationReport>;
    reports: readonly GenerationReport[];
  },
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

/** Ends a run: the JSON document where one is wanted, else what has not been printed yet. */
function finish(
  { reports, faults }: Outcome,
  { json, terminal, alreadyPrinted }: { json: boolean; terminal: Terminal; alreadyPrinted?: boolean },
): ExitCode {
  const isStale = reports.some(({ stale }) => stale.length > 0);
  const exitCode = faults.length === 0 && isStale ? EXIT_CODES.failure : chooseExitCode(faults);
  if (json) {
    const document = { success: exitCode === EXIT_CODES.success, packages: reports, errors: faults };
    terminal.writeOut(`${JSON.stringify(document, null, 2)}\n`);
    return exitCode;
  }
  if (alreadyPrinted !== true) for (const fault of faults) terminal.writeError(printFaultFor(fault, terminal));
  if (isStale) terminal.writeError('hint: run "shapewright gen" without --check to update these files\n');
  return exitCode;
}

function printFaultFor(fault: Fault, terminal: Terminal): string {
  const paint = choosePaint(terminal.errorIsTty, terminal.env);
  const stack = fault.stack === undefined ? "" : `${fault.stack}\n`;
  return printFault(fault, paint) + stack;
}
