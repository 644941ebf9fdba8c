import { everyCharacter, noCharacter, SetTable, type CharacterSet } from "./character-set.ts";
import {
  type Anchor,
  type LookNode,
  type PatternNode,
  type PatternSize,
  type RepeatNode,
  sizeOf,
} from "./pattern-node.ts";

/**
 * A non-deterministic automaton (Thompson's construction): a list of steps that refer to each other by index. Reads a
 * text forward, or backward if built for that.
 *
 * The counted part of a repetition, `a{0,1000}`, is a counting loop instead of being unrolled. Counting loops are never
 * nested, so one number per active step holds its iterations. Of two paths to the same step, the one with fewer
 * iterations can match everything that the other can.
 */
export interface Program {
  readonly steps: readonly Step[];
  readonly start: number;
  /** The sets that `read` steps refer to. */
  readonly sets: readonly CharacterSet[];
  /** The assertions that `assert` steps refer to. */
  readonly assertions: readonly Assertion[];
  readonly backward: boolean;
  /** Every match begins at the start of the text: no other position is tried. */
  readonly anchored: boolean;
  /** Whether the program matches exactly what the pattern matches, not more. */
  readonly exact: boolean;
}

export type Step =
  | { readonly kind: "read"; readonly set: number; readonly next: number }
  | { kind: "fork"; left: number; right: number }
  | { readonly kind: "assert"; readonly assertion: number; readonly next: number }
  /** Enters a counting loop. */
  | { readonly kind: "enter"; next: number }
  /** Repeats the loop's body, up to `max` times, or leaves the loop. */
  | { readonly kind: "again"; body: number; readonly next: number; readonly max: number }
  | { readonly kind: "match" };

/** A condition on a position of the text. */
export type Assertion =
  | { readonly kind: "anchor"; readonly anchor: Anchor }
  | { readonly kind: "look"; readonly negative: boolean; readonly program: Program };

/** Thrown for a pattern with more steps than {@link maxSteps}, or too many assertions. */
export class ProgramTooBig extends Error {
  override readonly name = "ProgramTooBig";
}

/** Assertions are stored as the bits of a number. */
const maxAssertions = 30;
/** Maximum steps of all programs of a pattern; real patterns have a few thousand at most. */
const maxSteps = 100_000;
/** Repetitions up to this count are unrolled, so that an enclosing loop can count. */
const maxUnrolled = 4;

/**
 * Which way a program errs where an automaton cannot decide, as with back references: it accepts too much or, within a
 * negation, too little.
 */
type Leaning = "accepting" | "refusing";

/** @throws ProgramTooBig */
export function buildProgram(node: PatternNode): Program {
  return new ProgramBuilder(false, "accepting", { left: maxSteps, sizes: new Map() }).build(node);
}

/** Shared by the programs of a pattern and of its lookarounds. */
interface Workshop {
  /** Remaining number of steps. */
  left: number;
  readonly sizes: Map<PatternNode, PatternSize>;
}

class ProgramBuilder {
  readonly #steps: Step[] = [{ kind: "match" }];
  readonly #sets = new SetTable();
  readonly #assertions: Assertion[] = [];
  /** Keyed by the anchor's name or the lookaround's node; unrolled repetitions reuse it. */
  readonly #indexes = new Map<Anchor | LookNode, number>();
  readonly #backward: boolean;
  readonly #leaning: Leaning;
  readonly #workshop: Workshop;
  #exact = true;
  #inLoop = false;

  constructor(backward: boolean, leaning: Leaning, workshop: Workshop) {
    this.#backward = backward;
    this.#leaning = leaning;
    this.#workshop = workshop;
  }

  build(node: PatternNode): Program {
    const start = this.#emit(node, 0);
    return {
      steps: this.#steps,
      start,
      sets: this.#sets.list,
      assertions: this.#assertions,
      backward: this.#backward,
      anchored: !this.#backward && beginsAtStart(node),
      exact: this.#exact,
    };
  }

