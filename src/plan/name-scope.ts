import type { Identifier } from "./identifier.ts";

/** The names that are taken in one scope. */
export class NameScope {
  readonly #taken = new Set<string>();

  /** Takes `name`, or the first of `name2`, `name3`, … that is free. Same calls, same answers. */
  take(name: Identifier): Identifier {
    let free = name;
    for (let number = 2; this.#taken.has(free); number++) free = `${name}${number}` as Identifier;
    this.#taken.add(free);
    return free;
  }

  has(name: string): boolean {
    return this.#taken.has(name);
  }
}
