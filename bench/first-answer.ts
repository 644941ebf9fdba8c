/**
 * From the start of a process to the first answer of a local server, with keys in the environment: ours and the AWS
 * SDK's in turns.
 *
 *     node --import tsx bench/first-answer.ts [--json]
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { type CorpusPackage, DYNAMODB, generatePackages, S3 } from "./corpus-packages.ts";
import { type Figure, spreadOf } from "./figures.ts";
import { report } from "./report.ts";
import { runNode } from "./run-node.ts";

const RUNS = 15;

/** Prints the milliseconds since its process began, of which Node itself takes some before the program runs. */
const program = `const [, , specifier, client, command, endpoint, input] = process.argv;
const { [client]: Client, [command]: Command } = await import(specifier);
const output = await new Client({ endpoint }).send(new Command(JSON.parse(input)));
if (output.$metadata.httpStatusCode !== 200) throw new Error("no answer");
console.log(performance.now());
process.exit();
`;

const calls = [
  { service: DYNAMODB, command: "GetItemCommand", input: { TableName: "t", Key: { id: { S: "1" } } } },
  { service: S3, command: "GetObjectCommand", input: { Bucket: "b", Key: "k" } },
];

const server = createServer((request, response) => {
  if (request.headers.authorization?.startsWith("AWS4-HMAC-SHA256") !== true) response.statusCode = 403;
  request.resume().once("end", () => response.end('{"Item":{"id":{"S":"1"}}}'));
}).listen(0, "127.0.0.1");
await new Promise((resolve) => server.once("listening", resolve));
const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

const { packages, folder, skipped, remove } = await generatePackages(calls.map(({ service }) => service));
const home = join(folder, "home");
mkdirSync(home);
const programFile = join(folder, "program.mjs");
writeFileSync(programFile, program);
// The processes of the program have this environment.
Object.assign(process.env, {
  ...{ HOME: home, AWS_REGION: "eu-west-1", AWS_ACCESS_KEY_ID: "AKIDEXAMPLE" },
  AWS_SECRET_ACCESS_KEY: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY",
});
const figures: Figure[] = [];
for (const each of packages) figures.push(...(await measure(each)));
server.close();
server.closeAllConnections();
remove();
report({
  title: "First answer",
  method: `From the start of a process of Node to the first answer of a server on loopback, with keys and the region in the environment and no files; ${RUNS} fresh processes each, in turns. Node's own start is a part of it.`,
  figures,
  skipped,
});

async function measure({ name, client, packageName, sdk }: CorpusPackage): Promise<Figure[]> {
  const { command = "", input } = calls.find(({ service }) => service.name === name) ?? {};
  const args = [client, command, endpoint, JSON.stringify(input)];
  const ours: Run[] = [];
  const theirs: Run[] = [];
  for (let run = -1; run < RUNS; run++) {
    const pair = [await runProgram(packageName, ...args), await runProgram(sdk, ...args)] as const;
    // The first run brings the files into the system's cache.
    if (run < 0) continue;
    ours.push(pair[0]);
    theirs.push(pair[1]);
  }
  const compare = (what: string, pick: (run: Run) => number): Figure => ({
    ...{ what: `${name}, ${what}`, unit: "ms", ours: spreadOf(ours.map(pick)) },
    peer: { name: "AWS SDK", spread: spreadOf(theirs.map(pick)) },
  });
  return [
    {
      ...compare("time", ({ time }) => time),
      target: { kind: "share-at-most", limit: 1 / 3, words: "at most a third" },
    },
    compare("CPU on all cores", ({ cpu }) => cpu),
  ];
}

/** Milliseconds. */
interface Run {
  readonly time: number;
  readonly cpu: number;
}

async function runProgram(...args: readonly string[]): Promise<Run> {
  const { output, cpuMilliseconds: cpu } = await runNode([programFile, ...args]);
  return { time: Number(output), cpu };
}
