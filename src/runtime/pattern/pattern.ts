import { Automaton } from "./automaton.ts";
import { Backtracker } from "./backtracker.ts";
import { buildBacktrackingProgram } from "./backtracking-program.ts";
import { BudgetSpent, type MatchBudget } from "./matching.ts";
import { parsePattern } from "./parse-pattern.ts";
import { PatternError } from "./pattern-node.ts";
import { buildProgram, type Program, ProgramTooBig } from "./program.ts";

/**
 * A pattern of a model (Smithy, "pattern trait"), not anchored. Runs as an automaton in linear time: with some patterns
 * of models, such as `^([0-9]+)+$`, a backtracking engine takes exponential time.
 *
 * Patterns with back references, atomic groups or possessive quantifiers use a backtracking engine with a budget, but
 * only for texts that an automaton did not reject.
 */
export class Pattern {
  readonly #automaton: Automaton;
  readonly #backtracker: Backtracker | undefined;
  readonly #anchored: boolean;

  /** @throws PatternError for a text that is not a valid regular expression, or is too big. */
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
   * Whether the pattern matches anywhere in the text. A text that exceeds the budget counts as a match, so that no
   * valid text is rejected.
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
 * Why servers do not check a model's pattern: unsupported or too big, as in `the property "Nope" is unknown (at 3)`;
 * undefined if they check it.
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
