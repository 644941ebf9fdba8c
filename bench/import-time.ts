/**
 * How long a cold `import()` takes, ours and the AWS SDK's in turns, each in a process of its own.
 *
 *     node --conditions=@shapewright/source --import tsx bench/import-time.ts [--json]
 */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { DYNAMODB, EC2, generatePackages, S3, SQS } from "./corpus-packages.ts";
import { spreadOf, type Figure, type Target } from "./figures.ts";
import { root } from "./machine.ts";
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

const { packages, skipped, remove } = await generatePackages([SQS, DYNAMODB, S3, EC2]);
const imports: readonly Import[] = [
  {
    name: "sso-oidc",
    client: "SSOOIDCClient",
    ours: moduleOf(`${root}generated/sso-oidc`),
    theirs: "@aws-sdk/client-sso-oidc",
    target: { kind: "share-at-most", limit: 1 / 4, words: "at most a quarter" },
  },
  ...packages.map(({ name, client, folder, sdk }): Import => ({
    name,
    client,
    ours: moduleOf(folder),
    theirs: sdk,
    target: { kind: "share-at-most", limit: 1 / 6, words: "at most a sixth" },
  })),
];
const figures: Figure[] = [];
for (const each of imports) figures.push(await compareImports(each));
remove();

report({
  title: "Cold import",
  method: `\`import()\` of a client's package in ${RUNS} fresh processes, in turns; its files are in the system's cache.`,
  figures,
  skipped,
});

/** Where Node finds a package's `exports["."]`, looked up beforehand for both: it takes it no time worth naming. */
function moduleOf(folder: string): string {
  return pathToFileURL(join(folder, "dist/index.js")).href;
}

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
  };
}

async function measureImport(specifier: string, client: string): Promise<number> {
  const code = `const started = performance.now();
    const { ${client} } = await import(${JSON.stringify(specifier)});
    const time = performance.now() - started;
    if (typeof ${client} !== "function") throw new Error("no client");
    console.log(time);`;
  const { output } = await runNode(["--input-type=module", "--eval", code]);
  return Number(output);
}
