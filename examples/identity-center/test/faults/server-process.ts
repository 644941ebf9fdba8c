import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";
import { bundleProgram } from "../../../../test/bundle-program.ts";

const program = fileURLToPath(new URL("../../src/identity-center.ts", import.meta.url));

/** Milliseconds that a start may take: PGlite makes its files at the first one. */
const startLimit = 240_000;

interface ServerProcessOptions {
  readonly port: number;
  /** A URL of PostgreSQL or a folder, as `--database` takes it. */
  readonly database: string;
  /** A file, as `--config` takes it. */
  readonly config: string;
  /** The working folder, for the file that older AWS CLIs read. */
  readonly folder?: string | undefined;
  /** Of Node's. */
  readonly flags?: readonly string[] | undefined;
  /** Put before the command, such as `taskset -c 0`. */
  readonly wrapper?: readonly string[] | undefined;
}

/** An identity centre in a process of its own. */
export interface ServerProcess {
  readonly url: string;
  readonly pid: number;
  /** What it has written to its log so far: a JSON document a line. */
  readonly log: () => string;
  readonly isRunning: () => boolean;
  /** Ends it with a signal, and waits for its end. @returns the exit status; `null` where the signal ended it. */
  readonly end: (signal: "SIGKILL" | "SIGTERM") => Promise<number | null>;
}

/**
 * Starts an identity centre with the arguments of `npm run identity-center`, and waits until it serves.
 *
 * @throws Error Where the process ends before, with what it had to say, or takes longer than the limit.
 */
export async function startServerProcess(options: ServerProcessOptions): Promise<ServerProcess> {
  const { port, database, config, folder = tmpdir(), flags = [], wrapper = [] } = options;
  const [command = process.execPath, ...args] = [
    ...[...wrapper, process.execPath, ...flags, await bundleProgram(program)],
    ...["--port", String(port), "--database", database, "--config", config, "--log", "json"],
  ];
  const child = spawn(command, args, { cwd: folder, stdio: ["ignore", "pipe", "pipe"] });
  let log = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (log += text));
  try {
    await waitUntilServing(child);
  } catch (error) {
    child.kill("SIGKILL");
    throw new Error(`${error instanceof Error ? error.message : String(error)}: ${log}`, { cause: error });
  }
  const isRunning = (): boolean => child.exitCode === null && child.signalCode === null;
  return {
    ...{ url: `http://127.0.0.1:${String(port)}`, pid: child.pid ?? 0, isRunning, log: () => log },
    end: async (signal) => {
      const exited = isRunning() ? once(child, "exit") : undefined;
      child.kill(signal);
      await exited;
      return child.exitCode;
    },
  };
}

/** A port of the loopback address that is free now, to start on once and again. */
export async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("a server on TCP has no port");
  return address.port;
}

/** It prints its address once it serves. */
function waitUntilServing(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new Error(`the server did not start within ${String(startLimit)} ms`));
    }, startLimit);
    let printed = "";
    child.stdout?.setEncoding("utf8").on("data", (text: string) => {
      printed += text;
      if (!printed.includes("An identity centre runs at")) return;
      clearTimeout(timer);
      resolve();
    });
    child.once("error", reject);
    child.once("exit", (status, signal) => {
      clearTimeout(timer);
      reject(new Error(`the server ended while it started (${String(status ?? signal)})`));
    });
  });
}
