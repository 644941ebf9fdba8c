/** What one bench script found. It crosses processes as JSON. */
export interface Figures {
  readonly title: string;
  /** How it was measured: whole sentences, in Markdown. */
  readonly method: string;
  readonly figures: readonly Figure[];
  /** What could not be measured here, and why: whole sentences. */
  readonly skipped?: readonly string[];
}

/** One measured thing, beside its peer where it has one. */
export interface Figure {
  readonly what: string;
  /** Of both spreads: `ms`, `kB`, `req/s`. */
  readonly unit: string;
  readonly ours: Spread;
  readonly peer?: Peer;
  readonly target?: Target;
  /** What it says to somebody who decides whether to use this: such a figure stands in the README, too. */
  readonly headline?: string;
}

export interface Peer {
  readonly name: string;
  readonly spread: Spread;
}

/** What repeated runs gave. `best` is the least of times and sizes, the most of rates. */
export interface Spread {
  readonly median: number;
  readonly best: number;
}

/** What a figure's median is held against: a number in its unit, or a multiple of its peer's median. */
export interface Target {
  readonly kind: "at-most" | "share-at-most" | "share-at-least";
  readonly limit: number;
  /** In words: `at most a sixth`. */
  readonly words: string;
}

/** The spread of samples of which less is better, such as times. */
export function spreadOf(samples: readonly number[]): Spread {
  return { median: median(samples), best: Math.min(...samples) };
}

/** The spread of samples of which more is better, such as rates. */
export function spreadOfRates(samples: readonly number[]): Spread {
  return { median: median(samples), best: Math.max(...samples) };
}

/** The spread of what is the same in each run, such as sizes. */
export function constant(value: number): Spread {
  return { median: value, best: value };
}

/** The middle sample; the mean of both middle ones where their number is even. */
function median(samples: readonly number[]): number {
  if (samples.length === 0) throw new Error("no samples");
  const sorted = samples.toSorted((a, b) => a - b);
  const upper = sorted[sorted.length >> 1] ?? 0;
  const lower = sorted[(sorted.length - 1) >> 1] ?? 0;
  return (lower + upper) / 2;
}

/** Our median as a multiple of the peer's; nothing where there is no peer. */
export function shareOf({ ours, peer }: Figure): number | undefined {
  return peer === undefined ? undefined : ours.median / peer.spread.median;
}

/**
 * Whether a figure keeps its target; nothing where it has none. Medians count, never best runs.
 *
 * @throws Error for a share of a peer that is not there.
 */
export function isMet(figure: Figure): boolean | undefined {
  const { target } = figure;
  if (target === undefined) return undefined;
  if (target.kind === "at-most") return figure.ours.median <= target.limit;
  const share = shareOf(figure);
  if (share === undefined) throw new Error(`figure "${figure.what}" has no peer to be a share of`);
  switch (target.kind) {
    case "share-at-most":
      return share <= target.limit;
    case "share-at-least":
      return share >= target.limit;
    default:
      return target.kind satisfies never;
  }
}
