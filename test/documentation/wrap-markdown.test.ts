import { describe, expect, it } from "vitest";
import { splitWords, wrapMarkdown } from "../../src/documentation/wrap-markdown.ts";
import { cpuLimit, startCpuClock } from "../cpu-time.ts";

const cases: readonly { name: string; given: string; want: readonly string[] }[] = [
  { name: "nothing", given: "", want: [] },
  { name: "a paragraph", given: "one two three four five six", want: ["one two three four", "five six"] },
  { name: "a paragraph of several lines", given: "one\ntwo\n\n\n\nthree\n", want: ["one two", "", "three"] },
  { name: "an item", given: "- one two three four five", want: ["- one two three four", "  five"] },
  {
    name: "an item in an item",
    given: "1. a\n   - one two three four",
    want: ["1. a", "   - one two three", "     four"],
  },
  {
    name: "an item's second paragraph",
    given: "- a\n\n  one two three four five",
    want: ["- a", "", "  one two three four", "  five"],
  },
  { name: "code spans", given: "one two three `four  five six` x", want: ["one two three", "`four  five six` x"] },
  {
    name: "links",
    given: "one two three [four five](https://x.example/a(b)).",
    want: ["one two three", "[four five](https://x.example/a(b))."],
  },
  {
    name: "inline tags",
    given: "one two three four {@link Five | six}",
    want: ["one two three four", "{@link Five | six}"],
  },
  {
    name: "an escaped backtick",
    given: "one two three four \\` five `x y`",
    want: ["one two three four", "\\` five `x y`"],
  },
  {
    name: "a dash that would begin an item",
    given: "one two three fours - five six",
    want: ["one two three", "fours - five six"],
  },
  {
    name: "a number that would begin an item",
    given: "one two three four 1. five",
    want: ["one two three", "four 1. five"],
  },
  {
    name: "a fence",
    given: "a\n```\none two three four five six seven\n\n\n  x\n```\nb",
    want: ["a", "```", "one two three four five six seven", "", "", "  x", "```", "b"],
  },
  { name: "a fence without an end", given: "```\na", want: ["```", "a", "```"] },
  {
    name: "a table",
    given: "| a | b |\n| --- | --- |\n| one two three four five | c |",
    want: ["| a | b |", "| --- | --- |", "| one two three four five | c |"],
  },
  { name: "a heading", given: "# one two three four five six\ntext", want: ["# one two three four five six", "text"] },
  { name: "a line break of Markdown", given: "a  \nb", want: ["a", "b"] },
];

describe("wrapMarkdown", () => {
  it.each(cases)("$name", ({ given, want }) => {
    expect(wrapMarkdown(given, 20)).toEqual(want);
  });
});

describe("splitWords", () => {
  it.each([
    { given: " a  b ", want: ["a", "b"] },
    { given: "`a b", want: ["`a", "b"] },
    { given: "[a b] (c)", want: ["[a", "b]", "(c)"] },
    { given: "[a `]` b](c d)", want: ["[a", "`]`", "b](c", "d)"] },
    { given: "{@link a b", want: ["{@link", "a", "b"] },
    { given: "a\\", want: ["a\\"] },
  ])("$given", ({ given, want }) => {
    expect(splitWords(given)).toEqual(want);
  });

  it.each(["[", "`", "{@", "\\", "](", "[a](b("])("takes little time for many of %s", (piece) => {
    const cpuTime = startCpuClock();
    splitWords(piece.repeat(100_000));
    expect(cpuTime()).toBeLessThan(cpuLimit);
  });
});
