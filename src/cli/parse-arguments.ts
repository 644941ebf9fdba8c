import type { OutputFormat } from "../generation-job.ts";
import { findNearestName } from "../model/nearest-name.ts";
import { last } from "./last-option.ts";
import { addServiceCommands, type ServiceCommand } from "./service-commands.ts";
import { addProjectCommands, type ProjectCommand } from "./project-commands.ts";
import { addModelCommands, projectionOption, type ModelCommand } from "./model-commands.ts";
import { UsageError } from "./usage-error.ts";

/** The arguments of `shapewright gen`. */
export interface GenArguments {
  readonly models: readonly string[];
  readonly out: string | undefined;
  readonly name: string | undefined;
  readonly scope: string | undefined;
  readonly config: string | undefined;
  readonly service: string | undefined;
  readonly projection: string | undefined;
  readonly handlers: string | false | undefined;
  readonly format: OutputFormat | undefined;
  readonly check: boolean;
  readonly watch: boolean;
  readonly json: boolean;
  readonly verbose: boolean;
}

type ParsedArguments =
  | { readonly kind: "gen"; readonly gen: GenArguments }
  | { readonly kind: "model"; readonly command: ModelCommand }
  | { readonly kind: "service"; readonly command: ServiceCommand }
  | { readonly kind: "project"; readonly command: ProjectCommand }
  | { readonly kind: "print"; readonly text: string };

const COMMANDS: readonly string[] = ["gen", "convert", "format", "validate", "mock", "probe", "init", "lsp"];

const EXAMPLES = `Examples:
  $0 gen model.json --out src/shop
      one package, into a folder of its own
  $0 gen model/shop/2024-01-01
      from a folder with api-2.json and docs-2.json, into generated/<service>
  $0 gen
      all packages of the nearest shapewright.config.json
  $0 gen --check
      exit 1 if generating would change a file, for CI`;

/**
 * Parses the command line.
 *
 * @throws UsageError for an invalid command line.
 */
export async function parseArguments(args: readonly string[], version: string): Promise<ParsedArguments> {
  const { default: yargs } = await import("yargs");
  let gen: GenArguments | undefined;
  let command: ModelCommand | undefined;
  let service: ServiceCommand | undefined;
  let project: ProjectCommand | undefined;
  const withGen = yargs([...args])
    .scriptName("shapewright")
    .locale("en")
    .usage("Usage: $0 <command>\n\nTyped TypeScript clients and servers from AWS and Smithy service models.")
    .command(
      "gen [model..]",
      "Generate packages",
      (command) =>
        command
          .usage("Usage: $0 gen [model..] [options]\n\nGenerates a TypeScript package for a service.")
          .positional("model", {
            type: "string",
            array: true,
            describe: "Folder or files of one model, or several folders",
            defaultDescription: "all packages of shapewright.config.json",
          })
          .options({
            out: {
              type: "string",
              requiresArg: true,
              describe: "Folder of the package [generated/<service>]; of all packages, if there are several",
            },
            name: { type: "string", requiresArg: true, describe: "Name of the package" },
            scope: { type: "string", requiresArg: true, describe: "npm scope for the default name, such as @acme" },
            service: { type: "string", requiresArg: true, describe: "Service to generate, if the model has several" },
            projection: projectionOption,
            handlers: {
              type: "string",
              requiresArg: true,
              describe: "Your handlers file [handlers.ts in the package], or false for none",
            },
            format: {
              choices: ["none", "prettier"] as const,
              describe: "Leave code as it is, or format it with your prettier config",
            },
            config: { type: "string", requiresArg: true, describe: "Config file to read, instead of the nearest" },
            check: { type: "boolean", describe: "Compare without writing" },
            watch: { type: "boolean", describe: "Regenerate when a model, the handlers or the config change" },
            json: { type: "boolean", describe: "Print one JSON document" },
            verbose: { type: "boolean", describe: "Print stacks and all warnings" },
          })
          .epilogue(EXAMPLES),
      (parsed) => {
        gen = {
          models: (parsed.model ?? []).map(String),
          out: last(parsed.out),
          name: last(parsed.name),
          scope: last(parsed.scope),
          config: last(parsed.config),
          service: last(parsed.service),
          projection: last(parsed.projection),
          // `--no-handlers` is parsed as a boolean, whatever the option's type.
          handlers: String(last(parsed.handlers)) === "false" ? false : last(parsed.handlers),
          format: last(parsed.format),
          check: last(parsed.check) === true,
          watch: last(parsed.watch) === true,
          json: last(parsed.json) === true,
          verbose: last(parsed.verbose) === true,
        };
      },
    );
  const withModels = addModelCommands(withGen, (chosen) => (command = chosen));
  const withServices = addServiceCommands(withModels, (chosen) => (service = chosen));
  const parser = addProjectCommands(withServices, (chosen) => (project = chosen))
    .demandCommand(1, "no command is given")
    .strict()
    .help("help", "Show this help")
    .alias("help", "h")
    .version("version", "Show the version", version)
    .parserConfiguration({
      "camel-case-expansion": false,
      "parse-numbers": false,
      "parse-positional-numbers": false,
      "dot-notation": false,
    })
    .wrap(80)
    .exitProcess(false);

  const printed = await new Promise<string>((resolve, reject) => {
    void parser.parse([...args], {}, (error: unknown, _parsed: unknown, output: string) => {
      if (error === undefined || error === null) resolve(output);
      else reject(new UsageError(describeUsage(error, args), seeHelp(args)));
    });
  });
  if (printed !== "") return { kind: "print", text: `${printed}\n` };
  if (command !== undefined) return { kind: "model", command };
  if (project !== undefined) return { kind: "project", command: project };
  if (service !== undefined) return { kind: "service", command: service };
  if (gen === undefined) throw new UsageError("no command is given", seeHelp(args));
  assertGoesTogether(gen);
  return { kind: "gen", gen };
}

