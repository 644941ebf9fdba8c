import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build, type BuildOptions, type Plugin } from "esbuild";
import { describe, expect, it } from "vitest";
import { sharedFolder } from "../shared-folder.ts";
import { emitModel } from "./emitted-model.ts";
import { ownPackages } from "./own-packages.ts";

/** A call as people write it, alone in a bundle for browsers. */
interface Call {
  /** The folder or file of the model. */
  readonly model: string;
  readonly client: string;
  readonly command: string;
  /** What waits for the call's outcome, and is in the bundle too. */
  readonly waiter?: string;
  /** Whether the call is not sent, but made a URL. */
  readonly presigns?: boolean;
}

interface Bundle {
  /** Bytes after `gzip -9`, minified. */
  readonly size: number;
  /** The files of the runtime that have a part in it. */
  readonly files: readonly string[];
  /** What its modules declare at their top. */
  readonly names: ReadonlySet<string>;
}

async function bundle(call: Call): Promise<Bundle> {
  const [minified, plain] = await Promise.all([build(optionsFor(call, true)), build(optionsFor(call, false))]);
  const inputs = Object.entries(minified.metafile.outputs["bundle.js"]?.inputs ?? {});
  const used = inputs.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([path]) => path);
  const declarations = (plain.outputFiles[0]?.text ?? "").matchAll(/^(?:async )?(?:var|function\*?|class) (\w+)/gm);
  return {
    size: gzipSync(minified.outputFiles[0]?.contents ?? "", { level: 9 }).length,
    files: used.flatMap((path) => /src\/runtime\/(.*)\.ts$/.exec(path)?.[1] ?? []),
    names: new Set([...declarations].map(([, name = ""]) => name)),
  };
}

/** The files of packages, by their models. */
const emitted = new Map<string, ReadonlyMap<string, string>>();

function filesOf(model: string): ReadonlyMap<string, string> {
  const found = emitted.get(model) ?? new Map(emitModel([model]).files.map(({ path, text }) => [path, text]));
  emitted.set(model, found);
  return found;
}

function optionsFor(
  { model, client, command, waiter, presigns }: Call,
  minify: boolean,
): BuildOptions & { metafile: true; write: false } {
  return {
    stdin: {
      contents: `import { ${client}, ${command} } from "emitted:src/index.ts";
        ${waiter === undefined ? "" : `export { ${waiter} } from "emitted:src/index.ts";`}
        ${presigns ? 'import { getSignedUrl } from "@shapewright/aws/s3-request-presigner";' : ""}
        export const call = (config, input) => ${
          presigns
            ? `getSignedUrl(new ${client}(config), new ${command}(input))`
            : `new ${client}(config).send(new ${command}(input))`
        };`,
      resolveDir: dirname(fileURLToPath(import.meta.url)),
    },
    plugins: [inMemory(filesOf(model))],
    conditions: ["@shapewright/source"],
    bundle: true,
    minify,
    metafile: true,
    write: false,
    format: "esm",
    platform: "browser",
    target: "es2022",
    // Its file name is part of the bundle's comments alone, which minified ones do not have.
    outfile: "bundle.js",
  };
}

/** Resolves a package's files to their texts. */
function inMemory(files: ReadonlyMap<string, string>): Plugin {
  return {
    name: "emitted files",
    setup(plugin) {
      plugin.onResolve({ filter: /^emitted:/ }, ({ path }) => ({
        path: path.slice("emitted:".length),
        namespace: "emitted",
        sideEffects: false,
      }));
      plugin.onResolve({ filter: /^\./, namespace: "emitted" }, ({ path, importer }) => ({
        path: join(dirname(importer), path).replaceAll("\\", "/"),
        namespace: "emitted",
        sideEffects: false,
      }));
      plugin.onLoad({ filter: /./, namespace: "emitted" }, ({ path }) => ({
        contents: files.get(path) ?? "",
        loader: "ts",
        resolveDir: dirname(fileURLToPath(import.meta.url)),
      }));
    },
  };
}

function ownModel(name: string): string {
  return ownPackages.find((own) => own.name === name)?.model ?? expect.fail(`no package ${name}`);
}

