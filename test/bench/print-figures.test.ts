import { check } from "prettier";
import { describe, expect, it } from "vitest";
import type { Figure, Figures } from "../../bench/figures.ts";
import type { Machine } from "../../bench/machine.ts";
import {
  printFigures,
  printHeadlines,
  printTable,
  replaceFigures,
  replaceHeadlines,
  replaceSections,
} from "../../bench/print-figures.ts";

const machine: Machine = {
  cpu: "Some CPU",
  cores: 2,
  node: "20.19.0",
  versions: { shapewright: "0.1.0", peer: "3.1.4" },
};
const figures: readonly Figures[] = [
  {
    title: "Size",
    method: "Bundled.",
    figures: [
      {
        what: "bundle",
        unit: "kB",
        ours: { median: 9.04, best: 9.04 },
        peer: { name: "AWS SDK", spread: { median: 55, best: 55 } },
        target: { kind: "share-at-most", limit: 1 / 6, words: "at most a sixth" },
      },
    ],
  },
  {
    title: "Time",
    method: "Measured.",
    figures: [
      {
        what: "`gen`",
        unit: "ms",
        ours: { median: 1601.4, best: 412 },
        target: { kind: "at-most", limit: 600, words: "at most 0.6 s" },
      },
      { what: "naïve – loop", unit: "µs", ours: { median: 0.125, best: 0.12 } },
    ],
    skipped: ["Skipped: the rest."],
  },
];
const block = `Written by \`npm run bench\`. Measured on: Some CPU, 2 cores, Node 20.19.0.
With: shapewright 0.1.0, peer 3.1.4.
Medians, and the best run in brackets; targets are held against medians.

## Size

Bundled.

| what   | Shapewright | peer           | share | target          | met |
| ------ | ----------- | -------------- | ----- | --------------- | --- |
| bundle | 9.04 kB     | AWS SDK: 55 kB | 0.16  | at most a sixth | yes |

## Time

Measured.

| what         | Shapewright    | peer | share | target        | met |
| ------------ | -------------- | ---- | ----- | ------------- | --- |
| \`gen\`        | 1,601 ms (412) | –    | –     | at most 0.6 s | no  |
| naïve – loop | 0.13 µs (0.12) | –    | –     | –             | –   |

Skipped: the rest.`;

describe("printFigures", () => {
  it("prints the machine, the versions and a table for each script", () => {
    expect(printFigures(figures, machine)).toBe(block);
  });

  it("prints what prettier would leave as it is", async () => {
    const readme = replaceFigures("# Name\n\n<!-- bench -->\n<!-- /bench -->\n", () => printFigures(figures, machine));
    expect(await check(readme, { parser: "markdown", printWidth: 120 })).toBe(true);
  });

  it("says that a target is missed", () => {
    const slow: Figure = {
      what: "x",
      unit: "ms",
      ours: { median: 601, best: 599 },
      target: { kind: "at-most", limit: 600, words: "at most 600 ms" },
    };
    expect(printTable([slow]).at(-1)).toMatch(/\| no {2}\|$/);
  });
});

describe("printHeadlines", () => {
  it("prints a line for each figure that has a headline", () => {
    const [size, time] = figures;
    if (size === undefined || time === undefined) throw new Error("there are two");
    const chosen = [{ ...size, figures: size.figures.map((figure) => ({ ...figure, headline: "one call" })) }, time];
    expect(printHeadlines(chosen, machine)).toBe(`- one call: 9.04 kB (AWS SDK: 55 kB).

Medians on Some CPU, Node 20.19.0, written by \`npm run bench\`.`);
  });
});

describe("figures that were measured again", () => {
  const again: Figures = {
    title: "Size",
    method: "Bundled again.",
    figures: [{ what: "bundle", unit: "kB", ours: { median: 8, best: 8 }, headline: "one: call" }],
  };

  it("are in the place of their former section, new ones at the end", () => {
    const replaced = replaceSections(block, [again, { ...again, title: "Memory" }]);
    expect(replaced.match(/^## .*/gm)).toEqual(["## Size", "## Time", "## Memory"]);
    expect(replaced).toContain("## Size\n\nBundled again.");
    expect(replaced).not.toContain("Bundled.\n");
    expect(replaceSections(block, figures)).toBe(block);
  });

  it("are in the place of their former headline", () => {
    const readme = "- **Fast**: 1 ms.\n- one: call: 9 kB (AWS SDK: 55 kB).\n\nMedians.";
    expect(replaceHeadlines(readme, [again])).toBe("- **Fast**: 1 ms.\n- one: call: 8 kB.\n\nMedians.");
  });
});

describe("replaceFigures", () => {
  it("replaces the block and nothing else", () => {
    const readme = "before\n\n<!-- bench -->\n\nold\n\n<!-- /bench -->\n\nafter $& $1\n";
    const want = "before\n\n<!-- bench -->\n\nnew $& $1\n\n<!-- /bench -->\n\nafter $& $1\n";
    expect(replaceFigures(readme, () => "new $& $1")).toBe(want);
    expect(replaceFigures(want, (old) => old)).toBe(want);
  });

  it.each([
    { given: "nothing", readme: "# Name\n" },
    { given: "no end", readme: "<!-- bench -->\n" },
    { given: "no start", readme: "<!-- /bench -->\n" },
    { given: "the other order", readme: "<!-- /bench -->\n<!-- bench -->\n" },
    { given: "two blocks", readme: "<!-- bench --><!-- /bench --><!-- bench --><!-- /bench -->" },
  ])("refuses a README with $given", ({ readme }) => {
    expect(() => replaceFigures(readme, () => "new")).toThrow("the file has no block of its own");
  });
});
