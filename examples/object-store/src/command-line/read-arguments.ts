import yargs from "yargs";

/** What the command line asks for. */
interface Arguments {
  readonly port: number;
  readonly host: string;
  readonly folder: string;
  readonly baseHost: readonly string[];
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** Reads the command line; prints what is wrong with it, or its help, and ends the process there. */
export function readArguments(args: readonly string[]): Arguments {
  return yargs(args)
    .scriptName("npm run object-store --")
    .usage("$0 [options]\n\nStarts an S3-compatible store for development, with a folder as its disk.")
    .options({
      port: { type: "number", default: 9000, describe: "Port to listen on; 0 for any that is free" },
      host: { type: "string", default: "127.0.0.1", describe: "Address to listen on" },
      folder: { type: "string", default: ".object-store", describe: "Where buckets and objects are kept" },
      "base-host": {
        type: "string",
        array: true,
        default: [] as string[],
        describe: "Host that buckets stand before, besides localhost",
      },
      "access-key-id": { type: "string", default: "local", describe: "Access key id of clients" },
      "secret-access-key": { type: "string", default: "local-secret", describe: "Secret access key of clients" },
    })
    .example("$0", "on port 9000, with .object-store as disk")
    .example("$0 --folder /tmp/store --port 0", "elsewhere")
    .check(({ port }) => {
      if (Number.isInteger(port) && port >= 0 && port <= 65_535) return true;
      throw new Error("--port takes a number from 0 to 65535");
    })
    .strict()
    .version(false)
    .alias("h", "help")
    .parseSync();
}
