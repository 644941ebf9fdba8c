import type { GenerationMemory } from "../generate.ts";
import type { GenerationJob } from "../generation-job.ts";
import type { GenerationReport } from "../generation-report.ts";
import { chooseExitCode, describeFaults } from "./describe-fault.ts";
import { EXIT_CODES, type ExitCode } from "./exit-code.ts";
import { parseArguments, type GenArguments } from "./parse-arguments.ts";
import { planJobs } from "./plan-jobs.ts";
import { printFaultFor, runJobs, type RunOutcome } from "./run-jobs.ts";
import { runProjectCommand } from "./run-project-command.ts";
import { runServiceCommand } from "./run-service-command.ts";
import { runModelCommand } from "./run-model-command.ts";
import type { Terminal } from "./terminal.ts";

/** The generator, loaded on demand. */
type LoadGenerate = () => Promise<(job: GenerationJob, memory?: GenerationMemory) => Promise<GenerationReport>>;

interface CommandLineOptions {
  readonly terminal: Terminal;
  readonly version: string;
  readonly loadGenerate: LoadGenerate;
}

/** Runs a command line, prints the result, and returns the exit code. Never throws. */
export async function runCommandLine(args: readonly string[], options: CommandLineOptions): Promise<ExitCode> {
  const { terminal } = options;
  // For errors before the arguments are parsed.
  const style = { json: args.includes("--json"), verbose: args.includes("--verbose") };
  try {
    const parsed = await parseArguments(args, options.version);
    if (parsed.kind === "gen") return await runGen(parsed.gen, options);
    if (parsed.kind === "model") return await runModelCommand(parsed.command, terminal);
    if (parsed.kind === "project") return await runProjectCommand(parsed.command, options);
    if (parsed.kind === "service") return await runServiceCommand(parsed.command, terminal);
    terminal.writeOut(parsed.text);
    return EXIT_CODES.success;
  } catch (error) {
    return finish({ reports: [], faults: describeFaults(error, style.verbose) }, { ...style, terminal });
  }
}

async function runGen(gen: GenArguments, { terminal, loadGenerate }: CommandLineOptions): Promise<ExitCode> {
  const { check, json, verbose, watch } = gen;
  if (watch) {
    const { watchPackages } = await import("./watch/watch-packages.ts");
    return await watchPackages(gen, { terminal, loadGenerate });
  }
  const jobs = await planJobs(gen, terminal.folder);
  const generate = await loadGenerate();
  const outcome = await runJobs(jobs, { generate, terminal, check, json, verbose });
  return finish(outcome, { json, terminal, alreadyPrinted: true });
}

/** Ends a run: prints the JSON document if requested, otherwise what has not been printed yet. */
function finish(
  { reports, faults }: RunOutcome,
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
