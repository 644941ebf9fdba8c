import type { Warning } from "../generator-error.ts";
import { EXIT_CODES, type ExitCode } from "./exit-code.ts";
import type { ConvertCommand, ModelCommand } from "./model-commands.ts";
import { printWarning } from "./print-report.ts";
import { choosePaint, type Terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

/** Runs a command that works on models; its faults are thrown. */
export function runModelCommand(command: ModelCommand, terminal: Terminal): Promise<ExitCode> {
  return convert(command, terminal);
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
      throw new UsageError(`the model has a file for each namespace: ${names}`, "name a folder for them with --out");
    }
    terminal.writeOut(first.text);
    return EXIT_CODES.success;
  }
  const { writeTextFiles } = await import("../output/write-text-files.ts");
  const isFile = files.length === 1 && /\.(?:smithy|json)$/.test(out);
  const paths = writeTextFiles(
    isFile
      ? files.map(({ text }) => ({ path: out, text }))
      : files.map(({ name, text }) => ({ path: `${out}/${name}`, text })),
  );
  for (const path of paths) terminal.writeOut(`wrote ${path}\n`);
  return EXIT_CODES.success;
}
