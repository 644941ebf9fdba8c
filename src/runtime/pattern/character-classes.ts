import type { CharacterSet } from "./character-set.ts";

const asciiSize = 128;
/** Characters beyond ASCII whose class is kept; a text may have a million of them. */
const maxKept = 4096;

/**
 * Sorts characters into classes: two of one class are in the same sets of a pattern, so that the
 * automaton need not tell them apart.
 */
export class CharacterClasses {
  readonly #sets: readonly CharacterSet[];
  readonly #ascii: Int32Array = new Int32Array(asciiSize).fill(-1);
  readonly #others = new Map<number, number>();
  readonly #classes = new Map<string, number>();
  readonly #members: (readonly boolean[])[] = [];

  constructor(sets: readonly CharacterSet[]) {
    this.#sets = sets;
  }

  classOf(codePoint: number): number {
    if (codePoint < asciiSize) {
      const known = this.#ascii[codePoint] ?? -1;
      if (known >= 0) return known;
      const found = this.#find(codePoint);
      this.#ascii[codePoint] = found;
      return found;
    }
    const known = this.#others.get(codePoint);
    if (known !== undefined) return known;
    const found = this.#find(codePoint);
    if (this.#others.size >= maxKept) this.#others.clear();
    this.#others.set(codePoint, found);
    return found;
  }

  /** Whether the characters of a class are in a set. */
  isIn(characterClass: number, set: number): boolean {
    return this.#members[characterClass]?.[set] === true;
  }

  #find(codePoint: number): number {
    const members = this.#sets.map((set) => set.has(codePoint));
    const key = members.map((member) => (member ? "1" : "0")).join("");
    const known = this.#classes.get(key);
    if (known !== undefined) return known;
    const index = this.#members.push(members) - 1;
    this.#classes.set(key, index);
    return index;
  }
}
