import yargs from "yargs";

/** What the command line asks for. */
interface Arguments {
  readonly port: number;
  readonly host: string;
  readonly out: string | undefined;
}

/** Reads the command line; prints what is wrong with it, or its help, and ends the process there. */
export function readArguments(args: readonly string[]): Arguments {
  return yargs(args)
    .scriptName("npm run bedrock-chat --")
    .usage("$0 [options]\n\nServes a chat page over a generated server of Bedrock's runtime, or writes it as a Worker.")
    .options({
      port: { type: "number", default: 8787, describe: "Port to listen on; 0 for any that is free" },
      host: { type: "string", default: "127.0.0.1", describe: "Address to listen on" },
      out: { type: "string", describe: "Folder for the Worker and its workerd configuration; nothing is served" },
    })
    .example("$0", "on port 8787")
    .example("$0 --out worker", "writes worker/worker.js, for `workerd serve worker/worker.capnp`")
    .check(({ port }) => {
      if (Number.isInteger(port) && port >= 0 && port <= 65_535) return true;
      throw new Error("--port takes a number from 0 to 65535");
    })
    .strict()
    .version(false)
    .alias("h", "help")
    .parseSync();
}
