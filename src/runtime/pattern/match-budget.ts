/** Thrown when a {@link MatchBudget} is spent. */
export class BudgetSpent extends Error {
  override readonly name = "BudgetSpent";
}

/**
 * The work that one request's patterns may cost together, beside what grows with the texts' length alone.
 * What is spent depends on the patterns and texts of the request, not on what was matched before, so that the
 * same request gets the same answer.
 */
export class MatchBudget {
  #left: number;

  constructor(steps: number) {
    this.#left = steps;
  }

  /** @throws BudgetSpent */
  spend(steps: number): void {
    this.#left -= steps;
    if (this.#left < 0) throw new BudgetSpent();
  }
}
