import { spawn } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer, type Server as HttpServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { Readable } from "node:stream";
import * as cloudwatch from "@aws-sdk/client-cloudwatch";
import * as dynamodb from "@aws-sdk/client-dynamodb";
import * as ec2 from "@aws-sdk/client-ec2";
import * as s3 from "@aws-sdk/client-s3";
import * as sqs from "@aws-sdk/client-sqs";
import { SmithyRpcV2CborProtocol } from "@smithy/core/cbor";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sigV4Caller, verifySigV4 } from "../../src/aws/verify-sigv4/verify-sigv4.ts";
import { toNodeListener } from "../../src/runtime/server/node-listener.ts";
import type { RequestContext } from "../../src/runtime/server/request-context.ts";
import { emitModel } from "../packages/emitted-model.ts";
import { LoadedPackage } from "../packages/loaded-package.ts";
import { PackageFolder } from "../packages/package-folder.ts";
import { sharedFolder } from "../shared-folder.ts";

const shared = sharedFolder() ?? "";
const cli = "/usr/bin/aws";
const keys = { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "right/secret+key" };
const wrong = { ...keys, secretAccessKey: "wrong" };
const patience = 240_000;

interface SdkConfig {
  readonly endpoint: string;
  readonly region: string;
  readonly credentials: typeof keys;
  readonly maxAttempts: number;
}

/** A service of AWS, of which some operations are served. */
interface Served {
  readonly name: string;
  /** In the shared folder. */
  readonly model: string;
  readonly operations: readonly string[];
  readonly handlers: Readonly<Record<string, (input: never, context: RequestContext) => unknown>>;
}

/** A service, and what its clients tell of a call. */
interface Called extends Served {
  readonly callSdk?: (config: SdkConfig) => Promise<unknown>;
  readonly callCli?: readonly string[];
  readonly output: object;
  /** The error's name in the SDK and on the command line, for a wrong secret. */
  readonly refusal: string;
}

const callers: unknown[] = [];
const told = (output: object) => (_input: object, context: RequestContext) => {
  callers.push(context.get(sigV4Caller)?.accessKeyId);
  return output;
};

const services: readonly Called[] = [
  {
    name: "DynamoDB",
    model: "corpus/c2j/dynamodb/2012-08-10",
    operations: ["GetItem"],
    handlers: { getItem: told({ Item: { id: { S: "1" } } }) },
    callSdk: (config) => new dynamodb.DynamoDB(config).getItem({ TableName: "table", Key: { id: { S: "1" } } }),
    callCli: ["dynamodb", "get-item", "--table-name", "table", "--key", '{"id":{"S":"1"}}'],
    output: { Item: { id: { S: "1" } } },
    refusal: "InvalidSignatureException",
  },
  {
    name: "SQS in JSON",
    model: "corpus/smithy/sqs-2012-11-05.json",
    operations: ["CreateQueue"],
    handlers: { createQueue: told({ QueueUrl: "http://127.0.0.1/q" }) },
    callSdk: (config) => new sqs.SQS(config).createQueue({ QueueName: "queue" }),
    output: { QueueUrl: "http://127.0.0.1/q" },
    refusal: "InvalidSignatureException",
  },
  {
    name: "SNS",
    model: "corpus/c2j/sns/2010-03-31",
    operations: ["CreateTopic"],
    handlers: { createTopic: told({ TopicArn: "arn" }) },
    callCli: ["sns", "create-topic", "--name", "a topic"],
    output: { TopicArn: "arn" },
    refusal: "SignatureDoesNotMatch",
  },
  {
    name: "EC2",
    model: "corpus/c2j/ec2/2016-11-15",
    operations: ["DescribeRegions"],
    handlers: { describeRegions: told({ Regions: [{ RegionName: "r" }] }) },
    callSdk: (config) => new ec2.EC2(config).describeRegions({}),
    callCli: ["ec2", "describe-regions"],
    output: { Regions: [{ RegionName: "r" }] },
    refusal: "AuthFailure",
  },
  {
    name: "Lambda",
    model: "corpus/c2j/lambda/2015-03-31",
    operations: ["GetFunctionConfiguration"],
    handlers: { getFunctionConfiguration: told({ FunctionName: "f" }) },
    callCli: ["lambda", "get-function-configuration", "--function-name", "arn:aws:lambda:us-east-1:1:function:f"],
    output: { FunctionName: "f" },
    refusal: "InvalidSignatureException",
  },
  {
    name: "CloudWatch",
    model: "corpus/c2j/monitoring/2010-08-01",
    operations: ["ListDashboards"],
    handlers: { listDashboards: told({ DashboardEntries: [{ DashboardName: "d" }] }) },
    callCli: ["cloudwatch", "list-dashboards", "--dashboard-name-prefix", "d"],
    output: { DashboardEntries: [{ DashboardName: "d" }] },
    refusal: "SignatureDoesNotMatch",
  },
  {
    name: "CloudWatch in CBOR",
    model: "corpus/smithy/cloudwatch-2010-08-01.json",
    operations: ["ListDashboards"],
    handlers: { listDashboards: told({ DashboardEntries: [{ DashboardName: "d" }] }) },
    callSdk: (config) => {
      const settings = { defaultNamespace: "com.amazonaws.cloudwatch" };
      const protocol = new SmithyRpcV2CborProtocol(settings);
      return new cloudwatch.CloudWatch({ ...config, protocol }).listDashboards({ DashboardNamePrefix: "d" });
    },
    output: { DashboardEntries: [{ DashboardName: "d" }] },
    refusal: "InvalidSignatureException",
  },
];

