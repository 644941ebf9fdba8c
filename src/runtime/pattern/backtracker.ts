import { BudgetSpent, CharacterClasses, codePointBefore, foldCase, holdsAnchor, type MatchBudget } from "./matching.ts";
import type { BacktrackingProgram, Instruction } from "./backtracking-program.ts";

/** Limit on the backtracking stack in numbers, three for each untried alternative: tens of megabytes. */
const maxStack = 3_000_000;
/** Stack marker in place of an instruction's index: the next two numbers are a register and its previous value. */
const restores = -1;
const unset = -1;

/**
 * Backtracking matcher as described in ECMA 262, for what an automaton cannot match: back references, atomic groups and
 * possessive quantifiers. May take exponentially many steps, so each is charged to the budget.
 */
export class Backtracker {
  readonly #instructions: readonly Instruction[];
  readonly #start: number;
  readonly #classes: CharacterClasses;
  readonly #registers: Int32Array;
  readonly #stack: number[] = [];

  constructor(program: BacktrackingProgram) {
    this.#instructions = program.instructions;
    this.#start = program.start;
    this.#classes = new CharacterClasses(program.sets);
    this.#registers = new Int32Array(program.registers);
  }

  /**
   * Whether the program matches anywhere in the text or, if anchored, at its start.
   *
   * @throws BudgetSpent
   */
  matches(text: string, anchored: boolean, budget: MatchBudget): boolean {
    const last = anchored ? 0 : text.length;
    for (let place = 0; place <= last; place += (text.codePointAt(place) ?? 0) > 0xffff ? 2 : 1) {
      this.#registers.fill(unset);
      this.#stack.length = 0;
      if (this.#run(this.#start, place, text, budget) !== undefined) return true;
    }
    return false;
  }

  /** @returns where the match ends, leaving untried alternatives on the stack; or undefined, leaving none. */
  #run(start: number, place: number, text: string, budget: MatchBudget): number | undefined {
    const registers = this.#registers;
    const bottom = this.#stack.length;
    let index = start;
    let position = place;
    for (;;) {
      budget.spend(1);
      const instruction = this.#instructions[index];
      let next: number | undefined;
      switch (instruction?.kind) {
        case "match":
          return position;
        case "read": {
          const after = this.#read(instruction.set, instruction.backward, text, position);
          if (after === undefined) break;
          position = after;
          next = instruction.next;
          break;
        }
        case "fork":
          this.#push(instruction.second, position, 0);
          next = instruction.first;
          break;
        case "anchor":
          if (holdsAnchor(instruction.anchor, text, position)) next = instruction.next;
          break;
        case "save":
          this.#set(instruction.register, position);
          next = instruction.next;
          break;
        case "clear":
          for (const register of instruction.registers) this.#set(register, unset);
          next = instruction.next;
          break;
        case "progress":
          if (registers[instruction.register] !== position) next = instruction.next;
          break;
        case "back-reference": {
          const after = this.#readAgain(instruction, text, position, budget);
          if (after === undefined) break;
          position = after;
          next = instruction.next;
          break;
        }
        case "look":
          if (this.#looks(instruction.body, instruction.negative, position, text, budget)) next = instruction.next;
          break;
        case "atomic": {
          const height = this.#stack.length;
          const after = this.#run(instruction.body, position, text, budget);
          if (after === undefined) break;
          this.#forgetWays(height);
          position = after;
          next = instruction.next;
          break;
        }
        case undefined:
          break;
        default:
          instruction satisfies never;
      }
      if (next !== undefined) {
        index = next;
        continue;
      }
      const way = this.#lastWay(bottom);
      if (way === undefined) return undefined;
      ({ index, position } = way);
    }
  }

  /** Pops the last untried alternative and restores the registers that were set since. */
  #lastWay(bottom: number): { readonly index: number; readonly position: number } | undefined {
    const stack = this.#stack;
    while (stack.length > bottom) {
      const value = stack.pop() ?? 0;
      const first = stack.pop() ?? 0;
      const tag = stack.pop() ?? 0;
      if (tag !== restores) return { index: tag, position: first };
      this.#registers[first] = value;
    }
    return undefined;
  }

  /** Drops alternatives from the stack but keeps saved registers, for when an earlier alternative is tried. */
  #forgetWays(bottom: number): void {
    const stack = this.#stack;
    let height = bottom;
    for (let place = bottom; place < stack.length; place += 3) {
      if (stack[place] !== restores) continue;
      stack.copyWithin(height, place, place + 3);
      height += 3;
    }
    stack.length = height;
  }

  #looks(body: number, negative: boolean, position: number, text: string, budget: MatchBudget): boolean {
    const height = this.#stack.length;
    const found = this.#run(body, position, text, budget) !== undefined;
    // Groups keep their matches after a positive lookahead, not after a negative one.
    if (found && !negative) this.#forgetWays(height);
    else if (found) while (this.#lastWay(height) !== undefined);
    return found !== negative;
  }

  #read(set: number, backward: boolean, text: string, position: number): number | undefined {
    if (position === (backward ? 0 : text.length)) return undefined;
    const codePoint = backward ? codePointBefore(text, position) : (text.codePointAt(position) ?? 0);
    if (!this.#classes.isIn(this.#classes.classOf(codePoint), set)) return undefined;
    return position + (backward ? -1 : 1) * (codePoint > 0xffff ? 2 : 1);
  }

  /** @returns the position after the text that the group matched, or the same position if it matched nothing. */
  #readAgain(
    { group, ignoreCase, backward }: Instruction & { readonly kind: "back-reference" },
    text: string,
    position: number,
    budget: MatchBudget,
  ): number | undefined {
    const first = this.#registers[2 * group] ?? unset;
    const last = this.#registers[2 * group + 1] ?? unset;
    if (first === unset || last === unset) return position;
    const from = backward ? position - (last - first) : position;
    const to = from + (last - first);
    if (from < 0 || to > text.length) return undefined;
    budget.spend(last - first);
    for (let offset = 0; offset < last - first;) {
      const before = text.codePointAt(first + offset) ?? 0;
      const here = text.codePointAt(from + offset) ?? 0;
      if (before !== here && !(ignoreCase && foldCase(before) === foldCase(here))) return undefined;
      offset += before > 0xffff ? 2 : 1;
    }
    return backward ? from : to;
  }

  #set(register: number, value: number): void {
    this.#push(restores, register, this.#registers[register] ?? unset);
    this.#registers[register] = value;
  }

  #push(tag: number, first: number, second: number): void {
    if (this.#stack.length >= maxStack) throw new BudgetSpent();
    this.#stack.push(tag, first, second);
  }
}
