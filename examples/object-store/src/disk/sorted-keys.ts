import { compareUtf8 } from "./utf8-order.ts";

/** The keys of a bucket in S3's order. */
export class SortedKeys {
  readonly #keys: string[];

  constructor(keys: Iterable<string>) {
    this.#keys = [...keys].sort(compareUtf8);
  }

  get size(): number {
    return this.#keys.length;
  }

  at(index: number): string | undefined {
    return this.#keys[index];
  }

  /** The position of the first key for which the test holds; it must hold for all keys after that one as well. */
  findFirst(test: (key: string) => boolean, from = 0): number {
    let low = from;
    let high = this.#keys.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (test(this.#keys[middle] ?? "")) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** Adds a key that is not there yet. */
  add(key: string): void {
    this.#keys.splice(
      this.findFirst((each) => compareUtf8(each, key) >= 0),
      0,
      key,
    );
  }

  /** Removes a key that is there. */
  remove(key: string): void {
    this.#keys.splice(
      this.findFirst((each) => compareUtf8(each, key) >= 0),
      1,
    );
  }
}
