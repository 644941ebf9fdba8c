import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as cloudwatch from "@aws-sdk/client-cloudwatch";
import * as dynamodb from "@aws-sdk/client-dynamodb";
import * as ec2 from "@aws-sdk/client-ec2";
import * as kinesis from "@aws-sdk/client-kinesis";
import * as lambda from "@aws-sdk/client-lambda";
import * as s3 from "@aws-sdk/client-s3";
import * as sns from "@aws-sdk/client-sns";
import * as sqs from "@aws-sdk/client-sqs";
import { AwsQueryProtocol, AwsSmithyRpcV2CborProtocol } from "@aws-sdk/core/protocols";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { NoValue } from "../../src/synthesize/no-value.ts";
import { Synthesizer } from "../../src/synthesize/synthesize.ts";
import type { LoadedPackage } from "../packages/loaded-package.ts";
import { loadBundled } from "../packages/bundled-package.ts";
import { PackageFolder } from "../packages/package-folder.ts";
import { sharedFolder } from "../shared-folder.ts";
import { knownDifferences } from "./known-differences.ts";
import { credentials, ofOurs, ofSdk, type SentRequest } from "./sent-requests.ts";

interface Service {
  readonly name: string;
  readonly protocol: string;
  readonly model: string;
  readonly sdk: Readonly<Record<string, unknown>>;
  /** Speaks the protocol, where the SDK's client does so only if it is told. */
  readonly sdkProtocol?: unknown;
}

const services: readonly Service[] = [
  { name: "S3", protocol: "restXml", model: "smithy/s3-2006-03-01.json", sdk: s3 },
  { name: "Lambda", protocol: "restJson1", model: "smithy/lambda-2015-03-31.json", sdk: lambda },
  { name: "SQS", protocol: "awsJson1_0", model: "smithy/sqs-2012-11-05.json", sdk: sqs },
  { name: "DynamoDB", protocol: "awsJson1_0", model: "smithy/dynamodb-2012-08-10.json", sdk: dynamodb },
  { name: "Kinesis", protocol: "awsJson1_1", model: "smithy/kinesis-2013-12-02.json", sdk: kinesis },
  { name: "SNS", protocol: "awsQuery", model: "c2j/sns/2010-03-31", sdk: sns },
  {
    ...{ name: "CloudWatch", protocol: "awsQuery", model: "c2j/monitoring/2010-08-01" },
    ...{ sdk: cloudwatch, sdkProtocol: AwsQueryProtocol },
  },
  {
    ...{ name: "CloudWatch", protocol: "rpcv2Cbor", model: "smithy/cloudwatch-2010-08-01.json" },
    ...{ sdk: cloudwatch, sdkProtocol: AwsSmithyRpcV2CborProtocol },
  },
  { name: "EC2", protocol: "ec2Query", model: "c2j/ec2/2016-11-15", sdk: ec2 },
];

const config = {
  region: "eu-west-1",
  credentials,
  maxAttempts: 1,
};

const stream = "arn:aws:kinesis:eu-west-1:123456789012:stream/clicks";

/** What endpoints depend on: where it is not valid, clients send nothing. */
const namesOfResources = {
  Bucket: "my-bucket",
  QueueUrl: "https://sqs.eu-west-1.amazonaws.com/123456789012/my-queue",
  SourceRegion: "us-east-1",
  StreamARN: stream,
  ResourceARN: stream,
  ConsumerARN: `${stream}/consumer/reader:1`,
};

/** Operations whose requests have been compared. */
let total = 0;

