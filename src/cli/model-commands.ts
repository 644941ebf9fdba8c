import type { Argv } from "yargs";
import type { ConversionJob } from "../convert-model.ts";
import { last } from "./last-option.ts";
import { UsageError } from "./usage-error.ts";

/** What a command that works on models, and generates nothing, was asked for. */
export type ModelCommand = ConvertCommand | FormatCommand | ValidateCommand;

export interface ConvertCommand extends ConversionJob {
  readonly kind: "convert";
  /** A file or folder; standard output where it is not given. */
  readonly out: string | undefined;
}

export interface FormatCommand {
  readonly kind: "format";
  /** Files and folders. */
  readonly paths: readonly string[];
  /** Whether nothing is written. */
  readonly check: boolean;
}

export interface ValidateCommand {
  readonly kind: "validate";
  readonly models: readonly string[];
  readonly projection: string | undefined;
  readonly json: boolean;
}

/** Which projection of a build is taken; `gen` has it, too. */
export const projectionOption = {
  type: "string",
  requiresArg: true,
  describe: "Projection of a smithy-build.json [all of its sources]",
} as const;

/** Adds the commands to the command line; `choose` is told which one is given. */
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
            describe: "Namespace of the shapes, for models without [the service's name]",
          },
          projection: projectionOption,
        }),
    (parsed) => {
      const namespace = last(parsed.namespace);
      if (namespace !== undefined && !/^[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*$/.test(namespace)) {
        throw new UsageError(`"--namespace" is not a namespace: "${namespace}"`, "write one such as com.example");
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
          describe: "Files, and folders with all below",
        })
        .options({
          check: { type: "boolean", describe: "Write nothing; exit 1 where a file is not formatted, 2 on errors" },
        }),
    (parsed) => {
      choose({ kind: "format", paths: (parsed.path ?? []).map(String), check: last(parsed.check) === true });
    },
  );
  return withFormat.command(
    "validate <model..>",
    "Validate a model of Smithy",
    (command) =>
      command
        .usage(
          "Usage: $0 validate <model..> [options]\n\nPrints what is wrong with a model; exit 1 where it has errors.",
        )
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
