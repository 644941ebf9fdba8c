import yargs from "yargs";

/** What the command line of the load run asks for. */
interface LoadArguments {
  /** Clients at once. */
  readonly clients: number;
  /** How long each store is under load. */
  readonly seconds: number;
  /** The one store to measure; `undefined` for both, and the README. */
  readonly database: string | undefined;
  readonly json: boolean;
}

/** Reads the command line; prints what is wrong with it, or its help, and ends the process there. */
export function readArguments(args: readonly string[]): LoadArguments {
  const read = yargs(args)
    .scriptName("npm run identity-center:load --")
    .usage(
      "$0 [options]\n\nMeasures an identity centre under a bounded load on the loopback address: on PGlite in a folder, " +
        "and on PostgreSQL where IDENTITY_CENTER_TEST_DATABASE_URL has the URL of a role that may create databases. " +
        "Writes the figures of both into the example's README.",
    )
    .options({
      clients: { type: "number", default: 50, describe: "Clients that sign in over and over, at once" },
      seconds: { type: "number", default: 30, describe: "Seconds of load on each store" },
      database: {
        type: "string",
        describe: "Measure on this store alone, as of `npm run identity-center`, and leave the README",
      },
      json: { type: "boolean", default: false, describe: "Print the figures as JSON, and leave the README" },
    })
    .check(({ clients, seconds }) => {
      if (!Number.isInteger(clients) || clients < 1 || clients > 1_000)
        throw new Error("--clients takes a number from 1 to 1000");
      if (!(seconds >= 1 && seconds <= 3_600)) throw new Error("--seconds takes a number from 1 to 3600");
      return true;
    })
    .strict()
    .version(false)
    .alias("h", "help")
    .parserConfiguration({ "duplicate-arguments-array": false })
    .parseSync();
  return { ...read, database: read.database };
}
