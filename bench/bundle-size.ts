/**
 * The size of a single call, bundled for the browser: ours and the AWS SDK's, from the same lines.
 *
 *     node --conditions=@shapewright/source --import tsx bench/bundle-size.ts [--json]
 */
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { DYNAMODB, EC2, generatePackages, S3, SQS, type CorpusService } from "./corpus-packages.ts";
import { constant, type Figure, type Target } from "./figures.ts";
import { root } from "./machine.ts";
import { report } from "./report.ts";

/** What is bundled: one command, sent by its client. */
interface Call {
  readonly client: string;
  readonly command: string;
  readonly sdk: string;
}

interface Size {
  readonly plain: number;
  readonly compressed: number;
}

/** The calls of the corpus's services, and what each may have at the most, in kB. */
const CALLS: readonly (readonly [service: CorpusService, command: string, kilobytes: number])[] = [
  [SQS, "SendMessage", 12.3],
  [DYNAMODB, "GetItem", 12.8],
  [S3, "GetObject", 21.8],
  [EC2, "DescribeInstances", 15.9],
];

const small: Call = { client: "SSOOIDCClient", command: "RegisterClient", sdk: "@aws-sdk/client-sso-oidc" };
const figures: Figure[] = await measureCall("sso-oidc", small, {
  packageName: "@shapewright/sso-oidc",
  resolveDir: root,
  target: { kind: "at-most", limit: 9.3, words: "at most 9.3 kB" },
});
const { packages, folder, skipped, remove } = await generatePackages(CALLS.map(([service]) => service));
for (const each of packages) {
  const [, command = "", limit = 0] = CALLS.find(([{ name }]) => name === each.name) ?? [];
  figures.push(
    ...(await measureCall(
      each.name,
      { ...each, command },
      {
        packageName: each.packageName,
        resolveDir: folder,
        target: { kind: "at-most", limit, words: `at most ${limit} kB` },
      },
    )),
  );
}
remove();

report({
  title: "Size of a call in the browser",
  method:
    "`new Client(config).send(new Command(input))`, bundled by esbuild and minified. " +
    "The SDK signs its requests; a `signer` of ours is the caller's own, and not counted.",
  figures,
  skipped,
});

async function measureCall(
  name: string,
  call: Call,
  { packageName, resolveDir, target }: { packageName: string; resolveDir: string; target: Target },
): Promise<Figure[]> {
  const ours = await bundleCall(packageName, call, resolveDir);
  const theirs = await bundleCall(call.sdk, call, resolveDir);
  const what = `${name}, ${call.command}`;
  return [
    {
      ...compare(`${what}, \`gzip -9\``, { ours: ours.compressed, theirs: theirs.compressed }),
      target,
      ...(name === SQS.name ? { headline: "**Small**: one SQS call in the browser, minified, `gzip -9`" } : {}),
    },
    compare(`${what}, not compressed`, { ours: ours.plain, theirs: theirs.plain }),
  ];
}

function compare(what: string, bytes: { readonly ours: number; readonly theirs: number }): Figure {
  return {
    what,
    unit: "kB",
    ours: constant(bytes.ours / 1000),
    peer: { name: "AWS SDK", spread: constant(bytes.theirs / 1000) },
  };
}

/** Bytes of the bundle. */
async function bundleCall(name: string, { client, command }: Call, resolveDir: string): Promise<Size> {
  const contents = `import { ${command}Command, ${client} } from ${JSON.stringify(name)};
    export const call = (config, input) => new ${client}(config).send(new ${command}Command(input));`;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    legalComments: "none",
    write: false,
  });
  const bundle = outputFiles[0]?.contents ?? new Uint8Array();
  return { plain: bundle.length, compressed: gzipSync(bundle, { level: 9 }).length };
}
