import { join } from "node:path";
import type { Warning } from "../generator-error.ts";
import { EXIT_CODES, type ExitCode } from "./exit-code.ts";
import type { ConvertCommand, FormatCommand, ModelCommand, ValidateCommand } from "./model-commands.ts";
import { printEvent, printFault, printWarning } from "./print-report.ts";
import { choosePaint, type Terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

/** Runs a command that processes models; passes on errors. */
export function runModelCommand(command: ModelCommand, terminal: Terminal): Promise<ExitCode> {
  switch (command.kind) {
    case "convert":
      return convert(command, terminal);
    case "format":
      return format(command, terminal);
    case "validate":
      return validate(command, terminal);
    default:
      return command satisfies never;
  }
}

async function convert({ out, ...job }: ConvertCommand, terminal: Terminal): Promise<ExitCode> {
  const { convertModel } = await import("../convert-model.ts");
  const paint = choosePaint(terminal.errorIsTty, terminal.env);
  const warn = (warning: Warning): void => terminal.writeError(`${printWarning(warning, paint)}\n`);
  const files = convertModel(job, warn);
  const [first] = files;
  if (out === undefined) {
    if (first === undefined || files.length > 1) {
      const names = files.map(({ name }) => name).join(", ");
      const message = `the model has several files in this format: ${names}`;
      throw new UsageError(message, "name a folder for them with --out");
    }
    terminal.writeOut(first.text);
    return EXIT_CODES.success;
  }
  const { writeTextFiles } = await import("../output/write-text-files.ts");
  const isFile = files.length === 1 && /\.(?:smithy|json)$/.test(out);
  const paths = writeTextFiles(
    isFile
      ? files.map(({ text }) => ({ path: out, text }))
      : files.map(({ name, text }) => ({ path: join(out, name), text })),
  );
  for (const path of paths) terminal.writeOut(`wrote ${path}\n`);
  return EXIT_CODES.success;
}

async function format({ paths, check }: FormatCommand, terminal: Terminal): Promise<ExitCode> {
  const { formatModels } = await import("../format-models.ts");
  const paint = choosePaint(terminal.errorIsTty, terminal.env);
  const files = formatModels(paths);
  for (const fault of files.flatMap(({ faults }) => faults)) terminal.writeError(printFault(fault, paint));
  const hasFaults = files.some(({ faults }) => faults.length > 0);
  const changed = files.flatMap(({ path, text, isFormatted }) =>
    text === undefined || isFormatted ? [] : [{ path, text }],
  );
  if (check) {
    for (const { path } of changed) terminal.writeOut(`not formatted: ${path}\n`);
    if (changed.length > 0)
      terminal.writeError('hint: run "shapewright format" without --check to format these files\n');
    else if (!hasFaults) terminal.writeOut("all files are formatted\n");
  } else {
    const { writeTextFiles } = await import("../output/write-text-files.ts");
    for (const path of writeTextFiles(changed)) terminal.writeOut(`formatted ${path}\n`);
  }
  // Like prettier: a different exit code for files that cannot be formatted.
  if (hasFaults) return EXIT_CODES.unformattable;
  return check && changed.length > 0 ? EXIT_CODES.failure : EXIT_CODES.success;
}

async function validate({ models, projection, json }: ValidateCommand, terminal: Terminal): Promise<ExitCode> {
  const { validateModel } = await import("../validate-model.ts");
  const paint = choosePaint(json ? false : terminal.outIsTty, terminal.env);
  const warn = (warning: Warning): void => {
    if (!json) terminal.writeError(`${printWarning(warning, paint)}\n`);
  };
  const events = validateModel(models, { projection, warn }).filter(({ severity }) => severity !== "SUPPRESSED");
  if (json) {
    const list = events.map(({ id, severity, shapeId, place, message, hint }) => ({
      ...{ id, severity, shapeId, file: place?.file, line: place?.line, column: place?.column },
      ...{ pointer: place?.pointer, message, hint },
    }));
    terminal.writeOut(`${JSON.stringify(list, null, 2)}\n`);
  } else {
    for (const event of events) terminal.writeOut(printEvent(event, paint));
    const counts = ["ERROR", "DANGER", "WARNING", "NOTE"].flatMap((severity) => {
      const count = events.filter((event) => event.severity === severity).length;
      return count === 0 ? [] : [`${count} ${severity.toLowerCase()}${count === 1 ? "" : "s"}`];
    });
    terminal.writeOut(`${counts.length === 0 ? "the model is valid" : counts.join(", ")}\n`);
  }
  return events.some(({ severity }) => severity === "ERROR" || severity === "DANGER")
    ? EXIT_CODES.failure
    : EXIT_CODES.success;
}
