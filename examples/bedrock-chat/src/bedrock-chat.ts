import { relative } from "node:path";
import { writeWorker } from "./build/build-worker.ts";
import { readArguments } from "./command-line.ts";
import { startChat } from "./server/start-chat.ts";

const { host, port, out } = readArguments(process.argv.slice(2));

try {
  if (out === undefined) {
    const { url, close } = await startChat({ host, port });
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void close());
    console.log(`The chat page is at ${url}. It stops with Ctrl+C.`);
  } else {
    const config = await writeWorker(out, port);
    console.log(`The Worker is in ${out}: workerd serve ${relative("", config)}`);
  }
} catch (error) {
  if (!(error instanceof Error) || !("code" in error)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
