import { dirname, join, resolve } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import type { GenerationMemory } from "../../generate.ts";
import type { GenerationJob } from "../../generation-job.ts";
import type { GenerationReport } from "../../generation-report.ts";
import { listInputs, type ModelInputs } from "../../model/list-inputs.ts";
import { listModelFolder } from "../../model/list-model-folder.ts";
import { describeFaults } from "../describe-fault.ts";
import { EXIT_CODES, type ExitCode } from "../exit-code.ts";
import type { GenArguments } from "../parse-arguments.ts";
import { findConfigFile, planJobs, showPath } from "../plan-jobs.ts";
import { printFaultFor, runJobs } from "../run-jobs.ts";
import { choosePaint, plainText, wrapText, type Terminal } from "../terminal.ts";
import { UsageError } from "../usage-error.ts";
import { FolderWatcher } from "./folder-watcher.ts";
import { findChanges, takeSnapshot, type InputSnapshot } from "./input-snapshot.ts";

/** How long to wait after the last event before regenerating, in milliseconds: editors save in several steps. */
const quietMilliseconds = 25;
/** How often to recheck an empty file: some editors truncate a file before writing it. */
const mostLooks = 20;

type GenerateAgain = (job: GenerationJob, memory?: GenerationMemory) => Promise<GenerationReport>;

interface WatchOptions {
  readonly terminal: Terminal;
  readonly loadGenerate: () => Promise<GenerateAgain>;
}

/**
 * Generates the packages, and regenerates them whenever an input changes, until the user interrupts. Prints errors and
 * continues.
 *
 * @throws UsageError for incompatible options.
 */
export async function watchPackages(gen: GenArguments, { terminal, loadGenerate }: WatchOptions): Promise<ExitCode> {
  const configFile = await findConfigFile(gen, terminal.folder);
  const session = new WatchSession(gen, { terminal, configFile, generate: await loadGenerate() });
  try {
    await session.run();
  } finally {
    session.close();
  }
  return EXIT_CODES.success;
}

/** A watched package and the state of its last run. */
interface Watched {
  readonly job: GenerationJob;
  readonly memory: GenerationMemory;
  /** Set by the first successful run. */
  outDir: string | undefined;
  snapshot: InputSnapshot;
}

class WatchSession {
  readonly #gen: GenArguments;
  readonly #terminal: Terminal;
  readonly #configFile: string | undefined;
  readonly #generate: GenerateAgain;
  readonly #watcher: FolderWatcher;
  #packages: readonly Watched[] = [];
  #config: InputSnapshot = new Map();
  #isStopped = false;
  /** Resolves the wait for the next change. */
  #wake: () => void = () => undefined;
  #hasEvents = false;

