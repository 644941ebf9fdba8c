import { type CharacterSet, SetTable } from "./character-set.ts";
import type { Anchor, LookNode, PatternNode, RepeatNode } from "./pattern-node.ts";
import { ProgramTooBig } from "./program.ts";

/** Instructions for {@link Backtracker} that refer to each other by index. */
export interface BacktrackingProgram {
  readonly instructions: readonly Instruction[];
  readonly start: number;
  /** The sets that `read` instructions refer to. */
  readonly sets: readonly CharacterSet[];
  /** The number of registers: start and end of each group at twice its index, then the positions for `progress`. */
  readonly registers: number;
}

export type Instruction =
  | { readonly kind: "read"; readonly set: number; readonly backward: boolean; readonly next: number }
  | { readonly kind: "fork"; first: number; second: number }
  | { readonly kind: "anchor"; readonly anchor: Anchor; readonly next: number }
  /** Saves the position in a register. */
  | { readonly kind: "save"; readonly register: number; readonly next: number }
  /** Clears the matches of groups. */
  | { readonly kind: "clear"; readonly registers: readonly number[]; readonly next: number }
  /** Fails if the position still equals the register. */
  | { readonly kind: "progress"; readonly register: number; readonly next: number }
  | {
      readonly kind: "back-reference";
      readonly group: number;
      readonly ignoreCase: boolean;
      readonly backward: boolean;
      readonly next: number;
    }
  | { readonly kind: "look"; readonly negative: boolean; readonly body: number; readonly next: number }
  | { readonly kind: "atomic"; readonly body: number; readonly next: number }
  | { readonly kind: "match" };

/** Maximum length of a program, with its repetitions unrolled. */
const maxInstructions = 100_000;

/** @throws ProgramTooBig */
export function buildBacktrackingProgram(node: PatternNode): BacktrackingProgram {
  const builder = new BacktrackingProgramBuilder(groupsIn(node));
  const start = builder.emit(node, builder.add({ kind: "match" }), false);
  return builder.finish(start);
}

class BacktrackingProgramBuilder {
  readonly #instructions: Instruction[] = [];
  readonly #sets = new SetTable();
  #registers: number;

  constructor(groups: readonly number[]) {
    this.#registers = 2 * (Math.max(-1, ...groups) + 1);
  }

  finish(start: number): BacktrackingProgram {
    return {
      instructions: this.#instructions,
      start,
      sets: this.#sets.list,
      registers: this.#registers,
    };
  }

  add(instruction: Instruction): number {
    if (this.#instructions.length === maxInstructions) throw new ProgramTooBig();
    return this.#instructions.push(instruction) - 1;
  }

  /** Adds the instructions of a node, which continue at `next`. @returns the index of the first one. */
  emit(node: PatternNode, next: number, backward: boolean): number {
    switch (node.kind) {
      case "empty":
        return next;
      case "set":
        return this.add({ kind: "read", set: this.#sets.indexOf(node.set), backward, next });
      case "sequence": {
        const nodes = backward ? node.nodes : node.nodes.toReversed();
        return nodes.reduce((entry, part) => this.emit(part, entry, backward), next);
      }
      case "choice": {
        const entries = node.nodes.map((part) => this.emit(part, next, backward));
        return entries.reduceRight((second, first) => this.add({ kind: "fork", first, second }));
      }
      case "group": {
        const [first, last] = backward ? [2 * node.index + 1, 2 * node.index] : [2 * node.index, 2 * node.index + 1];
        const body = this.emit(node.node, this.add({ kind: "save", register: last, next }), backward);
        return this.add({ kind: "save", register: first, next: body });
      }
      case "atomic": {
        const body = this.emit(node.node, this.add({ kind: "match" }), backward);
        return this.add({ kind: "atomic", body, next });
      }
      case "repeat":
        return this.#emitRepeat(node, next, backward);
      case "anchor":
        return this.add({ kind: "anchor", anchor: node.anchor, next });
      case "look":
        return this.#emitLook(node, next);
      case "back-reference":
        return this.add({ kind: "back-reference", group: node.group, ignoreCase: node.ignoreCase, backward, next });
      default:
        return node satisfies never;
    }
  }

  /** ECMA 262, "RepeatMatcher": each iteration clears its groups, and iterations beyond `min` must not be empty. */
  #emitRepeat({ node, min, max, lazy }: RepeatNode, next: number, backward: boolean): number {
    const groups = groupsIn(node).flatMap((group) => [2 * group, 2 * group + 1]);
    const emitTurn = (after: number): number => {
      const body = this.emit(node, after, backward);
      return groups.length === 0 ? body : this.add({ kind: "clear", registers: groups, next: body });
    };
    const emitOptionalTurn = (after: number): number => {
      const register = this.#registers++;
      const turn = emitTurn(this.add({ kind: "progress", register, next: after }));
      return this.add({ kind: "save", register, next: turn });
    };
    const fork = (turn: number, out: number): Instruction & { kind: "fork" } =>
      lazy ? { kind: "fork", first: out, second: turn } : { kind: "fork", first: turn, second: out };
    let entry = next;
    if (max === Number.POSITIVE_INFINITY) {
      const loop = fork(next, next);
      entry = this.add(loop);
      const turn = emitOptionalTurn(entry);
      if (lazy) loop.second = turn;
      else loop.first = turn;
    } else {
      for (let count = min; count < max; count++) entry = this.add(fork(emitOptionalTurn(entry), next));
    }
    for (let count = 0; count < min; count++) entry = emitTurn(entry);
    return entry;
  }

  #emitLook({ node, direction, negative }: LookNode, next: number): number {
    const body = this.emit(node, this.add({ kind: "match" }), direction === "behind");
    return this.add({ kind: "look", negative, body, next });
  }
}

/** The indexes of the capturing groups in a node. */
function groupsIn(node: PatternNode): number[] {
  switch (node.kind) {
    case "group":
      return [node.index, ...groupsIn(node.node)];
    case "sequence":
    case "choice":
      return node.nodes.flatMap(groupsIn);
    case "atomic":
    case "repeat":
    case "look":
      return groupsIn(node.node);
    case "empty":
    case "set":
    case "anchor":
    case "back-reference":
      return [];
    default:
      return node satisfies never;
  }
}
