import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { CloudWatchClient, ListMetricsCommand } from "@aws-sdk/client-cloudwatch";
import { DynamoDB, ResourceNotFoundException } from "@aws-sdk/client-dynamodb";
import { EC2 } from "@aws-sdk/client-ec2";
import { S3 } from "@aws-sdk/client-s3";
import { SQS } from "@aws-sdk/client-sqs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createMockServers, type MockServer } from "../../src/mock/mock-server.ts";
import { sharedFolder } from "../shared-folder.ts";

const models = [
  ...["c2j/dynamodb/2012-08-10", "smithy/sqs-2012-11-05.json", "smithy/s3-2006-03-01.json", "c2j/ec2/2016-11-15"],
  "c2j/monitoring/2010-08-01",
];
const credentials = { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "secret" };

describe.skipIf(sharedFolder() === undefined)("one mock of DynamoDB, SQS, S3, EC2 and CloudWatch", () => {
  let mock: MockServer;
  let endpoint: string;
  beforeAll(async () => {
    mock = createMockServers(models.map((model) => join(sharedFolder() ?? "", "corpus", model)));
    endpoint = await mock.listen();
  });
  afterAll(async () => {
    await mock.close(0);
  });

  const config = (): { endpoint: string; region: string; credentials: typeof credentials; maxAttempts: number } => ({
    ...{ endpoint, region: "us-east-1", credentials, maxAttempts: 1 },
  });

  it("answers AWS SDK v3's DynamoDB: tables are kept, and a missing one is the model's error", async () => {
    const client = new DynamoDB(config());
    await client.createTable({
      TableName: "music",
      AttributeDefinitions: [{ AttributeName: "artist", AttributeType: "S" }],
      KeySchema: [{ AttributeName: "artist", KeyType: "HASH" }],
      BillingMode: "PAY_PER_REQUEST",
    });
    expect((await client.describeTable({ TableName: "music" })).Table?.TableName).toBe("music");
    expect((await client.listTables({})).TableNames).toEqual(["music"]);
    await client.deleteTable({ TableName: "music" });
    await expect(client.describeTable({ TableName: "music" })).rejects.toThrow(ResourceNotFoundException);
    client.destroy();
  });

  it("answers SQS, whose client compares digests and follows queues' addresses", async () => {
    const client = new SQS(config());
    const { QueueUrl } = await client.createQueue({ QueueName: "jobs" });
    expect(QueueUrl).toContain(endpoint);
    const sent = await client.sendMessage({ QueueUrl, MessageBody: "hello" });
    expect(sent.MessageId).toBeTypeOf("string");
    const received = await client.receiveMessage({ QueueUrl });
    expect(received.Messages?.length).toBeGreaterThan(0);
    expect((await client.listQueues({})).QueueUrls).toEqual([QueueUrl]);
    client.destroy();
  });

  it("answers S3: what is put is there, with its length", async () => {
    const client = new S3({ ...config(), forcePathStyle: true });
    await client.createBucket({ Bucket: "photos" });
    await client.putObject({ Bucket: "photos", Key: "cats/1.txt", Body: "meow" });
    const object = await client.getObject({ Bucket: "photos", Key: "cats/1.txt" });
    expect(await object.Body?.transformToString()).toBe("meow");
    expect((await client.headObject({ Bucket: "photos", Key: "cats/1.txt" })).ContentLength).toBe(4);
    expect((await client.listObjectsV2({ Bucket: "photos" })).Contents?.map(({ Key }) => Key)).toEqual(["cats/1.txt"]);
    await expect(client.getObject({ Bucket: "photos", Key: "dogs" })).rejects.toMatchObject({ name: "NoSuchKey" });
    client.destroy();
  });

  it("answers EC2, and any error that its model lacks where a request asks for it", async () => {
    const client = new EC2(config());
    const { Vpc } = await client.createVpc({ CidrBlock: "10.1.0.0/16" });
    const { Vpcs } = await client.describeVpcs({});
    expect(Vpcs?.map(({ VpcId, CidrBlock }) => [VpcId, CidrBlock])).toEqual([[Vpc?.VpcId, "10.1.0.0/16"]]);
    client.middlewareStack.add(
      (next) => (call) => {
        (call.request as { headers: Record<string, string> }).headers["x-mock-error"] = "InvalidVpcID.NotFound";
        return next(call);
      },
      { step: "build" },
    );
    await expect(client.describeVpcs({})).rejects.toMatchObject({ name: "InvalidVpcID.NotFound" });
    client.destroy();
  });

  it("answers unknown protocols with an error that their client reads", async () => {
    // The model of 2010 has awsQuery alone, and the client speaks another protocol.
    const client = new CloudWatchClient(config());
    await expect(client.send(new ListMetricsCommand({}))).rejects.toMatchObject({ $fault: "client" });
    client.destroy();
  });

  const awsCli = process.env["AWS_CLI"] ?? "/usr/bin/aws";
  if (!existsSync(awsCli)) console.warn("There is no AWS CLI here (AWS_CLI names one): mocks are not called with it.");

  it.skipIf(!existsSync(awsCli))("answers the AWS CLI", async () => {
    const run = async (...args: readonly string[]): Promise<string> => {
      const env = {
        ...{ PATH: process.env["PATH"], HOME: "/nonexistent", AWS_DEFAULT_REGION: "us-east-1", AWS_PAGER: "" },
        ...{ AWS_ACCESS_KEY_ID: "AKIDEXAMPLE", AWS_SECRET_ACCESS_KEY: "secret", AWS_EC2_METADATA_DISABLED: "true" },
      };
      return (await promisify(execFile)(awsCli, ["--endpoint-url", endpoint, "--output", "json", ...args], { env }))
        .stdout;
    };
    await run("sqs", "create-queue", "--queue-name", "from-the-cli");
    expect(await run("sqs", "list-queues")).toContain("QueueUrls");
    await run("s3api", "create-bucket", "--bucket", "from-the-cli");
    expect(await run("s3api", "list-buckets")).toContain('"from-the-cli"');
    expect(await run("cloudwatch", "list-metrics")).toContain("Metrics");
    expect(await run("ec2", "describe-instances")).toContain("Reservations");
  });
});
