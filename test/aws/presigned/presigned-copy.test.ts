import { CopySnapshotCommand, EC2Client } from "@aws-sdk/client-ec2";
import { Hash } from "@smithy/core/serde";
import { SignatureV4 as SmithySignatureV4 } from "@smithy/signature-v4";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { loadCorpusPackage } from "../../packages/bundled-package.ts";
import { createFakeTransport } from "../../runtime/client/echo-service.ts";
import { sharedFolder } from "../../shared-folder.ts";

const credentials = { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY" };
const now = new Date("2026-11-30T12:00:00Z");

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now });
});
afterEach(() => {
  vi.useRealTimers();
});
/** The form that a call sends. */
async function send(model: string, operation: string, input: object): Promise<URLSearchParams> {
  const loaded = await loadCorpusPackage(model);
  const planned = loaded.plan.operations.find(({ shape }) => shape.name === operation) ?? expect.fail(operation);
  const transport = createFakeTransport([{ status: 400 }]);
  const client = loaded.createClient({ region: "us-east-1", credentials, transport });
  await client.send(loaded.createCommand(planned, input)).catch(() => undefined);
  const { headers, body } = transport.sent[0]?.request ?? expect.fail("nothing was sent");
  const form = typeof body === "string" ? body : expect.fail("the body is not a text");
  expect(headers["content-length"]).toBe(String(form.length));
  return new URLSearchParams(form);
}

describe.skipIf(sharedFolder() === undefined)("a copy from another region", () => {
  it("of EC2 has the URL that AWS SDK v3 gives it", async () => {
    const input = { SourceRegion: "us-west-2", SourceSnapshotId: "snap-1", Description: "a b+ü" };
    const ours = await send("c2j/ec2/2016-11-15", "CopySnapshot", input);
    let theirs = "";
    const handle = ({ body }: { readonly body: string }): Promise<never> => {
      theirs = body;
      return Promise.reject(new Error("captured"));
    };
    const sdk = new EC2Client({
      ...{ region: "us-east-1", credentials, maxAttempts: 1 },
      requestHandler: { handle } as never,
    });
    await sdk.send(new CopySnapshotCommand(input)).catch(() => undefined);
    const wanted = new URLSearchParams(theirs);
    expect(ours.get("DestinationRegion")).toBe("us-east-1");
    expect(ours.get("PresignedUrl")).toBe(wanted.get("PresignedUrl"));
    expect(new URL(ours.get("PresignedUrl") ?? "").host).toBe("ec2.us-west-2.amazonaws.com");
  });

  it.each([
    ["rds", "CopyDBSnapshot", "SourceDBSnapshotIdentifier", { TargetDBSnapshotIdentifier: "t", KmsKeyId: "k" }],
    ["rds", "CreateDBInstanceReadReplica", "SourceDBInstanceIdentifier", { DBInstanceIdentifier: "t" }],
    ["rds", "StartDBInstanceAutomatedBackupsReplication", "SourceDBInstanceArn", {}],
    ["rds", "CreateDBCluster", "ReplicationSourceIdentifier", { DBClusterIdentifier: "t", Engine: "e" }],
    [
      "neptune",
      "CopyDBClusterSnapshot",
      "SourceDBClusterSnapshotIdentifier",
      { TargetDBClusterSnapshotIdentifier: "t" },
    ],
  ])("of %s (%s) has a URL that calls the source's region", async (service, operation, member, others) => {
    const arn = "arn:aws:rds:us-west-2:123456789012:snapshot:one";
    const form = await send(`c2j/${service}/2014-10-31`, operation, { ...others, [member]: arn });
    const url = new URL(form.get("PreSignedUrl") ?? expect.fail("there is no URL"));
    expect(url.origin).toBe("https://rds.us-west-2.amazonaws.com");
    const { "X-Amz-Signature": signature, ...query } = Object.fromEntries(url.searchParams);
    expect(query).toMatchObject({ Action: operation, DestinationRegion: "us-east-1", [member]: arn, ...others });
    const signer = new SmithySignatureV4({
      ...{ service: "rds", region: "us-west-2", credentials, sha256: Hash.bind(null, "sha256") },
    });
    const signed = await signer.presign({
      ...{ method: "GET", protocol: "https:", hostname: url.hostname, path: "/", headers: { host: url.host } },
      query: Object.fromEntries(Object.entries(query).filter(([name]) => !name.startsWith("X-Amz-"))),
    });
    expect(signature).toBe(signed.query?.["X-Amz-Signature"]);
    expect(form.get("DestinationRegion")).toBeNull();
  });

  it.each([
    ["a source in the client's region", { SourceDBSnapshotIdentifier: "arn:aws:rds:us-east-1:1:snapshot:one" }],
    ["a source by its name", { SourceDBSnapshotIdentifier: "one" }],
  ])("is not made of %s", async (_, input) => {
    const form = await send("c2j/rds/2014-10-31", "CopyDBSnapshot", { ...input, TargetDBSnapshotIdentifier: "t" });
    expect(form.get("PreSignedUrl")).toBeNull();
  });

  it("has the URL that its input gives", async () => {
    const form = await send("c2j/rds/2014-10-31", "CopyDBSnapshot", {
      ...{ SourceDBSnapshotIdentifier: "arn:aws:rds:us-west-2:1:snapshot:one", TargetDBSnapshotIdentifier: "t" },
      PreSignedUrl: "https://given.example/",
    });
    expect(form.getAll("PreSignedUrl")).toEqual(["https://given.example/"]);
  });
});