/** Generated clients send what those of AWS SDK v3 send for the same input, but for what is listed with its reason. */
describe.skipIf(sharedFolder() === undefined).each(services)("requests to $name ($protocol)", (service) => {
  const { name, protocol, sdk, sdkProtocol } = service;
  const folder = new PackageFolder();
  let loaded: LoadedPackage;
  const compared: string[] = [];

  beforeAll(async () => {
    const model = speaking(protocol, join(sharedFolder() ?? "", "corpus", service.model), folder);
    loaded = await loadBundled(folder, name.toLowerCase(), model);
    vi.useFakeTimers({ toFake: ["Date"], now: Date.UTC(2026, 10, 30, 12) });
  });
  afterAll(() => {
    vi.useRealTimers();
    folder.remove();
  });

  it.each(["all", "required"] as const)("are those of AWS SDK v3, with %s members", async (members) => {
    const synthesizer = new Synthesizer();
    const differences: string[] = [];
    for (const operation of loaded.plan.operations) {
      const Command = sdk[operation.command] as (new (input: object) => object) | undefined;
      const { input } = loaded.schemaOf(operation);
      if (Command === undefined) continue;
      let value = {};
      try {
        const constraints = loaded.constraintsOf(operation);
        if (input)
          value = synthesizer.synthesize(input, { members, constraints, operation: loaded.schemaOf(operation) }).value;
      } catch (error) {
        if (error instanceof NoValue) continue;
        throw error;
      }
      value = { ...value, ...pick(namesOfResources, value) };
      const ours = await ofOurs(
        (client) => loaded.createClient({ ...config, ...client }),
        loaded.createCommand(operation, value),
      );
      const sdkConfig = sdkProtocol === undefined ? config : { ...config, protocol: sdkProtocol };
      const theirs = await ofSdk(sdk[`${name}Client`] as never, sdkConfig, new Command(value));
      if (theirs.failure === undefined) compared.push(operation.shape.name);
      differences.push(...compare(name, operation.shape.name, ours, theirs));
    }
    expect(differences).toEqual([]);
  });

  it("are compared for nearly all operations", () => {
    const { size } = new Set(compared);
    total += size;
    expect(size).toBeGreaterThan(loaded.plan.operations.length * 0.8);
  });
});

it.skipIf(sharedFolder() === undefined)("requests of 300 operations and more are compared", () => {
  console.log(`requests of ${total} operations were compared with those of AWS SDK v3`);
  expect(total).toBeGreaterThan(300);
});

/** The model, or one that says that the service speaks a protocol which it has learnt since. */
function speaking(protocol: string, model: string, folder: PackageFolder): string {
  if (protocol !== "rpcv2Cbor") return model;
  const parsed = JSON.parse(readFileSync(model, "utf8")) as {
    shapes: Record<string, { type: string; traits: object }>;
  };
  const service = Object.values(parsed.shapes).find(({ type }) => type === "service");
  if (service)
    service.traits = {
      ...service.traits,
      "smithy.protocols#rpcv2Cbor": {},
      "aws.protocols#awsQueryCompatible": {},
      "aws.protocols#awsQuery": undefined,
    };
  const changed = join(folder.path, "model.json");
  writeFileSync(changed, JSON.stringify(parsed));
  return changed;
}

function pick(from: object, keys: object): object {
  return Object.fromEntries(Object.entries(from).filter(([key]) => key in keys));
}

/** A line for each part of a request that differs and is not listed. */
function compare(service: string, operation: string, ours: SentRequest, theirs: SentRequest): string[] {
  // What the SDK refuses to send, there is nothing to compare with.
  if (theirs.failure !== undefined) return [];
  if (theirs.signatureFault !== undefined) return [`${operation}: the verifier is wrong: ${theirs.signatureFault}`];
  const known = knownDifferences.filter(
    (difference) => difference.service === service && (difference.operations?.includes(operation) ?? true),
  );
  const [mine, other] = [ours, theirs].map((request) =>
    known.reduce((left, { leaveOut }) => leaveOut(left), request),
  ) as [SentRequest, SentRequest];
  return (Object.keys(other) as (keyof SentRequest)[])
    .map((part) => [part, JSON.stringify(mine[part]), JSON.stringify(other[part])] as const)
    .filter(([, one, two]) => one !== two)
    .map(([part, one, two]) => `${operation}: ${part}: ${one.slice(0, 600)} instead of ${two.slice(0, 600)}`);
}
