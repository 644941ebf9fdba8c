import type { CharacterSet } from "./character-set.ts";
import type { Anchor } from "./pattern-node.ts";

/** Thrown when a {@link MatchBudget} is spent. */
export class BudgetSpent extends Error {
  override readonly name = "BudgetSpent";
}

/**
 * The work budget for all patterns of one request, beyond what is linear in the texts' length. Spending depends only on
 * the request's patterns and texts, so that the same request always gets the same response.
 */
export class MatchBudget {
  #left: number;

  constructor(steps: number) {
    this.#left = steps;
  }

  /** @throws BudgetSpent */
  spend(steps: number): void {
    this.#left -= steps;
    if (this.#left < 0) throw new BudgetSpent();
  }
}

const asciiSize = 128;
/** Maximum cached non-ASCII characters; a text may have a million. */
const maxKept = 4096;

/**
 * Maps characters to equivalence classes: characters of one class are in the same sets of a pattern, so the automaton
 * need not distinguish them.
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

/** Whether an anchor holds at a position of a text, in UTF-16 code units. */
export function holdsAnchor(anchor: Anchor, text: string, position: number): boolean {
  switch (anchor) {
    case "start":
      return position === 0;
    case "end":
      return position === text.length;
    case "line-start":
      return position === 0 || isLineBreak(text.charCodeAt(position - 1));
    case "line-end":
      return position === text.length || isLineBreak(text.charCodeAt(position));
    case "word-boundary":
      return isWordAt(text, position - 1) !== isWordAt(text, position);
    case "no-word-boundary":
      return isWordAt(text, position - 1) === isWordAt(text, position);
    default:
      return anchor satisfies never;
  }
}

function isLineBreak(codeUnit: number): boolean {
  return codeUnit === 0x0a || codeUnit === 0x0d || codeUnit === 0x2028 || codeUnit === 0x2029;
}

function isWordAt(text: string, position: number): boolean {
  if (position < 0 || position >= text.length) return false;
  const codeUnit = text.charCodeAt(position);
  return (
    (codeUnit >= 0x61 && codeUnit <= 0x7a) ||
    (codeUnit >= 0x41 && codeUnit <= 0x5a) ||
    (codeUnit >= 0x30 && codeUnit <= 0x39) ||
    codeUnit === 0x5f
  );
}

/** The code point that ends at a position of a text, in UTF-16 code units. */
export function codePointBefore(text: string, position: number): number {
  const low = text.charCodeAt(position - 1);
  if (low < 0xdc00 || low > 0xdfff || position < 2) return low;
  const high = text.charCodeAt(position - 2);
  return high >= 0xd800 && high <= 0xdbff ? (text.codePointAt(position - 2) ?? low) : low;
}

/** Simple case foldings that `toUpperCase` and `toLowerCase` do not give. */
const exceptionalFolds: ReadonlyMap<number, number> = new Map([
  [0x0131, 0x0131],
  [0x1fd3, 0x0390],
  [0x1fe3, 0x03b0],
  [0xfb05, 0xfb06],
]);

/** The simple case folding of a code point (ECMA 262, "Canonicalize", with the `u` flag). */
export function foldCase(codePoint: number): number {
  if (codePoint < 0x80) return codePoint >= 0x41 && codePoint <= 0x5a ? codePoint + 0x20 : codePoint;
  const exceptional = exceptionalFolds.get(codePoint);
  if (exceptional !== undefined) return exceptional;
  const upper = singleCodePoint(String.fromCodePoint(codePoint).toUpperCase()) ?? codePoint;
  return singleCodePoint(String.fromCodePoint(upper).toLowerCase()) ?? upper;
}

function singleCodePoint(text: string): number | undefined {
  const codePoint = text.codePointAt(0);
  return codePoint !== undefined && text.length === (codePoint > 0xffff ? 2 : 1) ? codePoint : undefined;
}
