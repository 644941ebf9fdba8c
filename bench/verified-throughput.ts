/**
 * GetItem requests of DynamoDB that a generated server answers on `node:http` for each second of its CPU, with signatures
 * verified and without: two processes, in paired rounds, under the load of this one.
 *
 *     node --import tsx bench/verified-throughput.ts [--json]
 */
import type { ChildProcess } from "node:child_process";
import { connect } from "node:net";
import { DYNAMODB, generatePackages } from "./corpus-packages.ts";
import { spreadOfRates, type Figures } from "./figures.ts";
import { report } from "./report.ts";
import { receive, startModule } from "./run-node.ts";
import { CONTENDERS, type Contender, writeSignedRequest } from "./verified-request.ts";

const ROUNDS = 21;
const WARM_UP_ROUNDS = 3;
const CONNECTIONS = 16;
/** Of each connection in a round. */
const REQUESTS = 250;

const titled = {
  title: "Verified signatures",
  method:
    `GetItem of DynamoDB on \`node:http\` with \`verifySigV4\` and without it, a process each; ${ROUNDS} paired rounds of ` +
    `${CONNECTIONS * REQUESTS} requests over ${CONNECTIONS} connections after a warm-up. A CPU second is one of the ` +
    "server's process, the kernel's part included.",
};

const { packages, folder, skipped, remove } = await generatePackages([DYNAMODB]);
try {
  const [generated] = packages;
  report(
    generated === undefined ? { ...titled, figures: [], skipped } : await measure([folder, generated.packageName]),
  );
} finally {
  remove();
}

interface RunningServer {
  readonly child: ChildProcess;
  readonly port: number;
}

async function measure(args: readonly string[]): Promise<Figures> {
  const request = await writeSignedRequest();
  const forged = await writeSignedRequest("wrong");
  const servers = new Map<Contender, RunningServer>();
  const rates: Record<Contender, number[]> = { plain: [], verified: [] };
  try {
    for (const contender of CONTENDERS) {
      const child = startModule("verified-throughput-server.ts", [contender, ...args]);
      const port = Number(await receive(child));
      servers.set(contender, { child, port });
      if ((await ask(port, request, 1)) !== 200) throw new Error(`server "${contender}" does not answer as it should`);
      const wanted = contender === "plain" ? 200 : 400;
      if ((await ask(port, forged, 1)) !== wanted) throw new Error(`server "${contender}" takes a wrong signature`);
    }
    for (let round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
      for (const [contender, server] of servers) {
        const rate = await load(server, request);
        if (round >= 0) rates[contender].push(rate);
      }
    }
  } finally {
    for (const { child } of servers.values()) child.kill();
  }
  return {
    ...titled,
    figures: [
      {
        ...{
          what: "GetItem with `verifySigV4`, for each CPU second",
          unit: "req/s",
          ours: spreadOfRates(rates.verified),
        },
        peer: { name: "without it", spread: spreadOfRates(rates.plain) },
        target: { kind: "share-at-least", limit: 0.45, words: "at least 0.45" },
      },
    ],
  };
}

/** @returns requests for each CPU second of the server. */
async function load({ child, port }: RunningServer, request: string): Promise<number> {
  const before = await askCpuSeconds(child);
  await Promise.all(Array.from({ length: CONNECTIONS }, () => ask(port, request, REQUESTS)));
  return (CONNECTIONS * REQUESTS) / ((await askCpuSeconds(child)) - before);
}

/** Sends a request again and again over one connection. @returns the last status. */
function ask(port: number, request: string, times: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1");
    let left = times;
    let received = "";
    socket.setNoDelay(true);
    socket.setEncoding("latin1");
    socket.on("connect", () => socket.write(request));
    socket.on("data", (piece: string) => {
      received += piece;
      const end = received.indexOf("\r\n\r\n");
      const length = Number(/\r\ncontent-length: (\d+)/i.exec(received)?.[1]);
      if (end < 0 || received.length < end + 4 + length) return;
      const status = Number(received.slice("HTTP/1.1 ".length, "HTTP/1.1 200".length));
      received = "";
      if (--left > 0) socket.write(request);
      else {
        socket.destroy();
        resolve(status);
      }
    });
    socket.on("error", reject);
  });
}

async function askCpuSeconds(child: ChildProcess): Promise<number> {
  const answer = receive(child);
  child.send("cpu");
  return Number(await answer);
}
