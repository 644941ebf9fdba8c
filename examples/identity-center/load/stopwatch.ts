/** How long something took, in milliseconds: half of all times are no longer than the one, 99 of 100 than the other. */
export interface Durations {
  readonly count: number;
  readonly p50: number;
  readonly p99: number;
}

/** Times what is done under load, by its name. */
export class Stopwatch {
  readonly #times = new Map<string, number[]>();

  /** Times work, whether it succeeds or throws. @param name Gets to know how it ended. */
  async time<Result>(name: (error?: unknown) => string, work: () => Promise<Result>): Promise<Result> {
    const start = performance.now();
    try {
      const result = await work();
      this.#add(name(), performance.now() - start);
      return result;
    } catch (error) {
      this.#add(name(error), performance.now() - start);
      throw error;
    }
  }

  /** Of each name, in the order in which they first came. */
  durations(): Readonly<Record<string, Durations>> {
    return Object.fromEntries(
      [...this.#times].map(([name, times]) => {
        const sorted = times.toSorted((one, other) => one - other);
        return [name, { count: sorted.length, p50: pick(sorted, 0.5), p99: pick(sorted, 0.99) }];
      }),
    );
  }

  #add(name: string, time: number): void {
    const times = this.#times.get(name);
    if (times === undefined) this.#times.set(name, [time]);
    else times.push(time);
  }
}

/** The nearest rank of a share in sorted values. */
function pick(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}
