/** One constraint that an input breaks. */
export interface ValidationFailure {
  /** A JSON pointer to the value: `/tags/0/key`. */
  readonly path: string;
  /** A sentence about the value: `Value at '/name' failed to satisfy constraint: Member must not be null`. */
  readonly message: string;
}
