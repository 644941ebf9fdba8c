/** An invalid command line: exit code 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
  readonly hint: string;

  constructor(message: string, hint = 'see "shapewright gen --help"') {
    super(message);
    this.hint = hint;
  }
}
