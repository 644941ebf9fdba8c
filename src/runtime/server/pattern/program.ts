import type { CharacterSet } from "./character-set.ts";
import type { Anchor, LookNode, PatternNode, RepeatNode } from "./pattern-node.ts";

/**
 * A non-deterministic automaton (Thompson's construction): a list of steps that name each other by
 * index. It reads a text forward, or backward where it was made for that.
 */
export interface Program {
  readonly steps: readonly Step[];
  readonly start: number;
  /** What `read` steps name. */
  readonly sets: readonly CharacterSet[];
  /** What `assert` steps name. */
  readonly assertions: readonly Assertion[];
  readonly backward: boolean;
  /** Every match begins at the start of the text, so that no other place need be tried. */
  readonly anchored: boolean;
}

export type Step =
  | { readonly kind: "read"; readonly set: number; readonly next: number }
  | { kind: "fork"; left: number; right: number }
  | { readonly kind: "assert"; readonly assertion: number; readonly next: number }
  | { readonly kind: "match" };

/** Something that holds at a place of the text or does not. */
export type Assertion =
  | { readonly kind: "anchor"; readonly anchor: Anchor }
  | { readonly kind: "look"; readonly negative: boolean; readonly program: Program };

/** Thrown where a pattern has more steps than {@link maxSteps}, counted repetitions unrolled. */
export class ProgramTooBig extends Error {
  override readonly name = "ProgramTooBig";
}

/** Assertions are bits of a number. */
const maxAssertions = 30;
const maxSteps = 500_000;

/**
 * @throws ProgramTooBig
 */
export function buildProgram(node: PatternNode, backward = false): Program {
  const builder = new ProgramBuilder(backward, { left: maxSteps });
  return builder.build(node);
}

class ProgramBuilder {
  readonly #steps: Step[] = [{ kind: "match" }];
  readonly #sets = new Map<string, { readonly index: number; readonly set: CharacterSet }>();
  readonly #assertions: Assertion[] = [];
  /** By the anchor's name or the lookaround's node, which repetitions use again. */
  readonly #indexes = new Map<Anchor | LookNode, number>();
  readonly #backward: boolean;
  /** Shared with the programs of lookarounds. */
  readonly #room: { left: number };

  constructor(backward: boolean, room: { left: number }) {
    this.#backward = backward;
    this.#room = room;
  }

  build(node: PatternNode): Program {
    const start = this.#emit(node, 0);
    return {
      steps: this.#steps,
      start,
      sets: [...this.#sets.values()].map(({ set }) => set),
      assertions: this.#assertions,
      backward: this.#backward,
      anchored: !this.#backward && beginsAtStart(node),
    };
  }

  /** Adds the steps of a node before the step `next`. @returns the first of them. */
  #emit(node: PatternNode, next: number): number {
    switch (node.kind) {
      case "empty":
        return next;
      case "set":
        return this.#add({ kind: "read", set: this.#setIndex(node.set), next });
      case "sequence": {
        const nodes = this.#backward ? node.nodes : node.nodes.toReversed();
        return nodes.reduce((entry, part) => this.#emit(part, entry), next);
      }
      case "choice": {
        const entries = node.nodes.map((part) => this.#emit(part, next));
        return entries.reduceRight((right, left) => this.#add({ kind: "fork", left, right }));
      }
      case "repeat":
        return this.#emitRepeat(node, next);
      case "anchor":
        return this.#add({ kind: "assert", assertion: this.#assertionIndex(node.anchor), next });
      case "look":
        return this.#add({ kind: "assert", assertion: this.#assertionIndex(node), next });
      case "back-reference":
        // No automaton can compare with what a group matched. What the group could match is asked in
        // its place: every text that the pattern matches is accepted, and a few others are.
        return node.group.node === undefined
          ? next
          : this.#emitRepeat({ kind: "repeat", node: node.group.node, min: 0, max: 1 }, next);
      default:
        return node satisfies never;
    }
  }

  #emitRepeat({ node, min, max }: RepeatNode, next: number): number {
    let entry = next;
    if (max === Number.POSITIVE_INFINITY) {
      const loop: Step = { kind: "fork", left: next, right: next };
      entry = this.#add(loop);
      loop.left = this.#emit(node, entry);
      // The last of the copies that must be there can be the loop's own.
      if (min > 0) entry = loop.left;
    } else {
      for (let count = min; count < max; count++) {
        entry = this.#add({ kind: "fork", left: this.#emit(node, entry), right: next });
      }
    }
    const copies = max === Number.POSITIVE_INFINITY ? min - 1 : min;
    for (let count = 0; count < copies; count++) entry = this.#emit(node, entry);
    return entry;
  }

  #add(step: Step): number {
    if (--this.#room.left < 0) throw new ProgramTooBig();
    return this.#steps.push(step) - 1;
  }

  #setIndex(set: CharacterSet): number {
    const known = this.#sets.get(set.key);
    if (known !== undefined) return known.index;
    const index = this.#sets.size;
    this.#sets.set(set.key, { index, set });
    return index;
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

  /** A lookahead is read from the text's end, so that one pass finds all places where it holds. */
  #buildLook({ node, direction, negative }: LookNode): Assertion {
    return { kind: "look", negative, program: new ProgramBuilder(direction === "ahead", this.#room).build(node) };
  }
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
