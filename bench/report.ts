import type { Figures } from "./figures.ts";
import { printTable } from "./print-figures.ts";

/** Prints what a script found: as JSON with `--json`, else as a table. */
export function report(figures: Figures): void {
  if (process.argv.includes("--json")) {
    console.log(JSON.stringify(figures));
    return;
  }
  console.log([figures.title, figures.method, ...printTable(figures.figures), ...(figures.skipped ?? [])].join("\n"));
}
