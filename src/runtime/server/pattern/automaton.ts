import { CharacterClasses } from "./character-classes.ts";
import { wordCharacters } from "./character-set.ts";
import type { MatchBudget } from "./match-budget.ts";
import type { Anchor } from "./pattern-node.ts";
import type { Program } from "./program.ts";

/** States that are kept before all are forgotten: a hostile text could make one for each of its characters. */
const maxStates = 1000;

/** What a program may be doing at a place of the text; a deterministic automaton's state. */
interface State {
  /** Steps, in order, before the ones that they lead to without reading are added. */
  readonly kernel: readonly number[];
  /** By the assertions that hold at the place, as bits. */
  readonly rows: (Row | undefined)[];
}

/** A state at a place where certain assertions hold. */
interface Row {
  readonly matches: boolean;
  /** The `read` steps that can be taken. */
  readonly reads: readonly number[];
  /** By the class of the next character. */
  readonly next: (State | undefined)[];
}

/** A text with what is known of its places. */
interface Scan {
  readonly text: string;
  readonly budget: MatchBudget;
  /** For each assertion that is a lookaround: the places where what it looks for is found. */
  readonly looks: readonly (Uint8Array | undefined)[];
}

const noLooks: readonly undefined[] = [];

/**
 * Runs a program over texts in time that grows with the text's length alone, whatever the pattern:
 * a deterministic automaton whose states are made when a text first needs them, and kept.
 */
export class Automaton {
  readonly #program: Program;
  readonly #classes: CharacterClasses;
  readonly #looks: readonly (Automaton | undefined)[];
  /** The assertions that can hold elsewhere than at the text's ends. */
  readonly #innerAssertions: boolean;
  #states = new Map<string, State>();
  #start: State;

  constructor(program: Program) {
    this.#program = program;
    this.#classes = new CharacterClasses(program.sets);
    this.#looks = program.assertions.map((assertion) =>
      assertion.kind === "look" ? new Automaton(assertion.program) : undefined,
    );
    this.#innerAssertions = program.assertions.some(
      (assertion) => assertion.kind === "look" || (assertion.anchor !== "start" && assertion.anchor !== "end"),
    );
    this.#start = { kernel: [program.start], rows: [] };
  }

  /** Whether the program matches anywhere in the text. */
  matches(text: string, budget: MatchBudget): boolean {
    return this.#run(text, budget, undefined);
  }

  /** The places at which a match ends; begins, for a backward program. */
  #matchingPlaces(text: string, budget: MatchBudget): Uint8Array {
    const places = new Uint8Array(text.length + 1);
    this.#run(text, budget, places);
    return places;
  }

  #run(text: string, budget: MatchBudget, places: Uint8Array | undefined): boolean {
    const { backward } = this.#program;
    const looks = !this.#innerAssertions
      ? noLooks
      : this.#looks.map((look) => (look === undefined ? undefined : look.#matchingPlaces(text, budget)));
    const scan: Scan = { text, budget, looks };
    const end = backward ? 0 : text.length;
    let position = backward ? text.length : 0;
    const inner = this.#innerAssertions;
    let state = this.#start;
    for (;;) {
      const inside = position !== 0 && position !== text.length;
      const mask = inside && !inner ? 0 : this.#assertionsAt(position, scan);
      const row = (state.rows[mask] ??= this.#makeRow(state, mask, budget));
      if (row.matches) {
        if (places === undefined) return true;
        places[position] = 1;
      }
      if (position === end) return false;
      if (row.reads.length === 0 && state.kernel.length === 0) return false;
      const codePoint = backward ? codePointBefore(text, position) : (text.codePointAt(position) ?? 0);
      position += (backward ? -1 : 1) * (codePoint > 0xffff ? 2 : 1);
      const characterClass = this.#classes.classOf(codePoint);
      state = row.next[characterClass] ??= this.#makeNext(row, characterClass, budget);
    }
  }

  #makeRow(state: State, mask: number, budget: MatchBudget): Row {
    const { steps } = this.#program;
    const seen = new Set<number>(state.kernel);
    const reads: number[] = [];
    let matches = false;
    // A set is iterated in the order of insertion, what is added meanwhile included.
    for (const index of seen) {
      const step = steps[index];
      switch (step?.kind) {
        case "read":
          reads.push(index);
          break;
        case "fork":
          seen.add(step.left).add(step.right);
          break;
        case "assert":
          if ((mask & (1 << step.assertion)) !== 0) seen.add(step.next);
          break;
        case "match":
          matches = true;
          break;
        case undefined:
          break;
        default:
          step satisfies never;
      }
    }
    budget.spend(seen.size);
    return { matches, reads, next: [] };
  }

  #makeNext(row: Row, characterClass: number, budget: MatchBudget): State {
    const { steps, start, anchored } = this.#program;
    // A match may begin at every place.
    const kernel = new Set<number>(anchored ? [] : [start]);
    for (const index of row.reads) {
      const step = steps[index];
      if (step?.kind === "read" && this.#classes.isIn(characterClass, step.set)) kernel.add(step.next);
    }
    budget.spend(row.reads.length + kernel.size);
    const sorted = [...kernel].sort((left, right) => left - right);
    const key = sorted.join();
    const known = this.#states.get(key);
    if (known !== undefined) return known;
    if (this.#states.size >= maxStates) this.#forget();
    const state: State = { kernel: sorted, rows: [] };
    this.#states.set(key, state);
    return state;
  }

  /** The states that a scan is in go on, but nothing leads to them any more. */
  #forget(): void {
    this.#states = new Map();
    this.#start = { kernel: [this.#program.start], rows: [] };
  }

  #assertionsAt(position: number, { text, looks }: Scan): number {
    let mask = 0;
    this.#program.assertions.forEach((assertion, index) => {
      const holds =
        assertion.kind === "anchor"
          ? holdsAnchor(assertion.anchor, text, position)
          : (looks[index]?.[position] === 1) !== assertion.negative;
      if (holds) mask |= 1 << index;
    });
    return mask;
  }
}

function holdsAnchor(anchor: Anchor, text: string, position: number): boolean {
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
  return position >= 0 && position < text.length && wordCharacters.has(text.charCodeAt(position));
}

function codePointBefore(text: string, position: number): number {
  const low = text.charCodeAt(position - 1);
  if (low < 0xdc00 || low > 0xdfff || position < 2) return low;
  const high = text.charCodeAt(position - 2);
  return high >= 0xd800 && high <= 0xdbff ? (text.codePointAt(position - 2) ?? low) : low;
}
