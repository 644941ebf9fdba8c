import { CharacterClasses, codePointBefore, holdsAnchor, type MatchBudget } from "./matching.ts";
import type { Assertion, Program, Step } from "./program.ts";

/**
 * Limit on the total weight of states per pattern and request, a few megabytes. A text that needs more, which no valid
 * text of real models does, is matched without caching states.
 */
const maxWeight = 50_000;
/** Weight of a state besides its kernel. */
const baseWeight = 20;

/** A state of the deterministic automaton: the set of steps that a program may be at. */
interface State {
  /** Steps, in order, before the ones that they lead to without reading are added. */
  readonly kernel: readonly number[];
  /** For each step of the kernel: how often it has gone round the loop that it stands in, 0 outside of loops. */
  readonly counts: readonly number[];
  /** Loops of this many rounds or more do not count: the text is too short for them to end by that. */
  readonly uncountedFrom: number;
  /** The assertions that matter in this state, as bits; undefined until they are asked for. */
  asserts: number | undefined;
  /** By the assertions that hold at the place, of those that matter. */
  readonly rows: (Row | undefined)[];
  /** The last request whose texts were in this state. */
  visitor: MatchBudget | undefined;
}

/** A state at a place where certain assertions hold. */
interface Row {
  readonly matches: boolean;
  /** The `read` steps that can be taken. */
  readonly reads: readonly number[];
  readonly counts: readonly number[];
  /** By the class of the next character. */
  readonly next: (State | undefined)[];
}

/** A text with what is known of its places. */
interface Scan {
  readonly text: string;
  readonly budget: MatchBudget;
  /** For each assertion that is a lookaround: the places where what it looks for is found. */
  readonly looks: readonly (Uint8Array | undefined)[];
  /** Whether states and rows are kept. */
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
  /** The assertions that can hold elsewhere than at the text's ends, as bits. */
  readonly #innerAssertions: number;
  /** How often the loops that count go round, the shortest first, and for ever. */
  readonly #rounds: readonly number[];
  readonly #active: ActiveSteps;
  readonly #states = new Map<string, State>();
  /** By the place among the rounds of the first that a text is too short for. */
  #starts: (State | undefined)[] = [];
  /** Of all states that are kept. */
  #weight = 0;
  /** Of those that the request's texts were in. */
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

  /** The places at which a match ends; begins, for a backward program. */
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

  /** The state itself, or the equal one that was kept before. */
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

  /** The assertions that can be met from a state before another character is read. */
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

/** The steps that a program is at, each with the lowest count it is there with. */
class ActiveSteps {
  /** In the order in which they were added; again, where one was reached with a lower count later. */
  readonly #order: number[] = [];
  #size = 0;
  /** For each step, where it stands in the order first, and its count. Both are left over where it is not active. */
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

  /** Whether the step stands in the order at this place first. */
  isFirst(step: number, place: number): boolean {
    return this.#places[step] === place;
  }
}
