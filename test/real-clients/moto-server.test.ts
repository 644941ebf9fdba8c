import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PackageFolder } from "../packages/package-folder.ts";
import { sharedFolder } from "../shared-folder.ts";
import { type Call, createCaller } from "./real-server.ts";

const credentials = { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY" };

const canRun = sharedFolder() !== undefined && hasMoto();
if (!canRun) console.log("moto_server is not on this machine: clients are not tested with it");

function hasMoto(): boolean {
  try {
    execFileSync("moto_server", ["--help"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** Moto stands in for most of AWS's services. */
describe.skipIf(!canRun)("generated clients and moto_server", () => {
  const folder = new PackageFolder();
  let moto: ChildProcess;
  let endpoint = "";
  beforeAll(async () => {
    moto = spawn("moto_server", ["-H", "127.0.0.1", "-p", "0"], { stdio: ["ignore", "pipe", "pipe"] });
    endpoint = await new Promise((resolve, reject) => {
      let told = "";
      for (const stream of [moto.stdout, moto.stderr]) {
        stream?.on("data", (piece: Buffer) => {
          told += piece.toString();
          const [, address] = /Running on (http:\/\/127\.0\.0\.1:\d+)/.exec(told) ?? [];
          if (address !== undefined) resolve(address);
        });
      }
      moto.on("exit", () => reject(new Error(told)));
    });
  }, 60_000);
  afterAll(async () => {
    const ended = new Promise((resolve) => moto.once("exit", resolve));
    moto.kill();
    await ended;
    folder.remove();
  });

  const caller = (model: string): Promise<Call> => createCaller({ model, endpoint, credentials });

  it("STS (awsQuery)", async () => {
    const call = await caller("smithy/sts-2011-06-15.json");
    expect(await call("GetCallerIdentity")).toMatchObject({ Account: "123456789012" });
    const assumed = await call("AssumeRole", { RoleArn: "arn:aws:iam::123456789012:role/r", RoleSessionName: "s" });
    expect(assumed["Credentials"]).toMatchObject({ Expiration: expect.any(Date) as unknown });
  });

  it("SNS (awsQuery) and SQS (awsJson1_0)", async () => {
    const sns = await caller("c2j/sns/2010-03-31");
    const sqs = await caller("smithy/sqs-2012-11-05.json");
    const { TopicArn } = await sns("CreateTopic", { Name: "t", Attributes: { DisplayName: "é" } });
    const { QueueUrl } = await sqs("CreateQueue", { QueueName: "q" });
    expect(await sns("GetTopicAttributes", { TopicArn })).toMatchObject({ Attributes: { DisplayName: "é" } });
    await sqs("SendMessage", { QueueUrl, MessageBody: "text" });
    const { Messages } = await sqs("ReceiveMessage", { QueueUrl });
    expect(Messages).toMatchObject([{ Body: "text" }]);
    const missing = sqs("GetQueueUrl", { QueueName: "missing" });
    await expect(missing).rejects.toMatchObject({ name: "QueueDoesNotExist" });
  });

  it("Lambda (restJson1)", async () => {
    const call = await caller("smithy/lambda-2015-03-31.json");
    expect(await call("ListFunctions")).toMatchObject({ Functions: [] });
    const missing = call("GetFunction", { FunctionName: "missing" });
    await expect(missing).rejects.toMatchObject({ name: "ResourceNotFoundException" });
  });

  it("KMS (awsJson1_1)", async () => {
    const call = await caller("smithy/kms-2014-11-01.json");
    const { KeyMetadata } = await call("CreateKey", { Description: "d" });
    const { KeyId } = KeyMetadata as { KeyId: string };
    const Plaintext = Uint8Array.of(0, 255, 7);
    const { CiphertextBlob } = await call("Encrypt", { KeyId, Plaintext });
    expect(await call("Decrypt", { CiphertextBlob })).toMatchObject({ Plaintext });
  });

  it("EC2 (ec2Query)", async () => {
    const call = await caller("c2j/ec2/2016-11-15");
    const { Vpc } = await call("CreateVpc", { CidrBlock: "10.0.0.0/16" });
    const { VpcId } = Vpc as { VpcId: string };
    const { Vpcs } = await call("DescribeVpcs", { Filters: [{ Name: "vpc-id", Values: [VpcId] }] });
    expect(Vpcs).toMatchObject([{ VpcId, CidrBlock: "10.0.0.0/16", IsDefault: false }]);
    await expect(call("DeleteVpc", { VpcId: "vpc-0" })).rejects.toMatchObject({ name: "InvalidVpcID.NotFound" });
  });

  it("Route 53 (restXml)", async () => {
    const call = await caller("smithy/route-53-2013-04-01.json");
    const { HostedZone } = await call("CreateHostedZone", { Name: "example.com", CallerReference: "1" });
    const { Id } = HostedZone as { Id: string };
    const { ResourceRecordSets } = await call("ListResourceRecordSets", { HostedZoneId: Id });
    expect(ResourceRecordSets).toMatchObject([{ Type: "NS" }, { Type: "SOA" }]);
  });
});
