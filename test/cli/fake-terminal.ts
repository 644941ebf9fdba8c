import { tmpdir } from "node:os";
import type { GenerationJob } from "../../src/generation-job.ts";
import type { GenerationReport } from "../../src/generation-report.ts";
import { runCommandLine } from "../../src/cli/run-command-line.ts";
import type { Terminal } from "../../src/cli/terminal.ts";

export interface FakeRun {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly jobs: readonly GenerationJob[];
}

export const REPORT: GenerationReport = {
  packageName: "@acme/shop",
  outDir: "generated/shop",
  written: ["a.ts", "b.ts"],
  unchanged: 3,
  removed: [],
  handlersAdded: [],
  warnings: [],
  milliseconds: 12.4,
  stale: [],
};

/** Runs a command line with a generator that only says what it would be given to report. */
export async function runFake(
  args: readonly string[],
  {
    terminal = {},
    generate = () => REPORT,
  }: { terminal?: Partial<Terminal>; generate?: (job: GenerationJob) => GenerationReport } = {},
): Promise<FakeRun> {
  let out = "";
  let err = "";
  const jobs: GenerationJob[] = [];
  const code = await runCommandLine(args, {
    terminal: {
      writeOut: (text) => void (out += text),
      writeError: (text) => void (err += text),
      outIsTty: false,
      errorIsTty: false,
      env: {},
      folder: tmpdir(),
      ...terminal,
    },
    version: "1.2.3",
    loadGenerate: () =>
      Promise.resolve((job) => {
        jobs.push(job);
        return Promise.resolve().then(() => generate(job));
      }),
  });
  return { code, out, err, jobs };
}
