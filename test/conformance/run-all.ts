import { PackageFolder } from "./generate-packages.ts";
import { readKnownFailures } from "./known-failures.ts";
import { describeFault } from "./mismatch.ts";
import { prepareRuns, type RunGroup, type RunKind } from "./list-runs.ts";
import { loadCases } from "./load-cases.ts";

/** How a run ended. */
export interface RunResult {
  readonly protocol: string;
  readonly file: string;
  readonly kind: RunKind;
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
    }
  } finally {
    folder.remove();
  }
  return { runs, missing };
}

async function runGroup(
  { file, protocol, runs, close }: RunGroup,
  { known, only }: { readonly known: ReadonlyMap<string, string>; readonly only: RegExp | undefined },
): Promise<readonly RunResult[]> {
  const results: RunResult[] = [];
  try {
    for (const { kind, id, name, run } of runs) {
      if (only !== undefined && !only.test(`${protocol} ${name}`)) continue;
      const reason = await findFailure(run);
      const excuse = known.get(name);
      results.push({
        protocol,
        file,
        kind,
        id,
        passed: reason === undefined,
        ...(reason !== undefined && { reason }),
        ...(excuse !== undefined && { known: excuse }),
      });
    }
  } finally {
    await close();
  }
  return results;
}

async function findFailure(run: () => Promise<void>): Promise<string | undefined> {
  try {
    await run();
    return undefined;
  } catch (error) {
    return describeFault(error).replaceAll(/\s*\n\s*/g, " ");
  }
}
