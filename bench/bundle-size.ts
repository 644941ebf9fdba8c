/**
 * The size of a single call, bundled for the browser: ours and the AWS SDK's, from the same lines.
 *
 *     node --import tsx bench/bundle-size.ts [--json]
 */
import { relative } from "node:path";
import { gzipSync } from "node:zlib";
import { build, type BuildOptions, type Metafile } from "esbuild";
import { DYNAMODB, EC2, generatePackages, S3, SQS } from "./corpus-packages.ts";
import { constant, type Figure, type Target } from "./figures.ts";
import { root } from "./machine.ts";
import { report } from "./report.ts";

/** A program whose bundle is measured. */
interface Program {
  readonly what: string;
  /** @param client the package of the client, ours or the SDK's. */
  readonly write: (client: string, isOurs: boolean) => string;
  /** Of ours, in kB. */
  readonly limit: number;
  readonly headline?: string;
}

interface Size {
  readonly plain: number;
  readonly compressed: number;
}

const config = `{
  region: "eu-west-1",
  credentials: { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY" },
}`;

/** One command, sent by its client. */
function writeCall(client: string, command: string): Program["write"] {
  return (from) => `import { ${command}Command, ${client} } from ${JSON.stringify(from)};
    export const call = (input) => new ${client}(${config}).send(new ${command}Command(input));`;
}

const PROGRAMS: readonly (readonly [service: typeof SQS, program: Program])[] = [
  [
    SQS,
    {
      ...{ what: "SQS, SendMessage", write: writeCall("SQSClient", "SendMessage"), limit: 13.2 },
      headline: "**Small**: one SQS call in the browser, minified, `gzip -9`",
    },
  ],
  [DYNAMODB, { what: "DynamoDB, GetItem", write: writeCall("DynamoDBClient", "GetItem"), limit: 13.2 }],
  [S3, { what: "S3, GetObject", write: writeCall("S3Client", "GetObject"), limit: 21 }],
  [EC2, { what: "EC2, DescribeInstances", write: writeCall("EC2Client", "DescribeInstances"), limit: 17 }],
  [
    S3,
    {
      what: "S3, `getSignedUrl`",
      write: (from, isOurs) => `import { GetObjectCommand, S3Client } from ${JSON.stringify(from)};
        import { getSignedUrl } from "${isOurs ? "@shapewright/aws" : "@aws-sdk"}/s3-request-presigner";
        export const call = (input) => getSignedUrl(new S3Client(${config}), new GetObjectCommand(input));`,
      limit: 19,
    },
  ],
  [
    S3,
    {
      what: "S3, `waitUntilBucketExists`",
      write: (from) => `import { S3Client, waitUntilBucketExists } from ${JSON.stringify(from)};
        export const call = (input) => waitUntilBucketExists({ client: new S3Client(${config}), maxWaitTime: 60 }, input);`,
      limit: 21,
    },
  ],
];

const registration: Program = {
  what: "sso-oidc, RegisterClient",
  write: writeCall("SSOOIDCClient", "RegisterClient"),
  limit: 9.3,
};
const conversation: Program = {
  what: "Bedrock Runtime, ConverseStream",
  write: writeCall("BedrockRuntimeClient", "ConverseStream"),
  limit: 17,
};
const figures = await measure(registration, {
  ours: "@shapewright/sso-oidc",
  theirs: "@aws-sdk/client-sso-oidc",
  resolveDir: root,
});
figures.push(
  ...(await measure(conversation, {
    ours: "@shapewright/bedrock-runtime",
    theirs: "@aws-sdk/client-bedrock-runtime",
    resolveDir: root,
  })),
);
const { packages, folder, skipped, remove } = await generatePackages([SQS, DYNAMODB, S3, EC2]);
for (const [service, program] of PROGRAMS) {
  const found = packages.find(({ name }) => name === service.name);
  if (found === undefined) continue;
  figures.push(...(await measure(program, { ours: found.packageName, theirs: service.sdk, resolveDir: folder })));
}
remove();
figures.push(...(await measureCredentials()));

report({
  title: "Size of a call",
  method:
    "`new Client({ region, credentials }).send(new Command(input))`, bundled by esbuild for browsers and minified; the " +
    "chain of credential providers is bundled for Node, with what it imports when it is asked in files of their own.",
  figures,
  skipped,
});

async function measure(
  { what, write, limit, headline }: Program,
  { ours, theirs, resolveDir }: { ours: string; theirs: string; resolveDir: string },
): Promise<Figure[]> {
  const { all: own } = await bundle(write(ours, true), resolveDir);
  const { all: sdk } = await bundle(write(theirs, false), resolveDir);
  return [
    {
      ...compare(`${what}, \`gzip -9\``, { ours: own.compressed, theirs: sdk.compressed }),
      target: atMost(limit),
      ...(headline === undefined ? {} : { headline }),
    },
    compare(`${what}, not compressed`, { ours: own.plain, theirs: sdk.plain }),
  ];
}

/** The standard chain of Node: what is loaded with its module, and with all that it may import later. */
async function measureCredentials(): Promise<Figure[]> {
  const node: BuildOptions = { platform: "node", splitting: true, outdir: "out" };
  const entry = 'export { fromNodeProviderChain } from "@shapewright/aws/credential-providers";';
  const own = await bundle(entry, root, node);
  const sdk = await bundle('export { defaultProvider } from "@aws-sdk/credential-provider-node";', root, node);
  return [
    {
      ...compare("credentials in Node, before they are asked for, `gzip -9`", {
        ours: own.first.compressed,
        theirs: sdk.first.compressed,
      }),
      target: atMost(6),
    },
    {
      ...compare("credentials in Node, with every link, `gzip -9`", {
        ours: own.all.compressed,
        theirs: sdk.all.compressed,
      }),
      target: atMost(25),
    },
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

function atMost(limit: number): Target {
  return { kind: "at-most", limit, words: `at most ${limit} kB` };
}

/** Sizes of a bundle's files: of those that are loaded at first, and of all. */
async function bundle(
  contents: string,
  resolveDir: string,
  options: BuildOptions = { platform: "browser" },
): Promise<{ readonly first: Size; readonly all: Size }> {
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir, sourcefile: "entry.js" },
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    legalComments: "none",
    outdir: "out",
    ...options,
    absWorkingDir: root,
    metafile: true,
    write: false,
  });
  const loaded = listLoadedFirst(metafile);
  const files = outputFiles.map(({ path, contents: bytes }) => ({ path: relative(root, path), bytes }));
  return {
    first: sizeOf(files.filter(({ path }) => loaded.has(path)).map(({ bytes }) => bytes)),
    all: sizeOf(files.map(({ bytes }) => bytes)),
  };
}

function sizeOf(files: readonly Uint8Array[]): Size {
  const bytes = Buffer.concat(files);
  return { plain: bytes.length, compressed: gzipSync(bytes, { level: 9 }).length };
}

/** The files that the entry imports, and those import, without `import()`. */
function listLoadedFirst({ outputs }: Metafile): ReadonlySet<string> {
  // The list grows during iteration.
  const loaded = new Set(Object.keys(outputs).filter((path) => outputs[path]?.entryPoint === "entry.js"));
  for (const path of loaded) {
    for (const { kind, path: imported } of outputs[path]?.imports ?? []) {
      if (kind === "import-statement") loaded.add(imported);
    }
  }
  return loaded;
}
