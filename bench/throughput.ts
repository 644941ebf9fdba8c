/**
 * Requests through the client over loopback: ours and the AWS SDK's in turns, each in a process of
 * its own, against one server that answers without looking.
 *
 *     node --import tsx bench/throughput.ts [--json]
 */
import { createRequire } from "node:module";
import { join } from "node:path";
import { DYNAMODB, generatePackages } from "./corpus-packages.ts";
import { spreadOfRates, type Figure, type Target } from "./figures.ts";
import { report } from "./report.ts";
import { receive, startModule } from "./run-node.ts";
import type { BenchOperation, Load, Measured } from "./throughput-client.ts";

const ROUNDS = 7;
const LOADS: readonly Load[] = [
  { inFlight: 1, warmUp: 1_500, requests: 3_000, seconds: 10 },
  { inFlight: 16, warmUp: 1_500, requests: 4_000, seconds: 10 },
];

/** A call, and the libraries that send it. */
interface Comparison {
  readonly operation: BenchOperation;
  /** For the figures. */
  readonly name: string;
  readonly ours: string;
  readonly theirs: string;
  readonly target: Target;
  readonly headline?: string;
}

const { packages, folder, skipped, remove } = await generatePackages([DYNAMODB]);
const comparisons: readonly Comparison[] = [
  {
    ...{ operation: "RegisterClient", name: "`registerClient`" },
    ...{ ours: "@shapewright/sso-oidc", theirs: "@aws-sdk/client-sso-oidc" },
    target: { kind: "share-at-least", limit: 2, words: "at least twice" },
    headline: "**Frugal**: requests of a client for each CPU second",
  },
  ...packages.map(({ packageName, sdk }): Comparison => ({
    ...{ operation: "GetItem", name: "signed `GetItem`" },
    // The process of the client looks for packages from the project's folder.
    ...{ ours: createRequire(join(folder, "program.mjs")).resolve(packageName), theirs: sdk },
    target: { kind: "share-at-least", limit: 2.5, words: "at least 2.5 times" },
  })),
];

const server = startModule("throughput-server.ts", []);
try {
  const port = await receive(server);
  const endpoint = `http://127.0.0.1:${String(port)}`;
  const figures: Figure[] = [];
  for (const each of comparisons) figures.push(...(await compare(each, endpoint)));
  report({
    title: "Throughput of the client",
    method:
      `Requests over loopback against one and the same bare \`node:http\` server in another process; ` +
      `${ROUNDS} fresh processes each, in turns, after ${LOADS[0]?.warmUp ?? 0} requests to warm up. ` +
      "A CPU second is one of the client's process, the kernel's part included.",
    figures,
    skipped,
  });
} finally {
  server.kill();
  remove();
}

async function compare(
  { operation, name, target, headline, ...libraries }: Comparison,
  endpoint: string,
): Promise<Figure[]> {
  const ours: Measured[][] = [];
  const theirs: Measured[][] = [];
  for (let round = 0; round < ROUNDS; round++) {
    ours.push(await measureClient(operation, libraries.ours, endpoint));
    theirs.push(await measureClient(operation, libraries.theirs, endpoint));
  }
  return LOADS.flatMap(({ inFlight }, index) => {
    const where = inFlight === 1 ? "one after the other" : `${inFlight} in flight`;
    const pick = (rounds: readonly (readonly Measured[])[]): Measured[] => rounds.flatMap((each) => each[index] ?? []);
    const figure = (what: string, rate: (measured: Measured) => number): Figure => ({
      what: `${name}, ${what}, ${where}`,
      unit: "req/s",
      ours: spreadOfRates(pick(ours).map(rate)),
      peer: { name: "AWS SDK", spread: spreadOfRates(pick(theirs).map(rate)) },
    });
    return [
      {
        ...figure("requests for each CPU second", (each) => each.requests / each.cpuSeconds),
        target,
        ...(inFlight === 1 || headline === undefined ? {} : { headline: `${headline}, ${where}` }),
      },
      figure("requests for each second", (each) => each.requests / each.seconds),
    ];
  });
}

async function measureClient(operation: BenchOperation, library: string, endpoint: string): Promise<Measured[]> {
  const client = startModule("throughput-client.ts", [operation, library, endpoint, JSON.stringify(LOADS)]);
  // The module sends what its type says.
  return (await receive(client)) as Measured[];
}
