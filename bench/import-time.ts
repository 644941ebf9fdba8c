/**
 * How long a cold `import()` takes, ours and the AWS SDK's in turns, each in a process of its own.
 *
 *     node --conditions=@shapewright/source --import tsx bench/import-time.ts [--json]
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { DYNAMODB, EC2, generatePackages, S3, SQS } from "./corpus-packages.ts";
import { spreadOf, type Figure, type Target } from "./figures.ts";
import { report } from "./report.ts";
import { runNode } from "./run-node.ts";

const RUNS = 15;

/** What is imported: a module specifier each, which both export the client. */
interface Import {
  readonly name: string;
  readonly client: string;
  readonly ours: string;
  readonly theirs: string;
  readonly target: Target;
}

/**
 * Imports what its first argument names and prints the milliseconds. A file and not `--eval`, as programs are: Node has
 * started its loader of modules for it, which otherwise is two milliseconds of any first `import()`, of an empty file too.
 */
const program = `const [, , specifier, client] = process.argv;
const started = performance.now();
const { [client]: imported } = await import(specifier);
const time = performance.now() - started;
if (typeof imported !== "function") throw new Error("no client");
console.log(time);
`;

const { packages, folder, skipped, remove } = await generatePackages([SQS, DYNAMODB, S3, EC2]);
const imports: readonly Import[] = [
  {
    name: "sso-oidc",
    client: "SSOOIDCClient",
    ours: "@shapewright/sso-oidc",
    theirs: "@aws-sdk/client-sso-oidc",
    target: { kind: "share-at-most", limit: 1 / 4, words: "at most a quarter" },
  },
  ...packages.map(({ name, client, packageName, sdk }): Import => ({
    name,
    client,
    ours: packageName,
    theirs: sdk,
    target: { kind: "share-at-most", limit: 1 / 6, words: "at most a sixth" },
  })),
];
const programFile = join(folder, "program.mjs");
writeFileSync(programFile, program);
const figures: Figure[] = [];
for (const each of imports) figures.push(await compareImports(each));
remove();

report({
  title: "Cold import",
  method: `\`import()\` of a client's package by a program of one file, in ${RUNS} fresh processes, in turns; its files are in the system's cache.`,
  figures,
  skipped,
});

async function compareImports({ name, client, ours, theirs, target }: Import): Promise<Figure> {
  const samples: { readonly ours: number[]; readonly theirs: number[] } = { ours: [], theirs: [] };
  for (let run = -1; run < RUNS; run++) {
    const times = { ours: await measureImport(ours, client), theirs: await measureImport(theirs, client) };
    // The first run brings the files into the system's cache.
    if (run < 0) continue;
    samples.ours.push(times.ours);
    samples.theirs.push(times.theirs);
  }
  return {
    what: `\`import()\` of ${name}'s client`,
    unit: "ms",
    ours: spreadOf(samples.ours),
    peer: { name: "AWS SDK", spread: spreadOf(samples.theirs) },
    target,
    ...(name === DYNAMODB.name ? { headline: "**Quick to start**: the first `import()` of DynamoDB's client" } : {}),
  };
}

async function measureImport(specifier: string, client: string): Promise<number> {
  const { output } = await runNode([programFile, specifier, client]);
  return Number(output);
}
