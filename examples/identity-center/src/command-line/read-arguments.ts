import { fileURLToPath } from "node:url";
import yargs from "yargs";
import type { LogFormat } from "../log/open-log.ts";

/** What the command line asks for. */
interface Arguments {
  readonly port: number;
  readonly host: string;
  readonly url: string | undefined;
  readonly config: string;
  readonly database: string;
  readonly trustProxy: boolean;
  readonly log: LogFormat;
}

/** People and accounts to begin with. */
const ownConfig = fileURLToPath(new URL("../../identity-center.json", import.meta.url));

/** Reads the command line; prints what is wrong with it, or its help, and ends the process there. */
export function readArguments(args: readonly string[], env: NodeJS.ProcessEnv): Arguments {
  const read = yargs(args)
    .scriptName("npm run identity-center --")
    .usage("$0 [options]\n\nStarts a local identity centre, which the AWS CLI and SDKs can sign in to.")
    .options({
      port: { type: "number", default: 8628, describe: "Port to listen on; 0 for any that is free" },
      host: { type: "string", default: "127.0.0.1", describe: "Address to listen on" },
      url: { type: "string", describe: "Where people and clients reach it, if not at host and port" },
      config: {
        type: "string",
        default: ownConfig,
        defaultDescription: "the example's own",
        describe: "File with people, accounts and roles",
      },
      database: {
        type: "string",
        default: env["DATABASE_URL"] ?? ".identity-center/database",
        defaultDescription: "DATABASE_URL, or .identity-center/database",
        describe: "URL of a PostgreSQL server, folder of an embedded one, or memory:",
      },
      "trust-proxy": {
        type: "boolean",
        default: false,
        describe: "Take addresses from X-Forwarded-For: behind a balancer",
      },
      log: { choices: ["text", "json"] as const, default: "text" as const, describe: "How the log is written" },
    })
    .example("$0", "on port 8628, with the people and accounts of the example")
    .example("$0 --config people.json --port 9000", "with one's own")
    .example("$0 --database postgres://user@db/centre --url http://sso.test", "one of several, behind a balancer")
    .check(({ port, url }) => {
      if (!Number.isInteger(port) || port < 0 || port > 65_535)
        throw new Error("--port takes a number from 0 to 65535");
      if (url !== undefined && (!URL.canParse(url) || !/^https?:\/\/[^/?#]+$/u.test(url)))
        throw new Error("--url takes an http or https address without a path, such as https://sso.test");
      return true;
    })
    .strict()
    .version(false)
    .alias("h", "help")
    .parserConfiguration({ "duplicate-arguments-array": false })
    .parseSync();
  return { ...read, url: read.url };
}
