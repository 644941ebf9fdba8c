import type { GenerationReport } from "../generation-report.ts";
import { formatPlace, type Place, type Warning } from "../generator-error.ts";
import { plainText, wrapText, type Paint } from "./terminal.ts";

const MAX_WARNINGS = 10;
const MAX_STALE = 50;

/** The report of a package: a summary line, followed by files and warnings. */
export function printReport(report: GenerationReport, { check, verbose, paint }: ReportStyle): string {
  const lines = [wrapLine(check ? summarizeCheck(report) : summarizeWrite(report), paint)];
  for (const { path, reason } of report.stale.slice(0, MAX_STALE)) lines.push(`  ${reason}: ${plainText(path)}`);
  if (report.stale.length > MAX_STALE) lines.push(`  … and ${report.stale.length - MAX_STALE} more`);
  if (report.handlersAdded.length > 0) {
    const verb = check ? "missing in" : "added to";
    lines.push(indent(`${verb} your handlers: ${report.handlersAdded.join(", ")}`));
  }
  const shown = verbose ? report.warnings : report.warnings.slice(0, MAX_WARNINGS);
  for (const warning of shown) lines.push(printWarning(warning, paint));
  const hidden = report.warnings.length - shown.length;
  if (hidden > 0) lines.push(`  … and ${hidden} more warnings; --verbose shows them all`);
  return `${lines.join("\n")}\n`;
}

interface ReportStyle {
  readonly check: boolean;
  readonly verbose: boolean;
  readonly paint: Paint;
}

/** Paints the text before the colon after breaking the line, since color codes have no width. */
function wrapLine(text: string, paint: Paint): string {
  const wrapped = wrapText(plainText(text), { first: "", rest: "  " });
  return wrapped.replace(/^\S+(?=:)/, (name) => paint("bold", name));
}

function summarizeWrite({ packageName, outDir, written, removed, unchanged, milliseconds }: GenerationReport): string {
  const time = formatTime(milliseconds);
  if (written.length === 0 && removed.length === 0) {
    return `${packageName}: up to date, ${countFiles(unchanged)} in ${outDir} (${time})`;
  }
  const gone = removed.length === 0 ? "" : `, removed ${removed.length}`;
  return `${packageName}: wrote ${countFiles(written.length)}${gone} in ${outDir} (${time})`;
}

function summarizeCheck({ packageName, outDir, stale, unchanged, milliseconds }: GenerationReport): string {
  const time = formatTime(milliseconds);
  if (stale.length === 0) return `${packageName}: up to date, ${countFiles(unchanged)} in ${outDir} (${time})`;
  return `${packageName}: not up to date, ${countFiles(stale.length)} in ${outDir} (${time})`;
}

function countFiles(count: number): string {
  return count === 1 ? "1 file" : `${count} files`;
}

function formatTime(milliseconds: number): string {
  return milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
}

export function printWarning(warning: Warning, paint: Paint): string {
  const text = indent(`warning: ${joinPlace(warning.message, warning.place)}`);
  const hint = warning.hint === undefined ? "" : `\n${printHint(warning.hint, "    ")}`;
  return text.replace("warning:", paint("yellow", "warning:")) + hint;
}

/** An error, its place, the source line if known, and a hint; printed to standard error. */
export function printFault(
  { message, place, hint }: { message: string; place?: Place | undefined; hint?: string | undefined },
  paint: Paint,
): string {
  const text = wrapText(plainText(`error: ${joinPlace(message, place)}`), { first: "", rest: "  " });
  const help = hint === undefined ? "" : `\n${printHint(hint)}`;
  return `${text.replace("error:", paint("red", "error:"))}${printExcerpt(place, paint)}${help}\n`;
}

/** A validation event: its severity, id, place, source line and hint. */
export function printEvent(
  event: {
    readonly id: string;
    readonly severity: string;
    readonly message: string;
    readonly place?: Place | undefined;
    readonly hint?: string | undefined;
  },
  paint: Paint,
): string {
  const word = event.severity.toLowerCase();
  const text = wrapText(plainText(`${word}: ${joinPlace(event.message, event.place)} [${event.id}]`), {
    first: "",
    rest: "  ",
  });
  const help = event.hint === undefined ? "" : `\n${printHint(event.hint)}`;
  const painted = text.replace(`${word}:`, (start) => paint(word === "error" ? "red" : "yellow", start));
  return `${painted}${printExcerpt(event.place, paint)}${help}\n`;
}

/** The source line with a marker below the position: `  12 | name: Strng`, `     |       ^^^^^`. */
function printExcerpt(place: Place | undefined, paint: Paint): string {
  if (place?.excerpt === undefined || place.line === undefined) return "";
  const { line, offset, length } = place.excerpt;
  const number = String(place.line).padStart(4);
  // Tabs are kept, so that the marker is below its character at any tab width.
  const before = line.slice(0, offset).replaceAll(/[^\t]/g, " ");
  const text = line.split("\t").map(plainText).join("\t");
  return `\n${number} | ${text}\n     | ${before}${paint("red", "^".repeat(length))}`;
}

function joinPlace(message: string, place: Place | undefined): string {
  if (place === undefined) return message;
  const text = formatPlace(place);
  // A message about a whole file already contains its name.
  return message.includes(`"${text}"`) ? message : `${message} (${text})`;
}

function printHint(hint: string, first = "  "): string {
  return wrapText(plainText(`hint: ${hint}`), { first, rest: `${first}  ` });
}

function indent(text: string): string {
  return wrapText(plainText(text), { first: "  ", rest: "    " });
}
