/**
 * Requests through the client over loopback: ours and the AWS SDK's in turns, each in a process of
 * its own, against one server that answers without looking.
 *
 *     node --import tsx bench/throughput.ts [--json]
 */
import { spreadOfRates, type Figure, type Target } from "./figures.ts";
import { report } from "./report.ts";
import { receive, startModule } from "./run-node.ts";
import type { Load, Measured } from "./throughput-client.ts";

const ROUNDS = 7;
const LOADS: readonly Load[] = [
  { inFlight: 1, warmUp: 1_500, requests: 3_000, seconds: 10 },
  { inFlight: 16, warmUp: 1_500, requests: 4_000, seconds: 10 },
];
const TWICE: Target = { kind: "share-at-least", limit: 2, words: "at least twice" };

const server = startModule("throughput-server.ts", []);
try {
  const port = await receive(server);
  const endpoint = `http://127.0.0.1:${String(port)}`;
  const ours: Measured[][] = [];
  const theirs: Measured[][] = [];
  for (let round = 0; round < ROUNDS; round++) {
    ours.push(await measureClient("@shapewright/sso-oidc", endpoint));
    theirs.push(await measureClient("@aws-sdk/client-sso-oidc", endpoint));
  }
  report({
    title: "Throughput of the client",
    method:
      `\`registerClient\` over loopback against one and the same bare \`node:http\` server in another process; ` +
      `${ROUNDS} fresh processes each, in turns, after ${LOADS[0]?.warmUp ?? 0} requests to warm up. ` +
      "A CPU second is one of the client's process, the kernel's part included.",
    figures: LOADS.flatMap(({ inFlight }, index) => {
      const where = inFlight === 1 ? "one after the other" : `${inFlight} in flight`;
      const pick = (rounds: readonly (readonly Measured[])[]): Measured[] =>
        rounds.flatMap((each) => each[index] ?? []);
      const compare = (what: string, rate: (measured: Measured) => number): Figure => ({
        what: `${what}, ${where}`,
        unit: "req/s",
        ours: spreadOfRates(pick(ours).map(rate)),
        peer: { name: "AWS SDK", spread: spreadOfRates(pick(theirs).map(rate)) },
      });
      return [
        {
          ...compare("requests for each CPU second", (each) => each.requests / each.cpuSeconds),
          target: TWICE,
          ...(inFlight === 1 ? {} : { headline: `**Frugal**: requests of a client for each CPU second, ${where}` }),
        },
        compare("requests for each second", (each) => each.requests / each.seconds),
      ];
    }),
  });
} finally {
  server.kill();
}

async function measureClient(library: string, endpoint: string): Promise<Measured[]> {
  // The module sends what its type says.
  return (await receive(startModule("throughput-client.ts", [library, endpoint, JSON.stringify(LOADS)]))) as Measured[];
}
