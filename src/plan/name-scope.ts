/** The names that are taken in one scope. */
export class NameScope {
  readonly #taken = new Set<string>();

  /** Takes `name`, or the first free one of `name2`, `name3`, …. Deterministic. */
  take<Name extends string>(name: Name): Name {
    let free = name;
    // A digit at the end keeps a name valid, as an identifier or any text.
    for (let number = 2; this.#taken.has(free); number++) free = `${name}${number}` as Name;
    this.#taken.add(free);
    return free;
  }

  /** All taken names. */
  list(): Iterable<string> {
    return this.#taken;
  }

  has(name: string): boolean {
    return this.#taken.has(name);
  }
}
