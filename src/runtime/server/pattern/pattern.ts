import { Automaton } from "./automaton.ts";
import { BudgetSpent, type MatchBudget } from "./match-budget.ts";
import { parsePattern } from "./parse-pattern.ts";
import { PatternError } from "./pattern-error.ts";
import type { PatternNode } from "./pattern-node.ts";
import { buildProgram, ProgramTooBig } from "./program.ts";

/**
 * A pattern of a model (Smithy, "pattern trait"), not anchored. Models have patterns that make a
 * backtracking engine run for centuries on a text of a line, such as `^([0-9]+)+$`; this one takes
 * time in proportion to the text, for all of them.
 *
 * Back references are the one thing that differs from ECMAScript: `\1` matches what its group could
 * match, not only what it did match.
 */
export class Pattern {
  readonly source: string;
  readonly #node: PatternNode;
  #automaton: Automaton | undefined;

  /** @throws PatternError for text that is no regular expression. */
  constructor(source: string) {
    this.source = source;
    this.#node = parsePattern(source);
  }

  /**
   * Whether the pattern matches somewhere in the text. A text that spends the budget does not.
   *
   * @throws PatternError at the first call, for a pattern whose counted repetitions are too many.
   */
  test(text: string, budget: MatchBudget): boolean {
    this.#automaton ??= this.#createAutomaton();
    try {
      return this.#automaton.matches(text, budget);
    } catch (error) {
      if (error instanceof BudgetSpent) return false;
      throw error;
    }
  }

  #createAutomaton(): Automaton {
    try {
      return new Automaton(buildProgram(this.#node));
    } catch (error) {
      if (error instanceof ProgramTooBig) throw new PatternError("it is too big", this.source);
      throw error;
    }
  }
}
