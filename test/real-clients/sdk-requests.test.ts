import { join } from "node:path";
import * as dynamodb from "@aws-sdk/client-dynamodb";
import * as ec2 from "@aws-sdk/client-ec2";
import * as s3 from "@aws-sdk/client-s3";
import * as sqs from "@aws-sdk/client-sqs";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { NoValue } from "../../src/synthesize/no-value.ts";
import { Synthesizer } from "../../src/synthesize/synthesize.ts";
import type { LoadedPackage } from "../packages/loaded-package.ts";
import { loadBundled } from "../packages/bundled-package.ts";
import { PackageFolder } from "../packages/package-folder.ts";
import { sharedFolder } from "../shared-folder.ts";
import { knownDifferences } from "./known-differences.ts";
import { ofOurs, ofSdk, type SentRequest } from "./sent-requests.ts";

interface Service {
  readonly name: string;
  readonly model: string;
  readonly sdk: Readonly<Record<string, unknown>>;
}

const services: readonly Service[] = [
  { name: "S3", model: "smithy/s3-2006-03-01.json", sdk: s3 },
  { name: "SQS", model: "smithy/sqs-2012-11-05.json", sdk: sqs },
  { name: "DynamoDB", model: "smithy/dynamodb-2012-08-10.json", sdk: dynamodb },
  { name: "EC2", model: "c2j/ec2/2016-11-15", sdk: ec2 },
];

const config = {
  region: "eu-west-1",
  credentials: { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY" },
  maxAttempts: 1,
};

/** Generated clients send what those of AWS SDK v3 send for the same input, but for what is listed with its reason. */
describe.skipIf(sharedFolder() === undefined).each(services)("requests to $name", ({ name, model, sdk }) => {
  const folder = new PackageFolder();
  let loaded: LoadedPackage;
  const compared: string[] = [];

  beforeAll(async () => {
    loaded = await loadBundled(folder, name.toLowerCase(), join(sharedFolder() ?? "", "corpus", model));
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
      // What is no name of a bucket, neither client sends.
      if ("Bucket" in value) value = { ...value, Bucket: "my-bucket" };
      const ours = await ofOurs(
        (client) => loaded.createClient({ ...config, ...client }),
        loaded.createCommand(operation, value),
      );
      const theirs = await ofSdk(sdk[`${name}Client`] as never, config, new Command(value));
      compared.push(operation.shape.name);
      differences.push(...compare(name, operation.shape.name, ours, theirs));
    }
    expect(differences).toEqual([]);
  });

  it("are compared for nearly all operations", () => {
    expect(new Set(compared).size).toBeGreaterThan(loaded.plan.operations.length * 0.8);
  });
});

/** A line for each part of a request that differs and is not listed. */
function compare(service: string, operation: string, ours: SentRequest, theirs: SentRequest): string[] {
  // What the SDK refuses to send, there is nothing to compare with.
  if (theirs.failure !== undefined) return [];
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
