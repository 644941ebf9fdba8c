import { execFileSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findFreePort, startServerProcess } from "../test/faults/server-process.ts";
import { makeVisitor, signInAt } from "../test/pages/page-visitor.ts";
import { testConfig, withoutLimits } from "../test/test-config.ts";
import { signInRepeatedly } from "./sign-in-repeatedly.ts";
import { Stopwatch, type Durations } from "./stopwatch.ts";
import { watchMemory, type MemoryUse } from "./watch-memory.ts";

/** What a load run found on one store. */
export interface LoadFigures {
  readonly store: string;
  readonly clients: number;
  readonly seconds: number;
  /** Complete ones, from the start to the list of accounts. */
  readonly signIns: number;
  readonly signInsPerMinute: number;
  readonly operations: Readonly<Record<string, Durations>>;
  readonly memory: MemoryUse;
  /** Whether the server had one core for itself. */
  readonly isOnOneCore: boolean;
}

interface LoadOptions {
  /** The store's name in the figures. */
  readonly store: string;
  /** As `--database` takes it; a folder of its own for `undefined`. */
  readonly database: string | undefined;
  readonly clients: number;
  readonly seconds: number;
}

/** Clients poll each second. */
const interval = 1;

/**
 * Starts an identity centre on a store, and has clients sign in for so many seconds.
 *
 * @throws Error Where anything fails that a client asks for: there is nothing to measure then.
 */
export async function measureStore(options: LoadOptions): Promise<LoadFigures> {
  const folder = await mkdtemp(join(tmpdir(), "identity-center-load-"));
  try {
    return await measureIn(folder, options);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measureIn(folder: string, { store, database, clients, seconds }: LoadOptions): Promise<LoadFigures> {
  const config = join(folder, "config.json");
  await writeFile(config, JSON.stringify({ ...testConfig, ...withoutLimits, interval }));
  const wrapper = oneCore();
  const server = await startServerProcess({
    ...{ port: await findFreePort(), database: database ?? join(folder, "database"), config, folder, wrapper },
  });
  try {
    const visitor = makeVisitor(server.url);
    await signInAt(visitor, "/device/decision?user_code=BCDF-GHJK");
    const stopwatch = new Stopwatch();
    const memory = await watchMemory(server.pid);
    let signIns = 0;
    const onSignIn = (): void => {
      signIns++;
    };
    const load = { url: server.url, visitor, stopwatch, onSignIn };
    const end = performance.now() + seconds * 1_000;
    const isOver = (): boolean => performance.now() >= end;
    await Promise.all(Array.from({ length: clients }, () => signInRepeatedly(load, isOver)));
    return {
      ...{ store, clients, seconds, signIns, signInsPerMinute: (signIns / seconds) * 60 },
      ...{ operations: stopwatch.durations(), memory: await memory.end(), isOnOneCore: wrapper.length > 0 },
    };
  } finally {
    await server.end("SIGTERM");
  }
}

/** The command that gives a process one core, where the machine has it. */
function oneCore(): readonly string[] {
  const command = ["taskset", "--cpu-list", "0"] as const;
  try {
    execFileSync(command[0], [...command.slice(1), "true"], { stdio: "ignore" });
    return command;
  } catch {
    return [];
  }
}
