import { MatchBudget } from "../pattern/matching.ts";
import type { ValidationFailure } from "./server-errors.ts";

/** Maximum number of reported failures: for a million invalid values, only the first are reported. */
const maxFailures = 100;
/** Maximum characters of a map key in a path: clients choose keys, which may be megabytes. */
const maxSegment = 256;
/**
 * Step budget for all patterns of one input, spent by texts that cost more than their length: some tenths of a second.
 * Once spent, values that would need more are not rejected.
 */
const patternSteps = 2_000_000;

/** Why a value is rejected: `Member must not be null`, and the preceding description of the value. */
export interface Broken {
  readonly constraint: string;
  readonly value?: string;
}

/** The name or index of a value in its container; undefined for the container itself. */
export type Segment = string | number | undefined;

/** The state of one validation: the current path and the failures found. */
export class ValidationRun {
  readonly failures: ValidationFailure[] = [];
  readonly #path: (string | number)[] = [];
  #budget: MatchBudget | undefined;
  #identities: ValueIdentities | undefined;

  get full(): boolean {
    return this.failures.length >= maxFailures;
  }

  get budget(): MatchBudget {
    this.#budget ??= new MatchBudget(patternSteps);
    return this.#budget;
  }

  get identities(): ValueIdentities {
    this.#identities ??= new ValueIdentities();
    return this.#identities;
  }

  enter(segment: string | number): void {
    this.#path.push(segment);
  }

  leave(): void {
    this.#path.pop();
  }

  fail(segment: Segment, { constraint, value = "Value" }: Broken): void {
    if (this.full) return;
    const path = [...this.#path, ...(segment === undefined ? [] : [segment])].map(formatSegment).join("");
    this.failures.push({ path, message: `${value} at '${path}' failed to satisfy constraint: ${constraint}` });
  }
}

/** A step of a JSON pointer (RFC 6901). */
function formatSegment(segment: string | number): string {
  if (typeof segment === "number") return `/${segment}`;
  const text = segment.length > maxSegment ? `${segment.slice(0, maxSegment)}…` : segment;
  return `/${text.replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

/**
 * Determines which values of an input are equal (Smithy, "uniqueItems trait"): blobs by bytes, timestamps by time,
 * lists, maps, structures and documents by content. Linear in the size of the input, even for nested unique lists:
 * visits each value once.
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

  /** A number that identifies a value: equal values share it, others do not. */
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

  /** A text that identifies a value; nested values appear by their number. */
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
