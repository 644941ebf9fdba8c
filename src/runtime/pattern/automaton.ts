import { CharacterClasses, codePointBefore, holdsAnchor, type MatchBudget } from "./matching.ts";
import type { Assertion, Program, Step } from "./program.ts";

/**
 * Limit on the total weight of states per pattern and request, a few megabytes. Texts that need more are matched
 * without caching states; valid texts of real models never do.
 */
const maxWeight = 50_000;
/** Weight of a state without its kernel. */
const baseWeight = 20;

/** A state of the deterministic automaton: a set of steps of the program. */
interface State {
  /** Steps in insertion order, without those reachable from them without reading a character. */
  readonly kernel: readonly number[];
  /** For each step of the kernel: completed iterations of its counting loop, 0 outside of loops. */
  readonly counts: readonly number[];
  /** Loops with this maximum or more are treated as unbounded: the text is too short to reach the maximum. */
  readonly uncountedFrom: number;
  /** Bit set of the assertions that matter in this state; undefined until first needed. */
  asserts: number | undefined;
  /** Indexed by which of these assertions hold at the position. */
  readonly rows: (Row | undefined)[];
  /** The last request that visited this state. */
  visitor: MatchBudget | undefined;
}

/** A state at a position where certain assertions hold. */
interface Row {
  readonly matches: boolean;
  /** The reachable `read` steps. */
  readonly reads: readonly number[];
  readonly counts: readonly number[];
  /** Indexed by the class of the next character. */
  readonly next: (State | undefined)[];
}

/** A text with what is known about its positions. */
interface Scan {
  readonly text: string;
  readonly budget: MatchBudget;
  /** For each assertion that is a lookaround: the positions where its pattern matches. */
  readonly looks: readonly (Uint8Array | undefined)[];
  /** Whether states and rows are cached. */
  keeps: boolean;
}

const noLooks: readonly undefined[] = [];

/**
 * Runs a program in time linear in the text's length, for any pattern: a deterministic automaton with lazily created,
 * cached states.
 */
export class Automaton {
  readonly #program: Program;
  readonly #classes: CharacterClasses;
  readonly #looks: readonly (Automaton | undefined)[];
  readonly #looksAround: boolean;
  /** Bit set of the assertions that can hold other than at the start or end of the text. */
  readonly #innerAssertions: number;
  /** Maximum iterations of the counting loops in ascending order, then `Infinity`. */
  readonly #rounds: readonly number[];
  readonly #active: ActiveSteps;
  readonly #states = new Map<string, State>();
  /** Indexed by the position in `#rounds` of the first maximum that the text is too short for. */
  #starts: (State | undefined)[] = [];
  /** Of all cached states. */
  #weight = 0;
  /** Of the states visited during the current request. */
  #weightVisited = 0;
  #visitor: MatchBudget | undefined;

