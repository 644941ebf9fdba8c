import { casesOf, countOutcomes, type ProbeCase, type ProbedOperation, type ProbeReport } from "./probe-report.ts";

/** Marks text for a terminal, or leaves it plain. */
type Paint = (style: "bold" | "green" | "red" | "yellow", text: string) => string;

/** Failures of one operation that the table tells; the JSON document has all. */
const maxTold = 3;
const width = 80;

/** Whether nothing failed, and no operation is missing. */
export function isPassed(report: ProbeReport): boolean {
  const { failed, missing } = countOutcomes(casesOf(report));
  return failed === 0 && missing === 0;
}

/** The report as a JSON document. */
export function printJson(report: ProbeReport): string {
  return `${JSON.stringify({ success: isPassed(report), counts: countOutcomes(casesOf(report)), ...report }, null, 2)}\n`;
}

/** The report as a table of 80 columns, and what failed below it. */
export function printTable(report: ProbeReport, paint: Paint): string {
  const lines: string[] = [];
  for (const { protocol, operations } of report.protocols) {
    lines.push(paint("bold", plain(`${report.service} at ${report.endpoint}, ${protocol}`)), "");
    lines.push(
      `${"operation".padEnd(42)} ${"valid".padStart(7)} ${"refused".padStart(9)} ${"skipped".padStart(9)}  result`,
    );
    for (const operation of operations) lines.push(printRow(operation, paint));
    lines.push("");
    for (const { operation, cases } of operations) lines.push(...printFailures(operation, cases));
  }
  const { passed, error, failed, missing, skipped } = countOutcomes(casesOf(report));
  const counts = [
    `${String(passed)} passed`,
    `${String(error)} answered with an error of the model`,
    `${String(failed)} failed`,
    ...(missing === 0 ? [] : [`${String(missing)} to missing operations`]),
    `${String(skipped)} skipped`,
  ];
  lines.push(...wrap(counts.join(", "), ""));
  return `${lines.join("\n")}\n`;
}

function printRow({ operation, cases }: ProbedOperation, paint: Paint): string {
  const isValid = ({ name }: ProbeCase): boolean => name.endsWith(" members");
  const valid = countOutcomes(cases.filter(isValid));
  const invalid = countOutcomes(cases.filter((one) => !isValid(one)));
  const { failed, missing, skipped } = countOutcomes(cases);
  const sent = (counts: ReturnType<typeof countOutcomes>): string => {
    const good = counts.passed + counts.error;
    const all = good + counts.failed + counts.missing;
    return all === 0 ? "-" : `${String(good)}/${String(all)}`;
  };
  const name = operation.length > 42 ? `${operation.slice(0, 39)}...` : operation;
  const skippedText = skipped === 0 ? "" : String(skipped);
  const result = missing > 0 ? paint("yellow", "missing") : failed > 0 ? paint("red", "FAILED") : paint("green", "ok");
  return `${name.padEnd(42)} ${sent(valid).padStart(7)} ${sent(invalid).padStart(9)} ${skippedText.padStart(9)}  ${result}`;
}

function printFailures(operation: string, cases: readonly ProbeCase[]): string[] {
  const failed = cases.filter(({ outcome }) => outcome === "failed");
  if (failed.length === 0) return [];
  const told = failed
    .slice(0, maxTold)
    .flatMap(({ name, detail }) => wrap(`${operation}, ${name}: ${plain(detail ?? "")}`, "  "));
  const rest = failed.length - maxTold;
  return [...told, ...(rest > 0 ? [`  ${operation}: ${String(rest)} more (--json lists all)`] : []), ""];
}

/** At blanks, and long words where the line ends; at most eight lines. */
function wrap(text: string, indent: string): string[] {
  const lines: string[] = [];
  let line = "";
  const room = width - indent.length - 2;
  for (const word of text.split(" ").flatMap((whole) => whole.match(new RegExp(`.{1,${String(room)}}`, "gsu")) ?? [])) {
    if (line !== "" && line.length + 1 + word.length > room) {
      lines.push(line);
      line = "";
    }
    line += line === "" ? word : ` ${word}`;
  }
  if (line !== "") lines.push(line);
  const shown = lines.length > 8 ? [...lines.slice(0, 7), "..."] : lines;
  return shown.map((one, index) => (index === 0 ? indent + one : `${indent}  ${one}`));
}

/** Without control characters: servers answer with anything. */
function plain(text: string): string {
  return text.replace(/\s+/g, " ").replace(/\p{Cc}/gu, "\uFFFD");
}

/** The report in JUnit's XML: a suite for each operation and protocol. */
export function printJUnit(report: ProbeReport): string {
  const suites = report.protocols.flatMap(({ protocol, operations }) =>
    operations.map(({ operation, cases }) => {
      const { failed, missing, skipped } = countOutcomes(cases);
      const name = escapeXml(`${report.service} ${protocol} ${operation}`);
      const counts = `tests="${String(cases.length)}" failures="${String(failed + missing)}" skipped="${String(skipped)}"`;
      return `  <testsuite name="${name}" ${counts}>\n${cases.map((one) => printCase(name, one)).join("\n")}\n  </testsuite>`;
    }),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n${suites.join("\n")}\n</testsuites>\n`;
}

function printCase(suite: string, { name, outcome, detail = "", milliseconds }: ProbeCase): string {
  const start = `    <testcase classname="${suite}" name="${escapeXml(name)}" time="${(milliseconds / 1000).toFixed(3)}"`;
  if (outcome === "skipped") return `${start}><skipped message="${escapeXml(detail)}"/></testcase>`;
  if (outcome === "passed" || outcome === "error") return `${start}/>`;
  return `${start}><failure type="${outcome}" message="${escapeXml(detail)}"/></testcase>`;
}

function escapeXml(text: string): string {
  return plain(text)
    .replace(/[^\t\n\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "\uFFFD")
    .replace(/[&<>"']/g, (character) => `&#${String(character.charCodeAt(0))};`);
}
