/** Runs the work on each key one after the other, and that on different keys at once. */
export class KeyLocks {
  readonly #last = new Map<string, Promise<unknown>>();

  get isIdle(): boolean {
    return this.#last.size === 0;
  }

  /** Runs the work when all earlier work on the key has ended, well or not. */
  async run<Result>(key: string, work: () => Promise<Result>): Promise<Result> {
    const earlier = this.#last.get(key);
    const result = earlier === undefined ? work() : earlier.then(work, work);
    this.#last.set(key, result);
    try {
      return await result;
    } finally {
      if (this.#last.get(key) === result) this.#last.delete(key);
    }
  }
}
