/**
 * How long it takes to find an endpoint by a service's rules, beside AWS SDK v3, which remembers those it has found.
 *
 *     node --import tsx bench/endpoint-rules.ts [--json]
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { transformSync } from "esbuild";
import { type CorpusService, DYNAMODB, EC2, generatePackages, S3, SQS } from "./corpus-packages.ts";
import type { Figure, Target } from "./figures.ts";
import { report } from "./report.ts";
import { timeInTurns } from "./time-in-turns.ts";

/** Finds one endpoint after another, each for other parameters. */
interface Case {
  readonly service: CorpusService;
  readonly what: string;
  /** By the names of the rules; those of the client's options are the same for all. */
  readonly parameters: readonly Readonly<Record<string, unknown>>[];
  readonly target: Target;
}

const fifth: Target = { kind: "share-at-most", limit: 0.2, words: "at most a fifth" };
const region = [{ Region: "eu-west-1" }];
const names = Array.from({ length: 10 }, (_, index) => `bucket-${index}`);
const cases: readonly Case[] = [
  { service: DYNAMODB, what: "DynamoDB, a region", parameters: region, target: fifth },
  { service: SQS, what: "SQS, a region", parameters: region, target: fifth },
  { service: EC2, what: "EC2, a region", parameters: region, target: fifth },
  {
    service: S3,
    what: "S3, a bucket",
    parameters: names.map((Bucket) => ({ Region: "eu-west-1", Bucket })),
    target: { kind: "share-at-most", limit: 0.3, words: "at most 0.3" },
  },
  {
    service: S3,
    what: "S3, an access point's ARN",
    parameters: names.map((name) => ({
      ...{ Region: "eu-west-1", Bucket: `arn:aws:s3:eu-west-1:123456789012:accesspoint:${name}` },
    })),
    target: { kind: "share-at-most", limit: 1, words: "no more" },
  },
];

type Resolve = (parameters: object) => { readonly url: string };
type ResolveBySdk = (parameters: object, context: object) => { readonly url: URL };

const { packages, folder, skipped, remove } = await generatePackages([DYNAMODB, SQS, S3, EC2]);
const figures: Figure[] = [];
for (const each of cases) {
  const generated = packages.find(({ name }) => name === each.service.name);
  if (generated !== undefined) figures.push(await compare(each, await loadRules(generated.folder, generated.name)));
}
remove();
report({
  title: "Endpoint rules",
  method:
    "The rules of a service find the endpoint of the client's region, or those of ten buckets or ARNs in turns. The SDK has them all in its cache; ours remembers the region's partition alone. One thread computes, so that time is CPU time.",
  figures,
  skipped,
});

async function loadRules(generated: string, name: string): Promise<Resolve> {
  const file = join(folder, `${name}.mjs`);
  const source = readFileSync(join(generated, "src/endpoint.ts"), "utf8");
  writeFileSync(file, transformSync(source, { loader: "ts" }).code);
  return ((await import(pathToFileURL(file).href)) as { readonly resolveEndpoint: Resolve }).resolveEndpoint;
}

async function compare({ service, what, parameters, target }: Case, resolve: Resolve): Promise<Figure> {
  const { [service.client]: Client } = (await import(service.sdk)) as Record<
    string,
    new (config: object) => { readonly config: { readonly endpointProvider: ResolveBySdk } }
  >;
  if (Client === undefined) throw new Error(`${service.sdk} has no ${service.client}`);
  const { endpointProvider } = new Client({ region: "eu-west-1" }).config;
  const options = { UseFIPS: false, UseDualStack: false };
  const theirs = parameters.map((each) => ({ ...options, ...each }));
  const ours = parameters.map(({ Region, ...others }) => ({
    ...{ region: Region, useFipsEndpoint: false, useDualstackEndpoint: false, ...others },
  }));
  theirs.forEach((each, index) => {
    const [mine, other] = [resolve(ours[index] ?? {}).url, endpointProvider(each, {}).url.href];
    if (new URL(mine).href !== other) throw new Error(`${what}: ${mine} instead of ${other}`);
  });
  const times = timeInTurns(
    {
      ours: () => ours.forEach((each) => resolve(each)),
      theirs: () => theirs.forEach((each) => endpointProvider(each, {})),
    },
    5000 / parameters.length,
  );
  const perCall = ({ median, best }: { readonly median: number; readonly best: number }): Figure["ours"] => ({
    median: median / parameters.length,
    best: best / parameters.length,
  });
  return {
    what,
    unit: "µs",
    ours: perCall(times.ours),
    peer: { name: "AWS SDK", spread: perCall(times.theirs) },
    target,
  };
}
