/**
 * Requests that a generated server answers on `node:http`, beside Fastify with JSON schemas and beside bare
 * `node:http`: each server in a process of its own on one core, `wrk` on another, in short turns.
 *
 *     node --conditions=@shapewright/source --import tsx bench/server-throughput.ts [--json]
 */
import { spawnSync, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { spreadOfRates, type Figure, type Figures } from "./figures.ts";
import { report } from "./report.ts";
import { receive, startModule } from "./run-node.ts";
import { CONTENDERS, PATH, register, registration, type Contender } from "./served-registration.ts";

const GENERATIONS = 3;
const TURNS = 15;
const CONNECTIONS = 32;
/** Whole ones, as `wrk` wants them. */
const SECONDS = { warmUp: 2, turn: 1 };
const CORES = { server: 0, load: 1 };

interface Measured {
  readonly perSecond: number;
  /** Of the server's process, the kernel's part included. */
  readonly perCpuSecond: number;
}

interface RunningServer {
  readonly contender: Contender;
  readonly child: ChildProcess;
  readonly url: string;
}

const missing = ["wrk", "taskset"].filter((tool) => spawnSync(tool, ["--version"]).error !== undefined);
const titled = {
  title: "Throughput of the server",
  method:
    `RegisterClient on \`node:http\`, with \`wrk\` and ${CONNECTIONS} connections; the servers on one core, the load on ` +
    `another; ${GENERATIONS} processes of each server, ${TURNS} turns of ${SECONDS.turn} s each after a warm-up. ` +
    "Fastify checks the body and writes the answer by JSON schemas; bare `node:http` reads and writes JSON, and neither " +
    "routes nor checks. A CPU second is one of the server's process, the kernel's part included.",
};
if (missing.length > 0) skip(`\`${missing.join("`, `")}\` is not installed here`);
else if (availableParallelism() < 2) skip("it needs two cores");
else report(await measure());

function skip(reason: string): void {
  report({ ...titled, figures: [], skipped: [`Skipped, as ${reason}.`] });
}

async function measure(): Promise<Figures> {
  const folder = mkdtempSync(join(tmpdir(), "shapewright-bench-"));
  try {
    const script = join(folder, "post.lua");
    writeFileSync(script, printScript());
    const measured: Record<Contender, Measured[]> = { shapewright: [], fastify: [], "node:http": [] };
    for (let generation = 0; generation < GENERATIONS; generation++) await measureGeneration(script, measured);
    return { ...titled, figures: [...compare(measured, "perSecond"), ...compare(measured, "perCpuSecond")] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function compare(measured: Readonly<Record<Contender, readonly Measured[]>>, rate: keyof Measured): Figure[] {
  const spread = (contender: Contender): Figure["ours"] => spreadOfRates(measured[contender].map((each) => each[rate]));
  const unit = "req/s";
  const ours = spread("shapewright");
  const what = rate === "perSecond" ? "requests for each second" : "requests for each CPU second";
  return [
    {
      ...{ what, unit, ours, peer: { name: "Fastify", spread: spread("fastify") } },
      target: { kind: "share-at-least", limit: 1, words: "not behind" },
    },
    { what: "the same, beside bare Node", unit, ours, peer: { name: "`node:http`", spread: spread("node:http") } },
  ];
}

/** `wrk` takes its requests' method and body from a script. Lua's long strings read no escapes. */
function printScript(): string {
  return [
    'wrk.method = "POST"',
    `wrk.body = [==[${JSON.stringify(registration)}]==]`,
    'wrk.headers["content-type"] = "application/json"',
    "",
  ].join("\n");
}

/** Servers that wait take nothing from the one whose turn it is. */
async function measureGeneration(script: string, measured: Readonly<Record<Contender, Measured[]>>): Promise<void> {
  const servers: RunningServer[] = [];
  try {
    for (const contender of CONTENDERS) {
      const child = startModule("server-throughput-server.ts", [contender], CORES.server);
      const server = { contender, child, url: `http://127.0.0.1:${String(await receive(child))}${PATH}` };
      servers.push(server);
      await checkAnswer(server);
      await runLoad(server, { script, seconds: SECONDS.warmUp });
    }
    for (let turn = 0; turn < TURNS; turn++) {
      for (const server of servers) {
        measured[server.contender].push(await runLoad(server, { script, seconds: SECONDS.turn }));
      }
    }
  } finally {
    for (const { child } of servers) child.kill();
  }
}

/** A server that answers something else, or checks nothing, is no contender. */
async function checkAnswer({ contender, url }: RunningServer): Promise<void> {
  const post = (body: unknown): Promise<Response> =>
    fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json", connection: "close" },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(5_000),
    });
  const answer = await post(registration);
  if (answer.status !== 200 || !isDeepStrictEqual(await answer.json(), register(registration))) {
    throw new Error(`server "${contender}" does not answer as it should`);
  }
  if (contender === "node:http") return;
  const { status } = await post({ clientName: registration.clientName });
  if (status !== 400) throw new Error(`server "${contender}" answers ${status} to an input without a required member`);
}

async function runLoad(
  { child, url }: RunningServer,
  { script, seconds }: { readonly script: string; readonly seconds: number },
): Promise<Measured> {
  const before = await askCpuSeconds(child);
  const args = ["-c", String(CORES.load), "wrk", "-t1", `-c${CONNECTIONS}`, `-d${seconds}s`, "-s", script, url];
  const { stdout, stderr, status } = spawnSync("taskset", args, { encoding: "utf8" });
  const cpuSeconds = (await askCpuSeconds(child)) - before;
  if (status !== 0) throw new Error(`wrk ended with code ${String(status)}: ${stderr}`);
  if (/Non-2xx|Socket errors/.test(stdout)) throw new Error(`wrk got errors:\n${stdout}`);
  const requests = Number(/(\d+) requests in/.exec(stdout)?.[1]);
  const perSecond = Number(/Requests\/sec:\s*([\d.]+)/.exec(stdout)?.[1]);
  if (Number.isNaN(requests + perSecond)) throw new Error(`wrk told no rate:\n${stdout}`);
  return { perSecond, perCpuSecond: requests / cpuSeconds };
}

async function askCpuSeconds(child: ChildProcess): Promise<number> {
  const answer = receive(child);
  child.send("cpu");
  return Number(await answer);
}
