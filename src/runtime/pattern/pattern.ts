import { Automaton } from "./automaton.ts";
import { Backtracker } from "./backtracker.ts";
import { buildBacktrackingProgram } from "./backtracking-program.ts";
import { BudgetSpent, type MatchBudget } from "./matching.ts";
import { parsePattern } from "./parse-pattern.ts";
import { PatternError } from "./pattern-node.ts";
import { buildProgram, type Program, ProgramTooBig } from "./program.ts";

/**
 * A pattern of a model (Smithy, "pattern trait"), not anchored. Models have patterns that make a
 * backtracking engine run for centuries on a text of a line, such as `^([0-9]+)+$`; an automaton takes
 * time in proportion to the text for all of them.
 *
 * What no automaton can tell (back references, atomic groups, possessive quantifiers) is told by a
 * backtracking engine with a budget, for texts that an automaton could not refuse.
 */
export class Pattern {
  readonly #automaton: Automaton;
  readonly #backtracker: Backtracker | undefined;
  readonly #anchored: boolean;

  /** @throws PatternError for text that is not a valid regular expression, or one that is too big. */
  constructor(source: string) {
    const node = parsePattern(source);
    try {
      const program: Program = buildProgram(node);
      this.#anchored = program.anchored;
      this.#automaton = new Automaton(program);
      this.#backtracker = program.exact ? undefined : new Backtracker(buildBacktrackingProgram(node));
    } catch (error) {
      if (error instanceof ProgramTooBig) throw new PatternError("it is too big", source);
      throw error;
    }
  }

  /**
   * Whether the pattern matches somewhere in the text. A text that spends the budget is taken for one that
   * matches: nothing valid is refused.
   */
  test(text: string, budget: MatchBudget): boolean {
    try {
      if (!this.#automaton.matches(text, budget)) return false;
      return this.#backtracker?.matches(text, this.#anchored, budget) ?? true;
    } catch (error) {
      if (error instanceof BudgetSpent) return true;
      throw error;
    }
  }
}

/**
 * Why a pattern of a model is one that servers leave out, as they do not understand it or it is too big, as in
 * `the property "Nope" is unknown (at 3)`; undefined where they check it.
 */
export function findPatternFault(source: string): string | undefined {
  try {
    new Pattern(source);
    return undefined;
  } catch (error) {
    if (error instanceof PatternError) return error.fault;
    throw error;
  }
}
