import { resolve } from "node:path";
import { readArguments } from "./command-line/read-arguments.ts";
import { startObjectStore, type RunningObjectStore } from "./server/start-object-store.ts";

const args = readArguments(process.argv.slice(2));
const { accessKeyId, secretAccessKey } = args;
const folder = resolve(args.folder);

try {
  const running = await startObjectStore({
    ...{ folder, host: args.host, port: args.port, baseHosts: args.baseHost },
    credentials: { accessKeyId, secretAccessKey },
    onError: (error) => console.error(error),
  });
  stopOnSignals(running);
  console.log(
    [
      `An object store runs at ${running.url}, on ${folder}. It stops with Ctrl+C.`,
      "",
      `  export AWS_ENDPOINT_URL_S3=${running.url}`,
      `  export AWS_ACCESS_KEY_ID=${accessKeyId}`,
      // Only the one that everybody knows.
      `  export AWS_SECRET_ACCESS_KEY=${secretAccessKey === "local-secret" ? secretAccessKey : "…"}`,
      "  export AWS_REGION=us-east-1",
    ].join("\n"),
  );
} catch (error) {
  if (!(error instanceof Error) || (!("code" in error) && error.name !== "FolderInUseError")) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

function stopOnSignals({ close }: RunningObjectStore): void {
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    // A second signal ends the process at once, as it does without this.
    process.once(signal, () => {
      close().catch((error: unknown) => {
        console.error(error);
        process.exit(1);
      });
    });
  }
}
