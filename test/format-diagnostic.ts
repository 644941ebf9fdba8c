import { formatPlace, type Place } from "../src/generator-error.ts";

/** The message with its place, and the hint on a line of its own. */
export function formatDiagnostic(diagnostic: {
  readonly message: string;
  readonly place?: Place | undefined;
  readonly hint?: string | undefined;
}): string {
  const place = diagnostic.place === undefined ? "" : ` (${formatPlace(diagnostic.place)})`;
  const hint = diagnostic.hint === undefined ? "" : `\n  hint: ${diagnostic.hint}`;
  return diagnostic.message + place + hint;
}
