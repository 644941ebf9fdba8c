import yargs, { type InferredOptionTypes, type Options } from "yargs";

/** What a script says of itself. */
interface ScriptUsage<Named extends Record<string, Options>> {
  /** Such as `npm run corpus --`. */
  readonly command: string;
  readonly does: string;
  readonly options: Named;
  /** The options of a call, and what it does. */
  readonly examples: readonly (readonly [options: string, does: string])[];
}

/** Reads a script's options. Prints the help and ends the process where it is asked for, with 2 where they are wrong. */
export function readOptions<Named extends Record<string, Options>>({
  command,
  does,
  options,
  examples,
}: ScriptUsage<Named>): InferredOptionTypes<Named> {
  const read: unknown = yargs(process.argv.slice(2))
    .scriptName(command)
    .usage(`$0 [options]\n\n${does}`)
    .options(options)
    .example(examples.map(([given, what]): [string, string] => [`$0 ${given}`, what]))
    .strict()
    .version(false)
    .alias("h", "help")
    .wrap(80)
    .parserConfiguration({ "duplicate-arguments-array": false })
    .fail((message: string, error: Error | undefined) => {
      console.error(`${message === "" ? String(error?.message) : message}\n--help tells the options`);
      process.exit(2);
    })
    .parseSync();
  // Yargs' own type has the help's names in it too, which no one asks for.
  return read as InferredOptionTypes<Named>;
}
