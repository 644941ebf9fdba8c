/**
 * Tells which values of an input are equal (Smithy, "uniqueItems trait"): blobs by their bytes, timestamps by
 * their time, lists, maps, structures and documents by what is in them. It takes time in proportion to the input's
 * size, however deep the lists that must be unique stand within each other: each value is looked at once.
 */
export class ValueIdentities {
  readonly #byDescription = new Map<string, number>();
  readonly #byObject = new Map<object, number>();
  readonly #bytes = new TextDecoder("latin1");

  /** Whether no two items of a list are equal. */
  areUnique(items: readonly unknown[]): boolean {
    const primitives = new Set<unknown>();
    const objects = new Set<number>();
    for (const item of items) {
      if (typeof item === "object" && item !== null) objects.add(this.#identify(item));
      else primitives.add(item);
    }
    return primitives.size + objects.size === items.length;
  }

  /** A number that equal values have, and no others. */
  #identify(value: unknown): number {
    const isObject = typeof value === "object" && value !== null;
    const known = isObject ? this.#byObject.get(value) : undefined;
    if (known !== undefined) return known;
    const description = this.#describe(value);
    let identity = this.#byDescription.get(description);
    if (identity === undefined) {
      identity = this.#byDescription.size;
      this.#byDescription.set(description, identity);
    }
    if (isObject) this.#byObject.set(value, identity);
    return identity;
  }

  /** A text that no other value has: what is in the value is named by its identity. */
  #describe(value: unknown): string {
    if (typeof value !== "object" || value === null) return `${typeof value}:${String(value)}`;
    if (value instanceof Date) return `date:${value.getTime()}`;
    if (value instanceof Uint8Array) return `bytes:${this.#bytes.decode(value)}`;
    if (Array.isArray(value)) return `list:${value.map((item) => this.#identify(item)).join()}`;
    const record = value as Readonly<Record<string, unknown>>;
    const entries = Object.keys(record)
      .filter((name) => record[name] !== undefined)
      .sort()
      .map((name) => `${this.#identify(name)}=${this.#identify(record[name])}`);
    return `record:${entries.join()}`;
  }
}