/** Suggests the help of the given command, or the most similar command if it is unknown. */
function seeHelp([command = ""]: readonly string[]): string {
  if (COMMANDS.includes(command)) return `see "shapewright ${command} --help"`;
  const nearest = findNearestName(command, COMMANDS);
  return nearest === undefined ? 'see "shapewright --help"' : `did you mean "${nearest}"?`;
}

/** Rephrases yargs' messages. */
function describeUsage(error: unknown, args: readonly string[]): string {
  const message = error instanceof Error ? error.message : String(error);
  const text = message.trim().replaceAll(/\s*\n\s*/g, " ");
  const [command = ""] = args;
  const unknown = /^Unknown (?:argument|command)s?: (.*)$/.exec(text)?.[1];
  if (unknown !== undefined) {
    if (!COMMANDS.includes(command) && !command.startsWith("-")) return `unknown command "${command}"`;
    return `unknown argument "${args.find((arg) => arg.replace(/^-+/, "").split("=")[0] === unknown) ?? unknown}"`;
  }
  if (text.startsWith("Not enough non-option arguments")) return "no model is given";
  const missing = /^Missing required argument: \S+ (.*)$/.exec(text)?.[1];
  if (missing !== undefined) return missing;
  const valueless = /^Not enough arguments following: (.*)$/.exec(text)?.[1];
  if (valueless !== undefined) return `"--${valueless}" needs a value`;
  const wrong = /^Invalid values: Argument: (.*), Given: (.*), Choices: (.*)$/.exec(text);
  if (wrong !== null) return `"--${wrong[1]}" is not valid: expected one of ${wrong[3]}, got ${wrong[2]}`;
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function assertGoesTogether(gen: GenArguments): void {
  for (const option of ["check", "json"] as const) {
    if (gen.watch && gen[option]) throw new UsageError(`"--watch" cannot be combined with "--${option}"`);
  }
  for (const [option, value] of Object.entries(gen)) {
    const values: unknown[] = Array.isArray(value) ? value : [value];
    if (values.includes("")) throw new UsageError(`"${option}" is empty`);
  }
}
