import { generateFor, loadEventStreamCases, runEventStream } from "./event-stream-runs.ts";
import type { GeneratedPackage } from "./generated-package.ts";
import { PackageFolder } from "./generate-packages.ts";
import { readKnownFailures } from "./known-failures.ts";
import { describeFault } from "./mismatch.ts";
import { prepareRuns, type RunGroup, type RunKind } from "./list-runs.ts";
import { loadCases } from "./load-cases.ts";

/** How a run ended. */
export interface RunResult {
  readonly protocol: string;
  readonly file: string;
  readonly kind: RunKind | "event stream";
  readonly id: string;
  readonly passed: boolean;
  /** Why the run failed; one line. */
  readonly reason?: string;
  /** Why the run was expected to fail. */
  readonly known?: string;
}

/** Whether a run ended otherwise than it should: it failed, or it passed and is listed as one that fails. */
export function isUnexpected({ passed, known }: RunResult): boolean {
  return passed === (known !== undefined);
}

/** A case group with no package. */
export interface MissingPackage {
  readonly protocol: string;
  readonly file: string;
  readonly reason: string;
  readonly runs: number;
}

export interface Results {
  readonly runs: readonly RunResult[];
  readonly missing: readonly MissingPackage[];
}

interface RunOptions {
  /** The folder with the case files. */
  readonly cases: string;
  /** Only the runs that this matches: `restJson1 client request RestJsonX`. */
  readonly only?: RegExp | undefined;
  /** In place of known-failures.json. */
  readonly known?: ReadonlyMap<string, string> | undefined;
}

/** Generates the packages of all case files, and runs their cases one after the other. */
export async function runAll({ cases, only, known = readKnownFailures() }: RunOptions): Promise<Results> {
  const folder = new PackageFolder();
  const runs: RunResult[] = [];
  const missing: MissingPackage[] = [];
  try {
    for (const file of loadCases(cases)) {
      for (const group of file.groups) {
        const prepared = await prepareRuns(file, group, folder);
        const results = await runGroup(prepared, { known, only });
        if (prepared.unavailable !== undefined && results.length > 0) {
          const { protocol, unavailable: reason } = prepared;
          missing.push({ protocol, file: file.path, reason, runs: results.length });
        }
        runs.push(...results);
      }
      runs.push(...(await runEventStreams(file.path, { folder, known, only })));
    }
  } finally {
    folder.remove();
  }
  return { runs, missing };
}

interface Selection {
  readonly known: ReadonlyMap<string, string>;
  readonly only: RegExp | undefined;
}

async function runGroup(
  { file, protocol, runs, close }: RunGroup,
  { known, only }: Selection,
): Promise<readonly RunResult[]> {
  const results: RunResult[] = [];
  try {
    for (const { kind, id, name, run } of runs) {
      if (only !== undefined && !only.test(`${protocol} ${name}`)) continue;
      results.push({ protocol, file, kind, id, ...(await endingOf(run, known.get(name))) });
    }
  } finally {
    await close();
  }
  return results;
}

async function runEventStreams(
  file: string,
  { folder, known, only }: Selection & { readonly folder: PackageFolder },
): Promise<readonly RunResult[]> {
  const cases = loadEventStreamCases(file);
  const packages = new Map<string, Promise<GeneratedPackage>>();
  const results: RunResult[] = [];
  try {
    for (const run of cases.runs) {
      const { protocol, id } = run;
      const name = `event stream ${run.name}`;
      if (only !== undefined && !only.test(`${protocol} ${name}`)) continue;
      const generated = packages.get(protocol) ?? generateFor(cases, protocol, folder);
      packages.set(protocol, generated);
      const ending = await endingOf(async () => runEventStream(await generated, run), known.get(name));
      results.push({ protocol, file, kind: "event stream", id, ...ending });
    }
  } finally {
    for (const generated of packages.values()) {
      await generated.then(
        (one) => one.close(),
        () => undefined,
      );
    }
  }
  return results;
}

async function endingOf(
  run: () => Promise<void>,
  known: string | undefined,
): Promise<Pick<RunResult, "passed" | "reason" | "known">> {
  const reason = await findFailure(run);
  return {
    passed: reason === undefined,
    ...(reason !== undefined && { reason }),
    ...(known !== undefined && { known }),
  };
}

async function findFailure(run: () => Promise<void>): Promise<string | undefined> {
  try {
    await run();
    return undefined;
  } catch (error) {
    return describeFault(error).replaceAll(/\s*\n\s*/g, " ");
  }
}
