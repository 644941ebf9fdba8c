import { describe, expect, it } from "vitest";
import { isMet, shareOf, spreadOf, spreadOfRates, type Figure, type Target } from "../../bench/figures.ts";

describe("spreadOf", () => {
  it.each([
    { given: [3], want: { median: 3, best: 3 } },
    { given: [10, 9, 100], want: { median: 10, best: 9 } },
    { given: [4, 1, 3, 2], want: { median: 2.5, best: 1 } },
  ])("of $given is $want", ({ given, want }) => {
    expect(spreadOf(given)).toEqual(want);
  });

  it("takes the most of rates for the best", () => {
    expect(spreadOfRates([10, 9, 100])).toEqual({ median: 10, best: 100 });
  });

  it("refuses no samples at all", () => {
    expect(() => spreadOf([])).toThrow("no samples");
  });
});

describe("isMet", () => {
  const target = (kind: Target["kind"], limit: number): Target => ({ kind, limit, words: "" });
  it.each([
    { target: undefined, median: 5, peer: 10, want: undefined },
    { target: target("at-most", 5), median: 5, peer: undefined, want: true },
    { target: target("at-most", 5), median: 5.01, peer: undefined, want: false },
    { target: target("share-at-most", 0.5), median: 5, peer: 10, want: true },
    { target: target("share-at-most", 0.5), median: 5.1, peer: 10, want: false },
    { target: target("share-at-least", 2), median: 20, peer: 10, want: true },
    { target: target("share-at-least", 2), median: 19, peer: 10, want: false },
  ])("of $median beside $peer held against $target is $want", ({ target: held, median, peer, want }) => {
    expect(isMet(makeFigure(held, median, peer))).toBe(want);
  });

  it("goes by medians, not by the best run", () => {
    const lucky = { ...makeFigure(target("at-most", 5), 6, undefined), ours: { median: 6, best: 1 } };
    expect(isMet(lucky)).toBe(false);
  });

  it("refuses a share of no peer", () => {
    expect(() => isMet(makeFigure(target("share-at-most", 1), 1, undefined))).toThrow('figure "x" has no peer');
  });
});

describe("shareOf", () => {
  it("is our median over the peer's", () => {
    expect(shareOf(makeFigure(undefined, 5, 20))).toBe(0.25);
    expect(shareOf(makeFigure(undefined, 5, undefined))).toBeUndefined();
  });
});

function makeFigure(target: Target | undefined, median: number, peer: number | undefined): Figure {
  return {
    what: "x",
    unit: "ms",
    ours: { median, best: median },
    ...(target === undefined ? {} : { target }),
    ...(peer === undefined ? {} : { peer: { name: "peer", spread: { median: peer, best: 1 } } }),
  };
}
