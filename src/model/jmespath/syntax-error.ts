/** Why a text is not an expression. */
export class JmespathSyntaxError extends Error {
  override readonly name = "JmespathSyntaxError";

  /** @param offset where, in characters (UTF-16) from 0. */
  constructor(reason: string, offset: number) {
    super(`${reason} at character ${offset + 1}`);
  }
}
