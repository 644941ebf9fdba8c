import { availableParallelism, cpus } from "node:os";
import type { LoadFigures } from "./measure-store.ts";

const opening = "<!-- load -->";
const closing = "<!-- /load -->";

/** The figures as Markdown: a table for the whole, and one for the operations. */
export function printLoad(all: readonly LoadFigures[]): string {
  const [first] = all;
  if (first === undefined) throw new Error("there are no figures to print");
  const [processor] = cpus();
  const { clients, seconds, isOnOneCore } = first;
  const machine = `${processor?.model.trim() ?? "unknown processor"}, ${String(availableParallelism())} cores`;
  return [
    "Written by `npm run identity-center:load`. Measured on:",
    `${machine}, Node ${process.version.slice(1)};`,
    `the server ${isOnOneCore ? "on one core" : "on any core"}, its clients on the same machine.`,
    "",
    `${String(clients)} clients sign in over and over for ${String(seconds)} s on a new store: each starts, polls every`,
    "second, is allowed on the page after 0.2 to 2 s, gets its token and lists its accounts. They wait most of the",
    "time, so that the rate tells of the load, and the times tell of the server. On PGlite the memory at the start is",
    "what making a new database takes; it goes back, and a start on one that is there takes about 400 MB.",
    "",
    ...printRow(["", ...all.map(({ store }) => store)]),
    ...printRow(["---", ...all.map(() => "---:")]),
    ...printRow(["sign-ins a minute", ...all.map(({ signInsPerMinute }) => printNumber(signInsPerMinute))]),
    ...(["atStart", "atEnd", "peak"] as const).flatMap((moment) =>
      printRow([`memory ${words[moment]}, MB`, ...all.map(({ memory }) => printNumber(memory[moment] / 1e6))]),
    ),
    "",
    ...printRow(["p50 / p99 in ms", ...all.map(({ store }) => store)]),
    ...printRow(["---", ...all.map(() => "---:")]),
    ...operationsOf(all).flatMap((name) =>
      printRow([
        name,
        ...all.map(({ operations: { [name]: durations } }) =>
          durations === undefined ? "–" : `${printNumber(durations.p50)} / ${printNumber(durations.p99)}`,
        ),
      ]),
    ),
  ].join("\n");
}

/**
 * The README with other figures between its markers.
 *
 * @throws Error Where the markers are not there.
 */
export function replaceLoad(readme: string, block: string): string {
  const start = readme.indexOf(opening);
  const end = readme.indexOf(closing);
  if (start === -1 || end < start) throw new Error(`the README has no block between "${opening}" and "${closing}"`);
  return `${readme.slice(0, start + opening.length)}\n\n${block}\n\n${readme.slice(end)}`;
}

const words = { atStart: "at the start", atEnd: "at the end", peak: "at most" };

function operationsOf(all: readonly LoadFigures[]): readonly string[] {
  return [...new Set(all.flatMap(({ operations }) => Object.keys(operations)))];
}

function printRow(cells: readonly string[]): readonly string[] {
  return [`| ${cells.join(" | ")} |`];
}

/** Three digits that mean something, thousands apart. */
function printNumber(value: number): string {
  if (value >= 100) return Math.round(value).toLocaleString("en-US");
  return value.toFixed(value >= 10 ? 1 : 2);
}
