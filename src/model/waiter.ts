import type { Place } from "../generator-error.ts";
import type { Jmespath } from "./jmespath/expression.ts";
import type { Traits } from "./traits.ts";

/** What polls an operation until its outcome says that a state is reached, or cannot be (Smithy, "Waiters"). */
export interface Waiter {
  /** `BucketExists`. */
  readonly name: string;
  /** `documentation` and `deprecated`. */
  readonly traits: Traits;
  /** Seconds between two calls, at least. */
  readonly minDelay: number;
  /** Seconds between two calls, at most. */
  readonly maxDelay: number;
  /** The first that matches the outcome of a call decides. */
  readonly acceptors: readonly Acceptor[];
  readonly place: Place;
}

export interface Acceptor {
  readonly state: "success" | "failure" | "retry";
  readonly matcher: Matcher;
  /** What of the output tells users why the waiter failed: a text or a list of texts. */
  readonly message: Jmespath | undefined;
}

/** What an outcome is compared with. */
export type Matcher =
  | PathMatcher
  /** The call succeeds, or fails with whatever error. */
  | { readonly kind: "success"; readonly success: boolean }
  /** The status of the response (only in the split layout). */
  | { readonly kind: "status"; readonly status: number }
  /** The name of an error's shape, or its code. */
  | { readonly kind: "errorType"; readonly errorType: string };

export interface PathMatcher {
  /** What the expression is applied to: the output, or an object with `input` and `output`. */
  readonly kind: "output" | "inputOutput";
  readonly path: Jmespath;
  /** `allEqual` and `anyEqual` are of the entries of a list; of an empty one, neither is true. */
  readonly comparator: "equals" | "allEqual" | "anyEqual";
  readonly expected: string | number | boolean;
}

/** Seconds where a model says nothing (Smithy, "Waiter structure"). */
export const defaultDelays = { minDelay: 2, maxDelay: 120 } as const;
