import { codecTargets } from "./codec-targets.ts";
import type { FuzzTarget } from "./fuzz-target.ts";
import { textTargets } from "./text-targets.ts";
import { VaultPackages } from "./vault-packages.ts";
import { vaultTargets } from "./vault-targets.ts";

export interface FuzzOptions {
  /** For each target. */
  readonly seconds: number;
  readonly seed: number;
  /** The names of the targets that are run; all where they are not given. */
  readonly only?: readonly string[] | undefined;
  readonly print: (line: string) => void;
  /** Told of what is going on, some times a second. */
  readonly progress?: (line: string) => void;
}

export interface FuzzSummary {
  readonly targets: number;
  readonly inputs: number;
  readonly findings: number;
}

/** Inputs between two looks at the clock. */
const slice = 50;

/** Runs targets one after the other, each until its time is over or it has found something. */
export async function runTargets(options: FuzzOptions): Promise<FuzzSummary> {
  const packages = new VaultPackages();
  try {
    const all = [...codecTargets, ...textTargets, ...vaultTargets(packages)];
    const chosen = all.filter(({ name }) => options.only?.includes(name) ?? true);
    let inputs = 0;
    let findings = 0;
    for (const target of chosen) {
      const result = await runTarget(target, options);
      inputs += result.inputs;
      findings += result.found ? 1 : 0;
    }
    return { targets: chosen.length, inputs, findings };
  } finally {
    packages.remove();
  }
}

async function runTarget(target: FuzzTarget, options: FuzzOptions): Promise<{ inputs: number; found: boolean }> {
  const { seconds, seed, print, progress } = options;
  const start = performance.now();
  const elapsed = (): number => (performance.now() - start) / 1000;
  let inputs = 0;
  for (let round = 0; round === 0 || elapsed() < seconds; round++) {
    const run = await target.run(seed + round, slice);
    inputs += run.inputs;
    if (run.finding !== undefined) {
      print(`${target.name}: found with --seed ${seed + round} after ${inputs} inputs\n${run.finding}`);
      return { inputs, found: true };
    }
    progress?.(`${target.name}: ${inputs} inputs, ${elapsed().toFixed(0)} of ${seconds} s`);
  }
  print(`${target.name}: ${inputs} inputs in ${elapsed().toFixed(1)} s`);
  return { inputs, found: false };
}
