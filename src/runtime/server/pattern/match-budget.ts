/** Thrown when a {@link MatchBudget} is spent. */
export class BudgetSpent extends Error {
  override readonly name = "BudgetSpent";
}

/**
 * The work that one request's patterns may cost together, in automaton steps that are made.
 * Steps that were made before are walked at almost no cost, so that only texts that need very many
 * new ones, which people's data does not, spend it.
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
