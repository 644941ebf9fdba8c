import { describe, expect, it } from "vitest";
import { findAcceptedTexts } from "../../src/synthesize/find-accepted-texts.ts";

const suits = (): boolean => true;

describe("texts that a pattern accepts", () => {
  // JavaScript's own engine has the last word.
  const patterns: readonly { given: string; min?: number; max?: number }[] = [
    { given: "^[a-z]{3}$" },
    { given: "[0-9]+", min: 5, max: 9 },
    { given: "^(a|bc|d)$" },
    { given: "^$|^x{40}$", min: 1 },
    { given: "^.{1,4096}$", min: 100 },
    { given: "\\bfoo\\b", min: 10, max: 20 },
    { given: "^[\\u0400-\\u04ff]{2}$" },
    { given: "^(?=.*[a-z])(?=.*[A-Z])(?=.*\\d)[a-zA-Z\\d]{8,64}$" },
    { given: "^arn:(?=[^:]+:fsx:[^:]+:\\d{12}:)[a-z0-9:-]{20,40}$" },
    { given: "^(?!aws:)[a-z:]{4,}$" },
    { given: "^[^\\x00-\\x7f]$" },
  ];
  it.each(patterns)("$given", ({ given, min = 0, max = 5000 }) => {
    const texts = findAcceptedTexts({ pattern: given, min, max, suits });
    expect(texts.length).toBeGreaterThan(0);
    expect(new Set(texts).size).toBe(texts.length);
    for (const text of texts) {
      expect(text).toMatch(new RegExp(given, "u"));
      expect(Array.from(text).length).toBeGreaterThanOrEqual(min);
      expect(Array.from(text).length).toBeLessThanOrEqual(max);
    }
  });

  it("are none where there are none", () => {
    expect(findAcceptedTexts({ pattern: "^/^a$", min: 0, max: 10, suits })).toEqual([]);
    expect(findAcceptedTexts({ pattern: "^a{9}$", min: 0, max: 8, suits })).toEqual([]);
  });

  it("are the same at every search", () => {
    const search = { pattern: "^[\\w.-]{2,}(?=x)x$", min: 6, max: 12, suits };
    expect(findAcceptedTexts(search)).toEqual(findAcceptedTexts(search));
  });

  it("suit the place that they are for", () => {
    const suitsLabel = (text: string): boolean => text !== "." && text !== "..";
    expect(findAcceptedTexts({ pattern: "^(\\.|\\.\\.|-)$", min: 1, max: 3, suits: suitsLabel })).toEqual(["-"]);
  });
});
