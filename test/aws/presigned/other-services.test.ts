import { Hash } from "@smithy/core/serde";
import { SignatureV4 as SmithySignatureV4 } from "@smithy/signature-v4";
import { describe, expect, it } from "vitest";
import { getSignedUrl } from "../../../src/aws/s3-request-presigner.ts";
import { loadCorpusPackage } from "../../packages/bundled-package.ts";
import { sharedFolder } from "../../shared-folder.ts";

const shared = sharedFolder();
const credentials = { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY" };
const signingDate = new Date("2026-11-30T12:00:00Z");

async function sign(model: string, operation: string, input: object): Promise<URL> {
  const loaded = await loadCorpusPackage(model);
  const planned = loaded.plan.operations.find(({ shape }) => shape.name === operation) ?? expect.fail(operation);
  const client = loaded.createClient({ region: "eu-west-1", credentials });
  return new URL(await getSignedUrl(client, loaded.createCommand(planned, input), { signingDate }));
}

/** Whether a URL's signature is that of a request of this method without a body, by the signer of AWS SDK v3. */
async function expectSignature(url: URL, method: string, service: string): Promise<void> {
  const verifier = new SmithySignatureV4({
    ...{ service, region: "eu-west-1", credentials, sha256: Hash.bind(null, "sha256"), applyChecksum: false },
  });
  const own = [...url.searchParams].filter(([name]) => !name.startsWith("X-Amz-"));
  const { query } = await verifier.presign(
    {
      ...{ method, protocol: "https:", hostname: url.hostname, path: url.pathname, query: Object.fromEntries(own) },
      headers: { host: url.host },
    },
    { signingDate, expiresIn: 900 },
  );
  expect(url.searchParams.get("X-Amz-SignedHeaders")).toBe("host");
  expect(url.searchParams.get("X-Amz-Signature")).toBe(query?.["X-Amz-Signature"]);
}

describe.skipIf(shared === undefined)("a presigned URL", () => {
  it("carries the whole request of a query protocol", async () => {
    const url = await sign("c2j/sts/2011-06-15", "AssumeRole", {
      RoleArn: "arn:aws:iam::1:role/a b",
      RoleSessionName: "+",
    });
    expect(url.origin).toBe("https://sts.eu-west-1.amazonaws.com");
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      ...{ Action: "AssumeRole", Version: "2011-06-15", RoleArn: "arn:aws:iam::1:role/a b", RoleSessionName: "+" },
    });
    await expectSignature(url, "GET", "sts");
  });

  it("carries the whole request of EC2's protocol", async () => {
    const url = await sign("c2j/ec2/2016-11-15", "DescribeInstances", { InstanceIds: ["i-1"] });
    expect(url.searchParams.get("InstanceId.1")).toBe("i-1");
    await expectSignature(url, "GET", "ec2");
  });

  it("carries a request that has no body, its path encoded twice in what is signed", async () => {
    const url = await sign("smithy/lambda-2015-03-31.json", "GetFunction", { FunctionName: "a b", Qualifier: "1+" });
    expect(url.pathname).toBe("/2015-03-31/functions/a%20b");
    await expectSignature(url, "GET", "lambda");
  });

  it.each([
    ["smithy/sqs-2012-11-05.json", "SendMessage", { QueueUrl: "https://q", MessageBody: "m" }],
    ["smithy/lambda-2015-03-31.json", "Invoke", { FunctionName: "f", Payload: "{}" }],
  ])("does not carry a body that has to be signed: %s %s", async (model, operation, input) => {
    await expect(sign(model, operation, input)).rejects.toThrow("a body that must be signed, which a URL cannot carry");
  });
});
