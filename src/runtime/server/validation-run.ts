import { MatchBudget } from "../pattern/matching.ts";
import { ValueIdentities } from "./unique-items.ts";
import type { ValidationFailure } from "./validation-failure.ts";

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
