import type { Argv } from "yargs";
import type { ConversionJob } from "../convert-model.ts";
import { last } from "./last-option.ts";
import { UsageError } from "./usage-error.ts";

/** The arguments of a command that processes models without generating code. */
export type ModelCommand = ConvertCommand | FormatCommand | ValidateCommand;

export interface ConvertCommand extends ConversionJob {
  readonly kind: "convert";
  /** A file or folder; standard output if undefined. */
  readonly out: string | undefined;
}

export interface FormatCommand {
  readonly kind: "format";
  /** Files and folders. */
  readonly paths: readonly string[];
  /** Whether to only report files, without writing. */
  readonly check: boolean;
}

export interface ValidateCommand {
  readonly kind: "validate";
  readonly models: readonly string[];
  readonly projection: string | undefined;
  readonly json: boolean;
}

/** The projection of a build, also an option of `gen`. */
export const projectionOption = {
  type: "string",
  requiresArg: true,
  describe: "Projection of a smithy-build.json [all sources]",
} as const;

/** Adds the commands to the command line; `choose` is called with the parsed command. */
export function addModelCommands<Given>(parser: Argv<Given>, choose: (command: ModelCommand) => void): Argv<Given> {
  const withConvert = parser.command(
    "convert <model..>",
    "Convert a model to another format",
    (command) =>
      command
        .usage("Usage: $0 convert <model..> --to <format> [options]\n\nConverts a model of any format that gen reads.")
        .positional("model", {
          type: "string",
          array: true,
          default: undefined,
          describe: "Folder or files of one model",
        })
        .options({
          to: {
            choices: ["smithy", "smithy-json", "c2j"] as const,
            demandOption: "name a format with --to: smithy, smithy-json or c2j",
            requiresArg: true,
            describe: "Smithy's language, its JSON AST, or AWS's split layout",
          },
          out: { type: "string", requiresArg: true, describe: "File, or folder [standard output]" },
          namespace: {
            type: "string",
            requiresArg: true,
            describe: "Namespace for models without one [the service's name]",
          },
          projection: projectionOption,
        }),
    (parsed) => {
      const namespace = last(parsed.namespace);
      if (namespace !== undefined && !/^[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*$/.test(namespace)) {
        throw new UsageError(`"--namespace" is not valid: "${namespace}"`, "use a namespace such as com.example");
      }
      const models = (parsed.model ?? []).map(String);
      choose({
        kind: "convert",
        models,
        to: last(parsed.to),
        out: last(parsed.out),
        namespace,
        projection: last(parsed.projection),
      });
    },
  );
  const withFormat = withConvert.command(
    "format <path..>",
    "Format files of Smithy's language",
    (command) =>
      command
        .usage("Usage: $0 format <path..> [options]\n\nFormats .smithy files as Smithy's own formatter does.")
        .positional("path", {
          type: "string",
          array: true,
          default: undefined,
          describe: "Files and folders (recursive)",
        })
        .options({
          check: { type: "boolean", describe: "Write nothing; exit 1 if a file is not formatted, 2 on errors" },
        }),
    (parsed) => {
      choose({ kind: "format", paths: (parsed.path ?? []).map(String), check: last(parsed.check) === true });
    },
  );
  return withFormat.command(
    "validate <model..>",
    "Validate a Smithy model",
    (command) =>
      command
        .usage("Usage: $0 validate <model..> [options]\n\nPrints a model's validation events; exit 1 if it has errors.")
        .positional("model", {
          type: "string",
          array: true,
          default: undefined,
          describe: "Folder or files of one model",
        })
        .options({
          projection: projectionOption,
          json: { type: "boolean", describe: "Print a list of events as JSON" },
        }),
    (parsed) => {
      choose({
        kind: "validate",
        models: (parsed.model ?? []).map(String),
        projection: last(parsed.projection),
        json: last(parsed.json) === true,
      });
    },
  );
}
