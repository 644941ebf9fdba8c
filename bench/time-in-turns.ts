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
  const names = Object.keys(functions) as Name[];
  const samples = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
    for (const name of names) {
      const run = functions[name];
      const start = performance.now();
      for (let index = 0; index < runs; index++) run();
      if (round >= 0) samples.get(name)?.push(((performance.now() - start) / runs) * 1000);
    }
  }
  const spreads = names.map((name) => [name, spreadOf(samples.get(name) ?? [])] as const);
  // The entries have the names that the parameter has.
  return Object.fromEntries(spreads) as Record<Name, Spread>;
}
