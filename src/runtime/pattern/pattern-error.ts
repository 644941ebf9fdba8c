/** A pattern that is not a valid regular expression, or one that is too big to be matched in bounded time. */
export class PatternError extends Error {
  override readonly name = "PatternError";
  /** What is wrong, as in `nothing to repeat (at 3)`. */
  readonly fault: string;

  constructor(fault: string, pattern: string) {
    super(`pattern "${pattern}": ${fault}`);
    this.fault = fault;
  }
}
