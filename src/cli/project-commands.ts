import type { Argv } from "yargs";
import { last } from "./last-option.ts";

/** The arguments of a command about a project or its editor. */
export type ProjectCommand = InitCommand | LanguageServerCommand;

/** Serves an editor over standard input and output. */
interface LanguageServerCommand {
  readonly kind: "lsp";
}

export interface InitCommand {
  readonly kind: "init";
  readonly folder: string;
  /** If undefined, users are asked for it on a terminal. */
  readonly name: string | undefined;
  readonly halves: Halves | undefined;
}

/** The halves that a project has its own code for; generated packages always have both. */
export type Halves = "both" | "client" | "server";

const initExamples = `Examples:
  $0 init
      asks for a name and the halves, and writes into the current folder
  $0 init weather --name weather --halves both
      without questions, into the folder weather`;

/** Adds the commands to the command line; `choose` is called with the parsed command. */
export function addProjectCommands<Given>(parser: Argv<Given>, choose: (command: ProjectCommand) => void): Argv<Given> {
  const withInit = parser.command(
    "init [folder]",
    "Create a new service with a model",
    (command) =>
      command
        .usage(
          "Usage: $0 init [folder] [options]\n\nWrites a model in Smithy IDL, a config, scripts in package.json, and " +
            "code that serves and calls the service. Existing files are left unchanged.",
        )
        .positional("folder", {
          type: "string",
          describe: "Folder to write into",
          defaultDescription: "the current one",
        })
        .options({
          name: { type: "string", requiresArg: true, describe: "Name of the service [the folder's]" },
          halves: {
            choices: ["both", "client", "server"] as const,
            requiresArg: true,
            describe: "The halves to write code for [both]",
          },
        })
        .epilogue(initExamples),
    (parsed) => {
      choose({
        kind: "init",
        folder: last(parsed.folder) ?? ".",
        name: last(parsed.name),
        halves: last(parsed.halves),
      });
    },
  );
  return withInit.command(
    "lsp",
    "Run a language server for Smithy IDL",
    (command) =>
      command
        .usage(
          "Usage: $0 lsp\n\nA language server for Smithy IDL (Language Server Protocol) over standard input and " +
            "output. Editors start it.",
        )
        .options({ stdio: { type: "boolean", describe: "Use standard input and output, the only transport" } }),
    () => choose({ kind: "lsp" }),
  );
}
