import { MatchBudget } from "../pattern/matching.ts";
import type { ValidationFailure } from "./server-errors.ts";

/** Failures that are told at the most: who sends a million bad values gets to know the first ones. */
const maxFailures = 100;
/** Characters of a map's key that a path repeats: keys are the client's own, and may be megabytes. */
const maxSegment = 256;
/**
 * Steps for all patterns of one input, of those texts that cost more than their length: some tenths of a second.
 * When they are spent, values that would need more are not refused.
 */
const patternSteps = 2_000_000;

/** Why a value is refused: `Member must not be null`, and how the value is named before that. */
export interface Broken {
  readonly constraint: string;
  readonly value?: string;
}

/** The name or index of a value in the one around it; undefined for the value around it itself. */
export type Segment = string | number | undefined;

/** One input on its way through its validator: where it is, and what was found. */
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