  constructor(
    gen: GenArguments,
    { terminal, configFile, generate }: { terminal: Terminal; configFile: string | undefined; generate: GenerateAgain },
  ) {
    this.#gen = gen;
    this.#terminal = terminal;
    this.#configFile = configFile;
    this.#generate = generate;
    this.#watcher = new FolderWatcher(() => {
      this.#hasEvents = true;
      this.#wake();
    });
    void terminal.interrupted?.().then(() => {
      this.#isStopped = true;
      this.#wake();
    });
  }

  async run(): Promise<void> {
    await this.#plan();
    this.#openWatchers();
    await this.#generateAll(this.#packages);
    this.#say("watching for changes; press Ctrl-C to stop");
    while (!this.#isStopped) {
      // Changes during a run are processed before waiting for more.
      const stale = await this.#findStale();
      if (stale.length > 0) await this.#generateAll(stale);
      else await this.#waitForChange();
    }
    this.#say("stopped");
  }

  close(): void {
    this.#watcher.close();
  }

  /** Rereads the config; keeps watching the previous inputs if it is invalid. */
  async #plan(): Promise<void> {
    this.#config = takeSnapshot(this.#configInputs(), this.#config);
    try {
      const jobs = await planJobs(this.#gen, this.#terminal.folder);
      this.#packages = jobs.map((job) => ({
        job,
        memory: { compiled: new Map() },
        outDir: job.outDir,
        snapshot: new Map(),
      }));
    } catch (error) {
      if (error instanceof UsageError) throw error;
      for (const fault of describeFaults(error, this.#gen.verbose)) {
        this.#terminal.writeError(printFaultFor(fault, this.#terminal));
      }
    }
  }

  async #findStale(): Promise<readonly Watched[]> {
    const changed = await this.#findChanges(this.#configInputs(), this.#config);
    if (changed.length > 0) {
      this.#sayChanged(changed);
      await this.#plan();
      return this.#packages;
    }
    const found: { readonly each: Watched; readonly changes: readonly string[] }[] = [];
    for (const each of this.#packages) {
      const changes = await this.#findChanges(inputsOf(each), each.snapshot);
      if (changes.length > 0) found.push({ each, changes });
    }
    if (found.length > 0) this.#sayChanged([...new Set(found.flatMap(({ changes }) => changes))]);
    return found.map(({ each }) => each);
  }

  async #findChanges(inputs: ModelInputs, before: InputSnapshot): Promise<readonly string[]> {
    for (let look = 1; ; look++) {
      const after = takeSnapshot(inputs, before);
      const changes = findChanges(before, after);
      const isBeingSaved = changes.some((path) => after.get(path)?.isEmpty === true);
      if (look === mostLooks || this.#isStopped || !isBeingSaved) return changes;
      await delay(quietMilliseconds);
    }
  }

  async #generateAll(packages: readonly Watched[]): Promise<void> {
    const { verbose } = this.#gen;
    for (const each of packages) each.snapshot = takeSnapshot(inputsOf(each), each.snapshot);
    const memories = new Map(packages.map(({ job, memory }) => [job, memory]));
    const written = new Set<string>();
    const generate = async (job: GenerationJob): Promise<GenerationReport> => {
      const report = await this.#generate(job, memories.get(job));
      const watched = packages.find((each) => each.job === job);
      if (watched !== undefined) watched.outDir = report.outDir;
      for (const path of report.written) written.add(resolve(report.outDir, path));
      return report;
    };
    await runJobs(
      packages.map(({ job }) => job),
      { generate, terminal: this.#terminal, check: false, json: false, verbose },
    );
    this.#openWatchers();
    for (const each of packages) each.snapshot = adoptHandlers(each, written);
  }

  /** Reopened after each run, which may have replaced the folder of the handlers. */
  #openWatchers(): void {
    const inputs = [this.#configInputs(), ...this.#packages.map(inputsOf)];
    this.#watcher.watch(
      inputs.flatMap(({ files, folders }) => [
        ...files.map((file) => dirname(resolve(file))),
        ...folders.flatMap((folder) => listModelFolder(folder).folders),
      ]),
    );
  }

  async #waitForChange(): Promise<void> {
    if (!this.#hasEvents) await new Promise<void>((resolve) => void (this.#wake = resolve));
    while (this.#hasEvents && !this.#isStopped) {
      this.#hasEvents = false;
      await delay(quietMilliseconds);
    }
  }

  #configInputs(): ModelInputs {
    return { files: this.#configFile === undefined ? [] : [this.#configFile], folders: [] };
  }

  #sayChanged(paths: readonly string[]): void {
    const [first = "", ...others] = paths.map((path) => showPath(resolve(path), this.#terminal.folder));
    this.#say(`${first}${others.length === 0 ? "" : ` and ${others.length} more`} changed`, true);
  }

  #say(text: string, isSpaced = false): void {
    const paint = choosePaint(this.#terminal.outIsTty, this.#terminal.env);
    const line = paint("dim", wrapText(plainText(text), { first: "", rest: "  " }));
    this.#terminal.writeOut(`${isSpaced ? "\n" : ""}${line}\n`);
  }
}

function inputsOf({ job, outDir }: Watched): ModelInputs {
  const { files, folders } = listInputs(job.models, job.projection);
  const handlers = handlersOf(job, outDir);
  return { files: handlers === undefined ? files : [...files, handlers], folders };
}

function handlersOf(job: GenerationJob, outDir: string | undefined): string | undefined {
  if (job.handlers === false) return undefined;
  return job.handlers ?? (outDir === undefined ? undefined : join(outDir, "handlers.ts"));
}

/** The snapshot from before the run, updated with the handlers that the run itself wrote, which are not a change. */
function adoptHandlers({ job, outDir, snapshot }: Watched, written: ReadonlySet<string>): InputSnapshot {
  const handlers = handlersOf(job, outDir);
  if (handlers === undefined || (snapshot.has(handlers) && !written.has(resolve(handlers)))) return snapshot;
  return new Map([...snapshot, ...takeSnapshot({ files: [handlers], folders: [] }, snapshot)]);
}
