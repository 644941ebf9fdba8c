import type { Argv } from "yargs";
import { last } from "./last-option.ts";

/** What a command about a project or its editor was asked for. */
export type ProjectCommand = InitCommand | LanguageServerCommand;

/** Serve an editor over standard input and output. */
interface LanguageServerCommand {
  readonly kind: "lsp";
}

export interface InitCommand {
  readonly kind: "init";
  readonly folder: string;
  /** Asked for, where it is not given and somebody can answer. */
  readonly name: string | undefined;
  readonly halves: Halves | undefined;
}

/** What a project has code of its own for; packages have both halves in any case. */
export type Halves = "both" | "client" | "server";

const initExamples = `Examples:
  $0 init
      asks for a name and the halves, and writes into the current folder
  $0 init weather --name weather --halves both
      asks for nothing, and writes into the folder weather`;

/** Adds the commands to the command line; `choose` is told which one is given. */
export function addProjectCommands<Given>(parser: Argv<Given>, choose: (command: ProjectCommand) => void): Argv<Given> {
  const withInit = parser.command(
    "init [folder]",
    "Begin a service, with a model",
    (command) =>
      command
        .usage(
          "Usage: $0 init [folder] [options]\n\nWrites a model in Smithy's language, the config, scripts in package.json, and the " +
            "code that serves and calls the service. Files that are there already are left as they are.",
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
            describe: "What you write code for [both]",
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
    "Serve an editor: faults, names, formatting",
    (command) =>
      command
        .usage(
          "Usage: $0 lsp\n\nA language server for Smithy's language (Language Server Protocol), over standard input and " +
            "output. Editors start it.",
        )
        .options({ stdio: { type: "boolean", describe: "Standard input and output, the only way there is" } }),
    () => choose({ kind: "lsp" }),
  );
}