const folder = new PackageFolder();
const opened: HttpServer[] = [];

afterAll(() => {
  for (const http of opened) {
    http.closeAllConnections();
    http.close();
  }
  folder.remove();
});

/** Serves operations of a model to callers with the right secret. @returns the endpoint. */
async function serve({ name, model, operations, handlers }: Served): Promise<string> {
  const id = name.replaceAll(" ", "-");
  const source = join(shared, model);
  const copy = join(folder.path, `model-of-${id}`);
  mkdirSync(copy, { recursive: true });
  const files = model.endsWith(".json")
    ? [[source, "model.json"]]
    : readdirSync(source).map((each) => [join(source, each), each]);
  for (const [from = "", to = ""] of files) {
    if (/^(api-2|model)\.json$/.test(to))
      writeFileSync(join(copy, to), JSON.stringify(keepOperations(from, operations)));
    else if (to === "endpoint-rule-set-1.json") copyFileSync(from, join(copy, to));
  }
  const { plan, files: emitted } = emitModel([copy]);
  folder.write(emitted.map(({ path, text }) => ({ path: `${id}/${path}`, text })));
  const loaded = await LoadedPackage.load(plan, join(folder.path, id, "src"), "ts");
  const interceptor = verifySigV4({
    credentials: (accessKeyId) => (accessKeyId === keys.accessKeyId ? keys.secretAccessKey : undefined),
    region: "us-east-1",
  });
  const http = createServer(toNodeListener(loaded.createServer(handlers, { interceptors: [interceptor] })));
  opened.push(http);
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${String((http.address() as AddressInfo).port)}`;
}

function keepOperations(path: string, kept: readonly string[]): unknown {
  const model = JSON.parse(readFileSync(path, "utf8")) as {
    operations?: Record<string, unknown>;
    shapes: Record<string, { traits?: Record<string, unknown>; operations?: readonly { readonly target: string }[] }>;
  };
  if (model.operations !== undefined) {
    model.operations = Object.fromEntries(Object.entries(model.operations).filter(([name]) => kept.includes(name)));
  }
  for (const shape of Object.values(model.shapes)) {
    // As CloudWatch's model has it today.
    if (shape.traits?.["aws.protocols#awsQuery"]) shape.traits["smithy.protocols#rpcv2Cbor"] = {};
    if (shape.operations === undefined) continue;
    shape.operations = shape.operations.filter(({ target }) => kept.includes(target.slice(target.indexOf("#") + 1)));
  }
  return model;
}

function configOf(endpoint: string, credentials: typeof keys): SdkConfig {
  return { endpoint, region: "us-east-1", credentials, maxAttempts: 1 };
}

interface CliRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the AWS CLI, which signs with the given keys. */
function runCli(
  args: readonly string[],
  endpoint: string,
  { accessKeyId, secretAccessKey }: typeof keys,
): Promise<CliRun> {
  const env = {
    ...{ PATH: "/usr/bin:/bin", HOME: folder.path, AWS_EC2_METADATA_DISABLED: "true", AWS_MAX_ATTEMPTS: "1" },
    ...{ AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey, AWS_DEFAULT_REGION: "us-east-1" },
  };
  const options = ["--endpoint-url", endpoint, "--output", "json", "--no-cli-pager"];
  const child = spawn(cli, [...args, ...options], { env, cwd: folder.path, timeout: patience });
  const output = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const) {
    child[name].setEncoding("utf8").on("data", (text: string) => (output[name] += text));
  }
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => {
      resolve({ code, ...output });
    });
  });
}

const hasCli = existsSync(cli);
if (!hasCli) console.warn(`There is no AWS CLI at ${cli}: what needs it is skipped.`);

describe.skipIf(shared === "").each(services)("a server of $name that verifies signatures", (served) => {
  const { callSdk, callCli = [], output, refusal } = served;
  let endpoint: string;
  beforeAll(async () => {
    endpoint = await serve(served);
  }, patience);

  it.skipIf(callSdk === undefined)("answers and refuses AWS SDK v3", async () => {
    callers.length = 0;
    expect(await callSdk?.(configOf(endpoint, keys))).toMatchObject(output);
    expect(callers).toEqual([keys.accessKeyId]);
    const refused: unknown = await callSdk?.(configOf(endpoint, wrong)).catch((error: unknown) => error);
    const { name, __type = name } = refused as { readonly name: string; readonly __type?: string };
    // The SDK's protocol of CBOR by itself leaves the name of errors that are not modeled in the type.
    expect(__type).toBe(refusal);
  });

  it.skipIf(!hasCli || callCli.length === 0)("answers and refuses the AWS CLI", { timeout: patience }, async () => {
    const right = await runCli(callCli, endpoint, keys);
    expect(right.stderr).toBe("");
    expect(JSON.parse(right.stdout)).toEqual(output);
    const refused = await runCli(callCli, endpoint, wrong);
    expect(refused.code).not.toBe(0);
    expect(refused.stderr).toContain(`(${refusal})`);
  });
});

describe.skipIf(shared === "")("a server of S3 that verifies signatures", () => {
  const stored = new Map<string, string>();
  let endpoint: string;
  let client: s3.S3;
  beforeAll(async () => {
    endpoint = await serve({
      ...{ name: "S3", model: "corpus/c2j/s3/2006-03-01", operations: ["GetObject", "PutObject", "HeadObject"] },
      handlers: {
        async putObject({ Key, Body }: { Key: string; Body: { transformToString(): Promise<string> } }) {
          stored.set(Key, await Body.transformToString());
          return { ETag: '"e"' };
        },
        getObject: ({ Key }: { Key: string }) => ({
          Body: stored.get(Key) ?? "",
          ETag: '"e"',
          LastModified: new Date(0),
        }),
        headObject: ({ Key }: { Key: string }) => ({
          ContentLength: stored.get(Key)?.length ?? 0,
          ETag: '"e"',
          LastModified: new Date(0),
        }),
      },
    });
    client = new s3.S3({ ...configOf(endpoint, keys), forcePathStyle: true });
  }, patience);
  afterAll(() => client.destroy());

  it.each(["k", "dir/sub dir/ü+&=?#%.txt", "a//b/../c", "it's(1)!*.txt"])(
    "answers AWS SDK v3 for the key %s",
    async (Key) => {
      await client.putObject({ Bucket: "bucket", Key, Body: "text" });
      await client.putObject({ Bucket: "bucket", Key, Body: Readable.from(["stre", "am"]), ContentLength: 6 });
      expect(stored.get(Key)).toBe("stream");
      const { Body } = await client.getObject({ Bucket: "bucket", Key });
      expect(await Body?.transformToString()).toBe("stream");
    },
  );

  it("refuses AWS SDK v3 with another secret, and stores nothing", async () => {
    const other = new s3.S3({ ...configOf(endpoint, wrong), forcePathStyle: true });
    stored.clear();
    await expect(other.putObject({ Bucket: "bucket", Key: "k", Body: "text" })).rejects.toMatchObject({
      ...{ name: "SignatureDoesNotMatch", AWSAccessKeyId: keys.accessKeyId },
      StringToSign: expect.stringContaining("/us-east-1/s3/aws4_request") as string,
    });
    const unknown = new s3.S3({ ...configOf(endpoint, { ...keys, accessKeyId: "AKIDUNKNOWN" }), forcePathStyle: true });
    await expect(unknown.getObject({ Bucket: "bucket", Key: "k" })).rejects.toMatchObject({
      name: "InvalidAccessKeyId",
    });
    expect(stored).toEqual(new Map());
    other.destroy();
    unknown.destroy();
  });

  it.skipIf(!hasCli)("answers and refuses the AWS CLI, presigned URLs too", { timeout: patience }, async () => {
    writeFileSync(join(folder.path, "file.txt"), "from a file");
    const put = ["s3api", "put-object", "--bucket", "bucket", "--key", "a key+ü", "--body", "file.txt"];
    expect(await runCli(put, endpoint, keys)).toMatchObject({ code: 0, stderr: "" });
    expect(stored.get("a key+ü")).toBe("from a file");
    expect((await runCli(["s3", "cp", "s3://bucket/a key+ü", "copy.txt"], endpoint, keys)).stderr).toBe("");
    expect(readFileSync(join(folder.path, "copy.txt"), "utf8")).toBe("from a file");
    expect((await runCli(put, endpoint, wrong)).stderr).toContain("(SignatureDoesNotMatch)");
    const { stdout } = await runCli(["s3", "presign", "s3://bucket/a key+ü"], endpoint, keys);
    expect(await (await fetch(stdout.trim())).text()).toBe("from a file");
    const changed = await fetch(stdout.trim().replace("/a%20key", "/b%20key"));
    expect([changed.status, await changed.text()]).toEqual([403, expect.stringContaining("SignatureDoesNotMatch")]);
  });
});
