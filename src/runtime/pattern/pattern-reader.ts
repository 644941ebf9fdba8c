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

/** A place in a pattern's text. */
export class PatternReader {
  readonly #source: string;
  #position = 0;

  constructor(source: string) {
    this.#source = source;
  }

  get done(): boolean {
    return this.#position >= this.#source.length;
  }

  at(text: string): boolean {
    return this.#source.startsWith(text, this.#position);
  }

  take(text: string): boolean {
    if (!this.at(text)) return false;
    this.#position += text.length;
    return true;
  }

  /** The next code point. */
  next(): number {
    const codePoint = this.#source.codePointAt(this.#position);
    if (codePoint === undefined) throw this.error("the pattern ends early");
    this.#position += codePoint > 0xffff ? 2 : 1;
    return codePoint;
  }

  /** @param expression sticky. */
  peekMatch(expression: RegExp): RegExpExecArray | undefined {
    expression.lastIndex = this.#position;
    return expression.exec(this.#source) ?? undefined;
  }

  /** Takes white space and comments, which mean nothing where the flag `x` is set. */
  skipBlanks(): void {
    this.takeMatch(/(?:\s|#.*)*/y);
  }

  /** @param expression sticky. */
  takeMatch(expression: RegExp): RegExpExecArray | undefined {
    const match = this.peekMatch(expression);
    if (match !== undefined) this.#position += match[0].length;
    return match;
  }

  error(message: string): PatternError {
    return new PatternError(`${message} (at ${this.#position})`, this.#source);
  }
}