describe("a call's bundle has of the runtime what the operation uses", () => {
  it.each([
    {
      service: "sso-oidc",
      client: "SSOOIDCClient",
      command: "RegisterClientCommand",
      with: ["jsonLong"],
      without: ["parseHttpDate", "decodeBase64", "jsonMap", "jsonUnion", "sortBindings"],
    },
    {
      service: "sso-oidc",
      client: "SSOOIDCClient",
      command: "CreateTokenCommand",
      with: [],
      without: ["jsonLong", "jsonBigNumber"],
    },
    {
      service: "parcel-tracking",
      client: "ParcelTrackingClient",
      command: "CreateParcelCommand",
      with: ["jsonMap", "jsonTimestamp", "idempotencyToken"],
      without: ["jsonUnion", "jsonBlob", "payloadReader", "targetBinding"],
    },
    {
      service: "parcel-tracking",
      client: "ParcelTrackingClient",
      command: "DownloadLabelCommand",
      with: ["payloadReader", "targetBinding"],
      without: ["payloadWriter", "jsonMap", "jsonTimestamp", "jsonUnion", "idempotencyToken"],
    },
  ])("$command", async ({ service, with: wanted, without, ...call }) => {
    const { files, names } = await bundle({ ...call, model: ownModel(service) });
    expect(wanted.filter((name) => !names.has(name))).toEqual([]);
    expect(without.filter((name) => names.has(name))).toEqual([]);
    expect(files.filter((file) => /server|strict|validat/.test(file))).toEqual([]);
  });
});

it("a call of sso-oidc is a sixth of what it is with the AWS SDK", async () => {
  const call = { model: ownModel("sso-oidc"), client: "SSOOIDCClient", command: "RegisterClientCommand" };
  expect((await bundle(call)).size).toBeLessThan(11_300);
});

const shared = sharedFolder();

describe.skipIf(shared === undefined)("a call stays within its budget", () => {
  it.each([
    { model: "smithy/sqs-2012-11-05.json", client: "SQSClient", command: "SendMessageCommand", kilobytes: 16.25 },
    { model: "smithy/dynamodb-2012-08-10.json", client: "DynamoDBClient", command: "GetItemCommand", kilobytes: 16.65 },
    { model: "smithy/s3-2006-03-01.json", client: "S3Client", command: "GetObjectCommand", kilobytes: 25.75 },
    { model: "c2j/ec2/2016-11-15", client: "EC2Client", command: "DescribeInstancesCommand", kilobytes: 19.6 },
  ])("$command: $kilobytes kB", async ({ model, kilobytes, ...call }) => {
    const { size, names } = await bundle({ ...call, model: join(shared ?? "", "corpus", model) });
    expect(size).toBeLessThan(kilobytes * 1000);
    // What looks for settings in files, and what only some clients are given.
    const elsewhere = ["completeConfig", "loadConfigValue", "parseConfigFile", "AdaptiveRetryStrategy"];
    expect(elsewhere.filter((name) => names.has(name))).toEqual([]);
    if (call.command === "GetObjectCommand") {
      expect(["createXmlEncoders", "createXmlDecoders", "xmlErrorDecoder"].filter((name) => names.has(name))).toEqual(
        [],
      );
    }
  });
});

it.skipIf(shared === undefined)("a presigned URL of S3 stays within 27.55 kB", async () => {
  const call = { model: join(shared ?? "", "corpus/smithy/s3-2006-03-01.json"), client: "S3Client" };
  const { size } = await bundle({ ...call, command: "GetObjectCommand", presigns: true });
  console.log(`getSignedUrl: ${size} bytes`);
  expect(size).toBeLessThan(27_550);
});

describe.skipIf(shared === undefined)("a waiter adds to a call at most 1.2 kB", () => {
  it.each([
    {
      model: "c2j/s3/2006-03-01",
      client: "S3Client",
      command: "HeadBucketCommand",
      waiter: "waitUntilBucketExists",
    },
    {
      model: "smithy/dynamodb-2012-08-10.json",
      client: "DynamoDBClient",
      command: "DescribeTableCommand",
      waiter: "waitUntilTableExists",
    },
    {
      model: "c2j/ec2/2016-11-15",
      client: "EC2Client",
      command: "DescribeInstancesCommand",
      waiter: "waitUntilInstanceRunning",
    },
  ])("$waiter", async ({ model, waiter, ...call }) => {
    const folder = join(shared ?? "", "corpus", model);
    const [alone, waiting] = [
      await bundle({ ...call, model: folder }),
      await bundle({ ...call, model: folder, waiter }),
    ];
    console.log(`${waiter}: ${waiting.size - alone.size} bytes`);
    expect(waiting.size - alone.size).toBeLessThan(1200);
  });
});
