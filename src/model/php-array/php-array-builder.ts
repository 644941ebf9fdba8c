/** An array being read: PHP's ordered map, with the position where it was opened. */
export class PhpArrayBuilder {
  readonly openedAt: number;
  readonly closer: "]" | ")";
  /** The key of the entry being read; undefined if implicit. */
  key: string | undefined;
  private readonly entries: Map<string, unknown> = new Map();
  private nextIndex = 0;
  private isList = true;

  constructor(openedAt: number, closer: "]" | ")") {
    this.openedAt = openedAt;
    this.closer = closer;
  }

  /** Adds the entry, as PHP does: the last of two equal keys wins, in the first one's position. */
  add(value: unknown): void {
    const key = this.key ?? String(this.nextIndex);
    this.key = undefined;
    if (this.isList && key !== String(this.entries.size) && !this.entries.has(key)) this.isList = false;
    this.entries.set(key, value);
    if (integerKey.test(key)) this.nextIndex = Math.max(this.nextIndex, Number(key) + 1);
  }

  /** A JavaScript array if the keys are 0, 1, 2, …, else an object with only own properties. */
  finish(): unknown {
    // Unlike assignment, `fromEntries` creates an own property for `__proto__`, too.
    return this.isList ? [...this.entries.values()] : Object.fromEntries(this.entries);
  }
}

const integerKey = /^(?:0|-?[1-9]\d{0,15})$/;