  constructor(program: Program) {
    this.#program = program;
    this.#classes = new CharacterClasses(program.sets);
    this.#looks = program.assertions.map((assertion) =>
      assertion.kind === "look" ? new Automaton(assertion.program) : undefined,
    );
    this.#looksAround = this.#looks.some((look) => look !== undefined);
    this.#innerAssertions = program.assertions
      .map((assertion, index) => (canHoldInside(assertion) ? 1 << index : 0))
      .reduce((all, bit) => all | bit, 0);
    const rounds = program.steps.flatMap((step) => (step.kind === "again" ? step.max : []));
    this.#rounds = [...new Set([...rounds, Number.POSITIVE_INFINITY])].sort((left, right) => left - right);
    this.#active = new ActiveSteps(program.steps);
  }

  /**
   * Whether the program matches anywhere in the text.
   *
   * @throws BudgetSpent
   */
  matches(text: string, budget: MatchBudget): boolean {
    return this.#run(text, budget, undefined);
  }

  /** The positions where a match ends, or begins for a backward program. */
  #matchingPlaces(text: string, budget: MatchBudget): Uint8Array {
    const places = new Uint8Array(text.length + 1);
    this.#run(text, budget, places);
    return places;
  }

  #run(text: string, budget: MatchBudget, places: Uint8Array | undefined): boolean {
    const { backward, anchored } = this.#program;
    if (this.#visitor !== budget) this.#beginRequest(budget);
    const scan: Scan = { text, budget, looks: this.#look(text, budget), keeps: true };
    const end = backward ? 0 : text.length;
    let position = backward ? text.length : 0;
    let state = this.#startFor(text);
    for (;;) {
      const inside = position !== 0 && position !== text.length;
      const asserts = (state.asserts ??= this.#findAsserts(state)) & (inside ? this.#innerAssertions : -1);
      const mask = asserts === 0 ? 0 : this.#assertionsAt(position, asserts, scan);
      const row = scan.keeps ? (state.rows[mask] ??= this.#makeRow(state, mask)) : this.#makeRow(state, mask);
      if (row.matches) {
        if (places === undefined) return true;
        places[position] = 1;
      }
      if (position === end || (anchored && row.reads.length === 0)) return false;
      const codePoint = backward ? codePointBefore(text, position) : (text.codePointAt(position) ?? 0);
      position += (backward ? -1 : 1) * (codePoint > 0xffff ? 2 : 1);
      const characterClass = this.#classes.classOf(codePoint);
      if (scan.keeps) {
        state = row.next[characterClass] ??= this.#keep(this.#makeNext(state, row, characterClass));
        if (state.visitor !== budget) this.#visit(state, scan);
      } else {
        state = this.#makeNext(state, row, characterClass);
        budget.spend(row.reads.length + state.kernel.length + 1);
      }
    }
  }

  #look(text: string, budget: MatchBudget): readonly (Uint8Array | undefined)[] {
    if (!this.#looksAround) return noLooks;
    return this.#looks.map((look) => (look === undefined ? undefined : look.#matchingPlaces(text, budget)));
  }

  /** Clears the cache only between requests, so that a request always has the same cost. */
  #beginRequest(budget: MatchBudget): void {
    this.#visitor = budget;
    this.#weightVisited = 0;
    if (this.#weight <= maxWeight) return;
    this.#weight = 0;
    this.#states.clear();
    this.#starts = [];
  }

  #startFor(text: string): State {
    let place = 0;
    while ((this.#rounds[place] ?? text.length) < text.length) place++;
    return (this.#starts[place] ??= this.#keep(
      createState([this.#program.start], [0], this.#rounds[place] ?? Number.POSITIVE_INFINITY),
    ));
  }

  #visit(state: State, scan: Scan): void {
    const weight = weightOf(state);
    if (this.#weightVisited + weight > maxWeight) {
      scan.keeps = false;
      return;
    }
    this.#weightVisited += weight;
    state.visitor = scan.budget;
  }

  #makeRow(state: State, mask: number): Row {
    const { steps } = this.#program;
    const active = this.#active;
    active.clear();
    for (let place = 0; place < state.kernel.length; place++) {
      active.add(state.kernel[place] ?? 0, state.counts[place] ?? 0);
    }
    let matches = false;
    const reads: number[] = [];
    // Also visits entries added during iteration.
    for (let place = 0; place < active.size; place++) {
      const index = active.at(place);
      const step = steps[index];
      const count = active.countOf(index);
      switch (step?.kind) {
        case "fork":
          active.add(step.left, count);
          active.add(step.right, count);
          break;
        case "assert":
          if ((mask & (1 << step.assertion)) !== 0) active.add(step.next, count);
          break;
        case "enter":
          active.add(step.next, 1);
          break;
        case "again":
          if (step.max >= state.uncountedFrom) active.add(step.body, count);
          else if (count < step.max) active.add(step.body, count + 1);
          active.add(step.next, 0);
          break;
        case "match":
          matches = true;
          break;
        case "read":
          if (active.isFirst(index, place)) reads.push(index);
          break;
        case undefined:
          break;
        default:
          step satisfies never;
      }
    }
    return { matches, reads, counts: active.countsOf(reads), next: [] };
  }

  #makeNext({ uncountedFrom }: State, row: Row, characterClass: number): State {
    const { steps, start, anchored } = this.#program;
    const active = this.#active;
    active.clear();
    // A match may start at any position.
    if (!anchored) active.add(start, 0);
    for (let place = 0; place < row.reads.length; place++) {
      const step = steps[row.reads[place] ?? 0];
      if (step?.kind === "read" && this.#classes.isIn(characterClass, step.set)) {
        active.add(step.next, row.counts[place] ?? 0);
      }
    }
    const kernel: number[] = [];
    for (let place = 0; place < active.size; place++) {
      if (active.isFirst(active.at(place), place)) kernel.push(active.at(place));
    }
    return createState(kernel, active.countsOf(kernel), uncountedFrom);
  }

  /** The state itself, or an equal cached one. */
  #keep(made: State): State {
    const order = made.kernel.map((index, place) => [index, made.counts[place] ?? 0] as const);
    order.sort(([left], [right]) => left - right);
    const key = `${made.uncountedFrom}:${order.join(";")}`;
    const known = this.#states.get(key);
    if (known !== undefined) return known;
    this.#states.set(key, made);
    this.#weight += weightOf(made);
    return made;
  }

  /** The assertions reachable from a state before the next character is read. */
  #findAsserts(state: State): number {
    const { steps } = this.#program;
    let asserts = 0;
    const reached = new Set(state.kernel);
    for (const index of reached) {
      const step = steps[index];
      if (step === undefined || step.kind === "read" || step.kind === "match") continue;
      if (step.kind === "assert") asserts |= 1 << step.assertion;
      if (step.kind === "fork") reached.add(step.left).add(step.right);
      else reached.add(step.next);
      if (step.kind === "again") reached.add(step.body);
    }
    return asserts;
  }

  #assertionsAt(position: number, asserts: number, { text, looks }: Scan): number {
    let mask = 0;
    this.#program.assertions.forEach((assertion, index) => {
      if ((asserts & (1 << index)) === 0) return;
      const holds =
        assertion.kind === "anchor"
          ? holdsAnchor(assertion.anchor, text, position)
          : (looks[index]?.[position] === 1) !== assertion.negative;
      if (holds) mask |= 1 << index;
    });
    return mask;
  }
}

