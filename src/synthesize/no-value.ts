/** Thrown where no value can be made that a model would accept, or none that ends. */
export class NoValue extends Error {
  override readonly name = "NoValue";
  /** A shape that contains itself is cut there; nothing is wrong with the model or with the search. */
  readonly isCut: boolean;

  constructor(message: string, options: { readonly isCut: boolean } = { isCut: false }) {
    super(message);
    this.isCut = options.isCut;
  }
}
