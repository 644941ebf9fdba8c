/** A pattern that is no regular expression, or one that is too big to be matched in bounded time. */
export class PatternError extends Error {
  override readonly name = "PatternError";
  /** The pattern as the model has it. */
  readonly pattern: string;

  constructor(message: string, pattern: string) {
    super(`pattern "${pattern}": ${message}`);
    this.pattern = pattern;
  }
}
