import { isMet, shareOf, type Figure, type Figures, type Spread } from "./figures.ts";
import type { Machine } from "./machine.ts";

const OPENING = "<!-- bench -->";
const CLOSING = "<!-- /bench -->";

/** The README's block: a line for each figure with a headline. */
export function printHeadlines(all: readonly Figures[], { cpu, node }: Machine): string {
  const lines = all.flatMap(({ figures }) => figures.flatMap(printHeadline)).map(({ line }) => line);
  return [...lines, "", `Medians on ${cpu}, Node ${node}, written by \`npm run bench\`.`].join("\n");
}

function printHeadline({ headline, unit, ours, peer }: Figure): readonly { headline: string; line: string }[] {
  if (headline === undefined) return [];
  const median = `${printNumber(ours.median)} ${unit}`;
  const beside = peer === undefined ? "" : ` (${peer.name}: ${printNumber(peer.spread.median)} ${unit})`;
  return [{ headline, line: `- ${headline}: ${median}${beside}.` }];
}

/** What all was measured on, then a table for each script. */
export function printFigures(all: readonly Figures[], machine: Machine): string {
  const versions = Object.entries(machine.versions).map(([name, version]) => `${name} ${version}`);
  const cores = `${machine.cores} ${machine.cores === 1 ? "core" : "cores"}`;
  return [
    `Written by \`npm run bench\`. Measured on: ${machine.cpu}, ${cores}, Node ${machine.node}.`,
    `With: ${versions.join(", ")}.`,
    "Medians, and the best run in brackets; targets are held against medians.",
    ...all.flatMap((each) => ["", ...printSection(each)]),
  ].join("\n");
}

/** A block of {@link printFigures} with the sections of figures that were measured again; new sections come last. */
export function replaceSections(block: string, all: readonly Figures[]): string {
  const [preamble = "", ...sections] = block.split(/\n\n(?=## )/);
  const byTitle = new Map(sections.map((section) => [section.split("\n", 1)[0] ?? "", section]));
  for (const each of all) byTitle.set(`## ${each.title}`, printSection(each).join("\n"));
  return [preamble, ...byTitle.values()].join("\n\n");
}

/** A block of {@link printHeadlines} with the lines of figures that were measured again. */
export function replaceHeadlines(block: string, all: readonly Figures[]): string {
  const lines = block.split("\n");
  for (const { headline, line } of all.flatMap(({ figures }) => figures.flatMap(printHeadline))) {
    const index = lines.findIndex((each) => each.startsWith(`- ${headline}: `));
    if (index >= 0) lines[index] = line;
  }
  return lines.join("\n");
}

function printSection({ title, method, figures, skipped }: Figures): readonly string[] {
  const notes = (skipped ?? []).flatMap((note) => ["", note]);
  return [`## ${title}`, "", method, "", ...printTable(figures), ...notes];
}

/** A table as prettier prints Markdown's. */
export function printTable(figures: readonly Figure[]): readonly string[] {
  const head = ["what", "Shapewright", "peer", "share", "target", "met"];
  const rows = [head, ...figures.map(printRow)];
  const widths = head.map((_, column) => Math.max(...rows.map((row) => widthOf(row[column] ?? ""))));
  const lines = rows.map((row) => printCells(row.map((cell, column) => cell + padding(widths[column], cell))));
  return [lines[0] ?? "", printCells(widths.map((width) => "-".repeat(width))), ...lines.slice(1)];
}

function printCells(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

function widthOf(cell: string): number {
  return Array.from(cell).length;
}

function padding(width: number | undefined, cell: string): string {
  return " ".repeat(Math.max(0, (width ?? 0) - widthOf(cell)));
}

function printRow(figure: Figure): readonly string[] {
  const { what, unit, ours, peer, target } = figure;
  const share = shareOf(figure);
  const met = isMet(figure);
  return [
    what,
    printSpread(ours, unit),
    peer === undefined ? "–" : `${peer.name}: ${printSpread(peer.spread, unit)}`,
    share === undefined ? "–" : share.toFixed(2),
    target?.words ?? "–",
    met === undefined ? "–" : met ? "yes" : "no",
  ];
}

function printSpread({ median, best }: Spread, unit: string): string {
  const range = best === median ? "" : ` (${printNumber(best)})`;
  return `${printNumber(median)} ${unit}${range}`;
}

/** Three digits that mean something, thousands apart. */
function printNumber(value: number): string {
  if (Number.isInteger(value) || value >= 100) return Math.round(value).toLocaleString("en-US");
  return value.toFixed(value >= 10 ? 1 : 2);
}

/**
 * A file with another block between its markers.
 *
 * @throws Error where the markers are not there once each, in their order.
 */
export function replaceFigures(file: string, replace: (block: string) => string): string {
  const [before, inner, after, ...more] = file.split(/<!-- \/?bench -->/);
  const isMarked = `${before ?? ""}${OPENING}${inner ?? ""}${CLOSING}${after ?? ""}` === file;
  if (!isMarked || before === undefined || after === undefined || more.length > 0) {
    throw new Error(`the file has no block of its own between "${OPENING}" and "${CLOSING}"`);
  }
  return `${before}${OPENING}\n\n${replace((inner ?? "").trim())}\n\n${CLOSING}${after}`;
}
