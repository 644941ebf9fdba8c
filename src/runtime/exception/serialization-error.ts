/** A value or a body that does not have the form that its schema and protocol ask for. */
export class SerializationError extends Error {
  override readonly name = "SerializationError";
  /** A JSON pointer to the value: `/items/0/weight`; empty for the whole. */
  readonly path: string;

  constructor(message: string, { path = "", cause }: { readonly path?: string; readonly cause?: unknown } = {}) {
    super(message, cause === undefined ? undefined : { cause });
    this.path = path;
  }
}