function canHoldInside(assertion: Assertion): boolean {
  return assertion.kind === "look" || (assertion.anchor !== "start" && assertion.anchor !== "end");
}

function createState(kernel: readonly number[], counts: readonly number[], uncountedFrom: number): State {
  return { kernel, counts, uncountedFrom, asserts: undefined, rows: [], visitor: undefined };
}

function weightOf(state: State): number {
  return state.kernel.length + baseWeight;
}

/** The active steps of a program, each with its lowest loop count. */
class ActiveSteps {
  /** In insertion order. A step that is reached again with a lower count is added again. */
  readonly #order: number[] = [];
  #size = 0;
  /** For each step: its first index in the order, and its count. Stale for inactive steps. */
  readonly #places: Int32Array;
  readonly #counts: Int32Array;

  constructor(steps: readonly Step[]) {
    this.#places = new Int32Array(steps.length);
    this.#counts = new Int32Array(steps.length);
  }

  get size(): number {
    return this.#size;
  }

  at(place: number): number {
    return this.#order[place] ?? 0;
  }

  clear(): void {
    this.#size = 0;
  }

  add(step: number, count: number): void {
    const place = this.#places[step] ?? 0;
    if (place < this.#size && this.#order[place] === step) {
      if (count >= this.countOf(step)) return;
    } else this.#places[step] = this.#size;
    this.#counts[step] = count;
    this.#order[this.#size++] = step;
  }

  countOf(step: number): number {
    return this.#counts[step] ?? 0;
  }

  countsOf(steps: readonly number[]): readonly number[] {
    return steps.map((step) => this.countOf(step));
  }

  /** Whether the step's first index in the order is `place`. */
  isFirst(step: number, place: number): boolean {
    return this.#places[step] === place;
  }
}
