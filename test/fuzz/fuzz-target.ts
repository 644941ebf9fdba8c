import fc, { type Arbitrary } from "fast-check";
import { startCpuClock } from "../cpu-time.ts";
import { findPolluted } from "../hostile/wire/find-polluted.ts";

/** One thing that is fuzzed. */
export interface FuzzTarget {
  readonly name: string;
  /** Tries inputs of one seed. */
  run(seed: number, count: number): Promise<FuzzRun>;
}

interface FuzzRun {
  readonly inputs: number;
  /** What went wrong, with the smallest input for which it does. */
  readonly finding?: string;
}

/** Milliseconds of CPU time that an input may take, and more for each byte; collecting garbage takes some of it. */
const cpuLimit = 1500;
const cpuLimitPerByte = 0.02;

/**
 * @param check throws where an input is treated in another way than it should be.
 * @param limit milliseconds of CPU time that an input may take, besides those for its bytes.
 */
export function createTarget<Value>(
  name: string,
  values: Arbitrary<Value>,
  check: (value: Value) => void | Promise<void>,
  limit: number = cpuLimit,
): FuzzTarget {
  const property = fc.asyncProperty(values, async (value) => {
    const cpuTime = startCpuClock();
    await check(value);
    const elapsed = cpuTime();
    if (elapsed > limit + cpuLimitPerByte * sizeOf(value))
      throw new Error(`it took ${Math.round(elapsed)} ms of CPU time`);
  });
  return {
    name,
    async run(seed, count) {
      const { failed, numRuns, counterexample, errorInstance } = await fc.check(property, {
        seed,
        numRuns: count,
        plugins: [fc.interruptAfterTimeLimit(60_000)],
      });
      if (!failed || counterexample === null) return { inputs: numRuns };
      const reason = errorInstance instanceof Error ? (errorInstance.stack ?? "") : String(errorInstance);
      return { inputs: numRuns, finding: `${describe(counterexample)}\n${reason}` };
    },
  };
}

/**
 * The value that a decoder makes, if it makes one.
 *
 * @throws what the decoder throws, where that is none of its own errors, and for a value with a prototype of
 *   somebody's choice.
 */
export function attempt<Value>(
  decode: () => Value,
  errors: readonly (abstract new (...given: never[]) => Error)[],
): { readonly value: Value } | undefined {
  let value: Value;
  try {
    value = decode();
  } catch (error) {
    if (errors.some((known) => error instanceof known)) return undefined;
    throw error;
  }
  expectClean(value);
  return { value };
}

/** @throws Error where a value has a prototype of somebody's choice, or all objects have something more. */
export function expectClean(value: unknown): void {
  if (findPolluted(value) !== undefined) throw new Error("an object's prototype is not its own");
  for (const key in {}) throw new Error(`every object has a property "${key}"`);
}

function sizeOf(value: unknown): number {
  if (typeof value === "string" || value instanceof Uint8Array) return value.length;
  if (typeof value !== "object" || value === null) return 8;
  return Object.values(value).reduce<number>((sum, item) => sum + sizeOf(item), 0);
}

/** Bytes as a text with escapes, which can be pasted into a test. */
function describe(counterexample: unknown): string {
  const shown = fc.stringify(counterexample);
  const texts: string[] = [];
  collectBytes(counterexample, texts);
  return [shown.slice(0, 4000), ...texts].join("\n");
}

function collectBytes(value: unknown, texts: string[]): void {
  if (value instanceof Uint8Array)
    texts.push(`as Latin-1: ${JSON.stringify(Buffer.from(value).toString("latin1")).slice(0, 4000)}`);
  else if (typeof value === "object" && value !== null)
    for (const item of Object.values(value)) collectBytes(item, texts);
}
