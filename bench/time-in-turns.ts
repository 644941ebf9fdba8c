import { spreadOf, type Spread } from "./figures.ts";

const ROUNDS = 60;
/** For the engine's compilers. */
const WARM_UP_ROUNDS = 10;

/**
 * Microseconds of each function, by its name. They run in turns, so that the machine's moods meet all
 * alike.
 *
 * @param runs of each function in a round: as many as make a round longer than the clock is coarse.
 */
export function timeInTurns<Name extends string>(
  functions: Readonly<Record<Name, () => unknown>>,
  runs: number,
): Readonly<Record<Name, Spread>> {
  const samples = createSamples(functions);
  for (let round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
    for (const [name, taken] of samples) {
      const run = functions[name];
      const start = performance.now();
      for (let index = 0; index < runs; index++) run();
      if (round >= 0) taken.push(((performance.now() - start) / runs) * 1000);
    }
  }
  return spreadsOf(samples);
}

/** {@link timeInTurns} for functions whose promise is waited for before the next run. */
export async function timePromisesInTurns<Name extends string>(
  functions: Readonly<Record<Name, () => Promise<unknown>>>,
  runs: number,
): Promise<Readonly<Record<Name, Spread>>> {
  const samples = createSamples(functions);
  for (let round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
    for (const [name, taken] of samples) {
      const run = functions[name];
      const start = performance.now();
      for (let index = 0; index < runs; index++) await run();
      if (round >= 0) taken.push(((performance.now() - start) / runs) * 1000);
    }
  }
  return spreadsOf(samples);
}

function createSamples<Name extends string>(functions: Readonly<Record<Name, unknown>>): Map<Name, number[]> {
  return new Map((Object.keys(functions) as Name[]).map((name) => [name, []]));
}

function spreadsOf<Name extends string>(samples: ReadonlyMap<Name, readonly number[]>): Readonly<Record<Name, Spread>> {
  const spreads = [...samples].map(([name, taken]) => [name, spreadOf(taken)] as const);
  // The entries have the names that the functions have.
  return Object.fromEntries(spreads) as Record<Name, Spread>;
}
