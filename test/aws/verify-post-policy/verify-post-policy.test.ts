import { createHmac } from "node:crypto";
import { S3Client } from "@aws-sdk/client-s3";
import { createPresignedPost, type PresignedPostOptions } from "@aws-sdk/s3-presigned-post";
import { describe, expect, it } from "vitest";
import { verifyPostPolicy } from "../../../src/aws/verify-post-policy/verify-post-policy.ts";

const credentials = { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY" };
const bucket = "photos";
const hour = 3_600_000;

type Fields = Readonly<Record<string, string>>;

interface Verifying {
  readonly to?: string;
  readonly now?: number;
  readonly secret?: string | undefined;
}

function verify(
  fields: Fields,
  { to = bucket, now = Date.now(), secret = credentials.secretAccessKey }: Verifying = {},
) {
  return verifyPostPolicy(
    { bucket: to, fields },
    { credentials: (id) => (id === credentials.accessKeyId ? secret : undefined), now: () => now },
  );
}

/** The fields that AWS SDK v3 makes, filled in. */
async function formOf(options: Partial<PresignedPostOptions> = {}, more: Fields = {}): Promise<Fields> {
  const client = new S3Client({ region: "eu-west-1", credentials });
  // Its declarations are those of another version of the client.
  // oxlint-disable-next-line typescript/no-unnecessary-type-assertion
  const { fields } = await createPresignedPost(client as never, { Bucket: bucket, Key: "k", ...options });
  client.destroy();
  return { ...fields, ...more };
}

/** Signs a policy as it stands. */
function sign(policy: unknown, more: Fields = {}, { service = "s3", date = "20261130" } = {}): Fields {
  const text = Buffer.from(typeof policy === "string" ? policy : JSON.stringify(policy)).toString("base64");
  const scope = [date, "eu-west-1", service, "aws4_request"];
  const key = scope.reduce<string | Buffer>(
    (secret, part) => createHmac("sha256", secret).update(part).digest(),
    `AWS4${credentials.secretAccessKey}`,
  );
  return {
    ...{ "X-Amz-Algorithm": "AWS4-HMAC-SHA256", "X-Amz-Date": `${date}T120000Z`, Policy: text },
    "X-Amz-Credential": [credentials.accessKeyId, ...scope].join("/"),
    "X-Amz-Signature": createHmac("sha256", key).update(text).digest("hex"),
    ...more,
  };
}

const now = Date.UTC(2026, 10, 30, 12);
const signing = [
  ["starts-with", "$x-amz-credential", ""],
  ["starts-with", "$x-amz-date", ""],
] as const;
const always = [{ bucket }, { "x-amz-algorithm": "AWS4-HMAC-SHA256" }, ...signing];

function policyOf(...conditions: readonly unknown[]): object {
  return { expiration: new Date(now + hour).toISOString(), conditions: [...always, ...conditions] };
}

describe("verifyPostPolicy", () => {
  it("takes the forms of AWS SDK v3, and says who signed them", async () => {
    expect(await verify(await formOf())).toMatchObject({
      caller: { accessKeyId: "AKIDEXAMPLE", region: "eu-west-1", service: "s3", isPresigned: true },
      contentLength: undefined,
    });
    const options: Partial<PresignedPostOptions> = {
      Key: "users/${filename}",
      Conditions: [
        ["content-length-range", 1, 1000],
        ["starts-with", "$Content-Type", "image/"],
      ],
      Fields: { acl: "private", "x-amz-meta-tag": "ü" },
    };
    const filled = await formOf(options, { key: "users/a.png", "content-TYPE": "image/png, image/gif" });
    expect((await verify(filled)).contentLength).toEqual({ min: 1, max: 1000 });
    await expect(verify({ ...filled, "content-TYPE": "image/png,text/html" })).rejects.toMatchObject({
      name: "AccessDenied",
    });
  });

  it.each<[string, Fields, Verifying, object]>([
    ["another key", { key: "other" }, {}, { name: "AccessDenied", status: 403 }],
    ["another bucket", {}, { to: "other" }, { name: "AccessDenied" }],
    ["a field without a condition", { "x-amz-meta-a": "1" }, {}, { message: /Extra input fields: x-amz-meta-a$/ }],
    [
      "another policy",
      { Policy: btoa('{"expiration":"2100-01-01T00:00:00Z","conditions":[]}') },
      {},
      { name: "SignatureDoesNotMatch" },
    ],
    ["another signature", { "X-Amz-Signature": "0".repeat(64) }, {}, { name: "SignatureDoesNotMatch", status: 403 }],
    ["another secret", {}, { secret: "other" }, { name: "SignatureDoesNotMatch" }],
    ["another date", { "X-Amz-Date": "20000101T000000Z" }, {}, { name: "InvalidArgument" }],
    ["no date", { "X-Amz-Date": "" }, {}, { name: "InvalidArgument", details: { ArgumentName: "x-amz-date" } }],
    ["a malformed credential", { "X-Amz-Credential": "a/b" }, {}, { name: "InvalidArgument" }],
    ["another algorithm", { "X-Amz-Algorithm": "AWS4-ECDSA-P256-SHA256" }, {}, { name: "InvalidArgument" }],
    ["a session token of nobody", { "X-Amz-Security-Token": "t" }, {}, { name: "InvalidToken" }],
    [
      "time that passes",
      {},
      { now: Date.now() + 2 * hour },
      { message: "Invalid according to Policy: Policy expired." },
    ],
  ])("refuses a form with %s", async (_what, more, verifying, refusal) => {
    const error: unknown = await verify(await formOf({}, more), verifying).catch((thrown: unknown) => thrown);
    const { message, ...others } = refusal as { message?: RegExp | string };
    expect(error).toMatchObject(others);
    if (message !== undefined) expect((error as Error).message).toMatch(message);
  });

  it("refuses unknown keys", async () => {
    const fields = await formOf();
    const credential = fields["X-Amz-Credential"]?.replace("AKIDEXAMPLE", "AKIDOTHER") ?? "";
    await expect(verify({ ...fields, "X-Amz-Credential": credential })).rejects.toMatchObject({
      name: "InvalidAccessKeyId",
    });
  });

  it("takes names and operators in any case, escaped dollars, and ignored fields", async () => {
    const conditions = [{ KeY: "k" }, ["StArTs-WiTh", "$AcL", "pri"], ["Content-Length-Range", "0", "9"]];
    const fields = { Key: "k", ACL: "private", "x-ignore-me": "1" };
    expect((await verify(sign(policyOf(...conditions), fields), { now })).contentLength).toEqual({ min: 0, max: 9 });
    const escaped = JSON.stringify(policyOf({ key: "$k\\" })).replace("$k", "\\$k");
    await verify(sign(escaped, { key: "$k\\" }), { now });
  });

  it("takes the narrowest of several ranges", async () => {
    const ranges = [
      ["content-length-range", 1, 100],
      ["content-length-range", 0, 50],
    ];
    const verified = await verify(sign(policyOf({ key: "k" }, ...ranges), { key: "k" }), { now });
    expect(verified.contentLength).toEqual({ min: 1, max: 50 });
  });

  it.each<[string, unknown]>([
    ["not JSON", "{"],
    ["not an object", []],
    ["without an expiration", { conditions: always }],
    ["with another name for it", { EXPIRATION: new Date(now + hour).toISOString(), conditions: always }],
    ["that expires at no date", { expiration: "tomorrow", conditions: always }],
    ["without conditions", { expiration: new Date(now + hour).toISOString() }],
    ["with conditions that are not a list", { ...policyOf(), conditions: {} }],
    ["with an empty condition", policyOf({})],
    ["with a condition on two fields", policyOf({ key: "k", acl: "private" })],
    ["with a number as a value", policyOf({ key: 1 })],
    ["with another operator", policyOf(["ends-with", "$key", "k"])],
    ["with a field without its dollar", policyOf(["eq", "key", "k"])],
    ["with half a range", policyOf(["content-length-range", 1])],
    ["with a negative length", policyOf(["content-length-range", -1, 10])],
    ["with three values", policyOf(["eq", "$key", "k", "k"])],
  ])("refuses a policy %s", async (_what, policy) => {
    const refused = verify(sign(policy, { key: "k" }), { now });
    await expect(refused).rejects.toMatchObject({ name: "InvalidPolicyDocument", status: 400 });
  });

  it("refuses signatures for other services", async () => {
    const fields = sign(policyOf({ key: "k" }), { key: "k" }, { service: "sqs" });
    await expect(verify(fields, { now })).rejects.toMatchObject({ name: "AuthorizationHeaderMalformed" });
  });
});