  /** Adds the steps of a node, which continue at `next`. @returns the index of the first one. */
  #emit(node: PatternNode, next: number): number {
    switch (node.kind) {
      case "empty":
        return next;
      case "set":
        return this.#add({ kind: "read", set: this.#sets.indexOf(node.set), next });
      case "sequence": {
        const nodes = this.#backward ? node.nodes : node.nodes.toReversed();
        return nodes.reduce((entry, part) => this.#emit(part, entry), next);
      }
      case "choice": {
        const entries = node.nodes.map((part) => this.#emit(part, next));
        return entries.reduceRight((right, left) => this.#add({ kind: "fork", left, right }));
      }
      case "group":
        return this.#emit(node.node, next);
      case "atomic":
        return this.#emitInexact(node.node, next);
      case "repeat":
        return this.#emitRepeat(node, next);
      case "anchor":
        return this.#add({ kind: "assert", assertion: this.#assertionIndex(node.anchor), next });
      case "look":
        return this.#add({ kind: "assert", assertion: this.#assertionIndex(node), next });
      case "back-reference":
        return this.#emitInexact(optional(node.node ?? anything), next);
      default:
        return node satisfies never;
    }
  }

  /** For nodes that an automaton cannot match exactly: matches everything that they match, and possibly more. */
  #emitInexact(node: PatternNode, next: number): number {
    this.#exact = false;
    return this.#emit(this.#leaning === "accepting" ? node : nothing, next);
  }

  #emitRepeat({ node, min, max }: RepeatNode, next: number): number {
    let entry = next;
    if (max === Number.POSITIVE_INFINITY) {
      const loop: Step = { kind: "fork", left: next, right: next };
      entry = this.#add(loop);
      loop.left = this.#emit(node, entry);
      // The last required copy is the loop's own body.
      if (min > 0) entry = loop.left;
    } else if (this.#counts(node, max - min)) {
      entry = this.#emitCountingLoop(node, max - min, next);
    } else {
      for (let count = min; count < max; count++) {
        entry = this.#add({ kind: "fork", left: this.#emit(node, entry), right: next });
      }
    }
    const copies = max === Number.POSITIVE_INFINITY ? min - 1 : min;
    for (let count = 0; count < copies; count++) entry = this.#emit(node, entry);
    return entry;
  }

  /** Whether a repetition becomes the counting loop and those inside it are unrolled, or the other way round. */
  #counts(node: PatternNode, max: number): boolean {
    if (this.#inLoop || max <= maxUnrolled) return false;
    const { counting, unrolled } = sizeOf(node, this.#workshop.sizes);
    return unrolled <= max * counting;
  }

  /** `node{0,max}` */
  #emitCountingLoop(node: PatternNode, max: number, next: number): number {
    const again = { kind: "again" as const, body: next, next, max };
    const loop = this.#add(again);
    this.#inLoop = true;
    again.body = this.#emit(node, loop);
    this.#inLoop = false;
    const enter = this.#add({ kind: "enter", next: again.body });
    return this.#add({ kind: "fork", left: enter, right: next });
  }

  #add(step: Step): number {
    if (--this.#workshop.left < 0) throw new ProgramTooBig();
    return this.#steps.push(step) - 1;
  }

  #assertionIndex(key: Anchor | LookNode): number {
    const known = this.#indexes.get(key);
    if (known !== undefined) return known;
    const assertion = typeof key === "string" ? ({ kind: "anchor", anchor: key } as const) : this.#buildLook(key);
    if (this.#assertions.length === maxAssertions) throw new ProgramTooBig();
    const index = this.#assertions.push(assertion) - 1;
    this.#indexes.set(key, index);
    return index;
  }

  /** A lookahead is read backward from the end of the text: one pass finds all positions where it holds. */
  #buildLook({ node, direction, negative }: LookNode): Assertion {
    const leaning = negative ? opposite(this.#leaning) : this.#leaning;
    const program = new ProgramBuilder(direction === "ahead", leaning, this.#workshop).build(node);
    this.#exact &&= program.exact;
    return { kind: "look", negative, program };
  }
}

const nothing: PatternNode = { kind: "set", set: noCharacter };
const anything: PatternNode = {
  kind: "repeat",
  node: { kind: "set", set: everyCharacter },
  min: 0,
  max: Number.POSITIVE_INFINITY,
  lazy: false,
};

function optional(node: PatternNode): PatternNode {
  return { kind: "repeat", node, min: 0, max: 1, lazy: false };
}

function opposite(leaning: Leaning): Leaning {
  return leaning === "accepting" ? "refusing" : "accepting";
}

function beginsAtStart(node: PatternNode): boolean {
  switch (node.kind) {
    case "anchor":
      return node.anchor === "start";
    case "sequence":
      return node.nodes.some((part, index) => beginsAtStart(part) && node.nodes.slice(0, index).every(isLook));
    case "choice":
      return node.nodes.every(beginsAtStart);
    case "repeat":
      return node.min > 0 && beginsAtStart(node.node);
    case "group":
    case "atomic":
      return beginsAtStart(node.node);
    case "empty":
    case "set":
    case "look":
    case "back-reference":
      return false;
    default:
      return node satisfies never;
  }
}

function isLook(node: PatternNode): boolean {
  return node.kind === "look";
}
