import { resolve } from "node:path";
import { describeClientSettings, writeEndpoints } from "./command-line/client-settings.ts";
import { readArguments } from "./command-line/read-arguments.ts";
import { ConfigError, readConfig } from "./config/read-config.ts";
import { FolderInUseError } from "./database/folder-lock.ts";
import { openLog } from "./log/open-log.ts";
import { startIdentityCenter, type RunningIdentityCenter } from "./server/start-identity-center.ts";

/** Where the file for older AWS CLIs goes. */
const awsDataFolder = resolve(".identity-center/aws");

const args = readArguments(process.argv.slice(2), process.env);
const log = openLog(args.log);

try {
  const config = await readConfig(args.config);
  const running = await startIdentityCenter({ ...args, config, log });
  stopOnSignals(running);
  const { center } = running;
  const people = center.config.people.map(({ username, name }) => `  ${username} (${name})`);
  console.log(
    [
      `An identity centre runs at ${center.url}. It stops with Ctrl+C.`,
      "",
      `These can sign in, with the passwords in ${args.config}:`,
      "",
      ...people,
      "",
      describeClientSettings(center, await writeEndpoints(center, awsDataFolder)),
    ].join("\n"),
  );
} catch (error) {
  if (!isMistake(error)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

function stopOnSignals({ close }: RunningIdentityCenter): void {
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    // A second signal ends the process at once, as it does without this.
    process.once(signal, () => {
      log.info({ signal }, "stopping");
      close().then(
        () => {
          log.info("stopped");
          process.exitCode = 0;
        },
        (error: unknown) => {
          log.error({ err: error }, "did not stop well");
          process.exit(1);
        },
      );
    });
  }
}

/** Whether somebody can mend it without our code: a config, a folder or a port in use, a server that is away. */
function isMistake(error: unknown): error is Error {
  if (error instanceof ConfigError || error instanceof FolderInUseError) return true;
  return error instanceof Error && "code" in error && typeof error.code === "string";
}
