import type { S3 } from "@aws-sdk/client-s3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startObjectStore } from "../src/server/start-object-store.ts";
import { createSdk, credentials, startTestStore, type TestStore } from "./running-store.ts";

const Bucket = "settings";
let store: TestStore;
let s3: S3;

beforeAll(async () => {
  store = await startTestStore();
  s3 = store.s3;
  await s3.createBucket({ Bucket });
});
afterAll(() => store.end());

interface Setting {
  readonly name: string;
  readonly put?: () => Promise<unknown>;
  readonly get: () => Promise<object>;
  readonly remove?: () => Promise<unknown>;
  /** What a bucket has by itself, or the code of the error. */
  readonly before: object | string;
  readonly after?: object;
}

const rule = { ID: "old", Status: "Enabled", Filter: { Prefix: "logs/" }, Expiration: { Days: 30 } } as const;
const corsRule = { AllowedMethods: ["GET"], AllowedOrigins: ["https://app.test"], MaxAgeSeconds: 60 };
const block = { BlockPublicAcls: true, IgnorePublicAcls: false, BlockPublicPolicy: true, RestrictPublicBuckets: false };
const encryption = { Rules: [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: "aws:kms" as const } }] };
const queue = { QueueArn: "arn:aws:sqs:us-east-1:1:q", Events: ["s3:ObjectCreated:*" as const], Id: "n" };

const settings: readonly Setting[] = [
  {
    name: "CORS",
    put: () => s3.putBucketCors({ Bucket, CORSConfiguration: { CORSRules: [corsRule] } }),
    get: () => s3.getBucketCors({ Bucket }),
    remove: () => s3.deleteBucketCors({ Bucket }),
    ...{ before: "NoSuchCORSConfiguration", after: { CORSRules: [corsRule] } },
  },
  {
    name: "a lifecycle",
    put: () => s3.putBucketLifecycleConfiguration({ Bucket, LifecycleConfiguration: { Rules: [rule] } }),
    get: () => s3.getBucketLifecycleConfiguration({ Bucket }),
    remove: () => s3.deleteBucketLifecycle({ Bucket }),
    ...{ before: "NoSuchLifecycleConfiguration", after: { Rules: [rule] } },
  },
  {
    name: "a policy",
    put: () => s3.putBucketPolicy({ Bucket, Policy: policyFor("s3:GetObject") }),
    get: () => s3.getBucketPolicy({ Bucket }),
    remove: () => s3.deleteBucketPolicy({ Bucket }),
    ...{ before: "NoSuchBucketPolicy", after: { Policy: policyFor("s3:GetObject") } },
  },
  {
    name: "a public access block",
    put: () => s3.putPublicAccessBlock({ Bucket, PublicAccessBlockConfiguration: block }),
    get: () => s3.getPublicAccessBlock({ Bucket }),
    remove: () => s3.deletePublicAccessBlock({ Bucket }),
    ...{ before: "NoSuchPublicAccessBlockConfiguration", after: { PublicAccessBlockConfiguration: block } },
  },
  {
    name: "ownership controls",
    put: () =>
      s3.putBucketOwnershipControls({ Bucket, OwnershipControls: { Rules: [{ ObjectOwnership: "ObjectWriter" }] } }),
    get: () => s3.getBucketOwnershipControls({ Bucket }),
    remove: () => s3.deleteBucketOwnershipControls({ Bucket }),
    before: "OwnershipControlsNotFoundError",
    after: { OwnershipControls: { Rules: [{ ObjectOwnership: "ObjectWriter" }] } },
  },
  {
    name: "encryption",
    put: () => s3.putBucketEncryption({ Bucket, ServerSideEncryptionConfiguration: encryption }),
    get: () => s3.getBucketEncryption({ Bucket }),
    remove: () => s3.deleteBucketEncryption({ Bucket }),
    before: {
      ServerSideEncryptionConfiguration: {
        Rules: [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: "AES256" }, BucketKeyEnabled: false }],
      },
    },
    after: { ServerSideEncryptionConfiguration: encryption },
  },
  {
    name: "a website",
    put: () => s3.putBucketWebsite({ Bucket, WebsiteConfiguration: { IndexDocument: { Suffix: "index.html" } } }),
    get: () => s3.getBucketWebsite({ Bucket }),
    remove: () => s3.deleteBucketWebsite({ Bucket }),
    ...{ before: "NoSuchWebsiteConfiguration", after: { IndexDocument: { Suffix: "index.html" } } },
  },
  {
    name: "notifications",
    put: () =>
      s3.putBucketNotificationConfiguration({ Bucket, NotificationConfiguration: { QueueConfigurations: [queue] } }),
    get: () => s3.getBucketNotificationConfiguration({ Bucket }),
    remove: () => s3.putBucketNotificationConfiguration({ Bucket, NotificationConfiguration: {} }),
    ...{ before: {}, after: { QueueConfigurations: [queue] } },
  },
  {
    name: "logging",
    put: () =>
      s3.putBucketLogging({
        Bucket,
        BucketLoggingStatus: { LoggingEnabled: { TargetBucket: "logs", TargetPrefix: "l/" } },
      }),
    get: () => s3.getBucketLogging({ Bucket }),
    remove: () => s3.putBucketLogging({ Bucket, BucketLoggingStatus: {} }),
    ...{ before: {}, after: { LoggingEnabled: { TargetBucket: "logs", TargetPrefix: "l/" } } },
  },
  {
    name: "acceleration",
    put: () => s3.putBucketAccelerateConfiguration({ Bucket, AccelerateConfiguration: { Status: "Enabled" } }),
    get: () => s3.getBucketAccelerateConfiguration({ Bucket }),
    ...{ before: {}, after: { Status: "Enabled" } },
  },
  {
    name: "who pays",
    put: () => s3.putBucketRequestPayment({ Bucket, RequestPaymentConfiguration: { Payer: "Requester" } }),
    get: () => s3.getBucketRequestPayment({ Bucket }),
    ...{ before: { Payer: "BucketOwner" }, after: { Payer: "Requester" } },
  },
  {
    name: "no object lock",
    get: () => s3.getObjectLockConfiguration({ Bucket }),
    before: "ObjectLockConfigurationNotFoundError",
  },
];

function policyFor(Action: string, more: object = {}): string {
  const Statement = [{ Effect: "Allow", Principal: "*", Action, Resource: `arn:aws:s3:::${Bucket}/*`, ...more }];
  return JSON.stringify({ Version: "2012-10-17", Statement });
}

/** What a call gives, without what is not of the answer; the code of its error. */
async function answerOf(call: Promise<object>): Promise<unknown> {
  try {
    return Object.fromEntries(Object.entries(await call).filter(([name]) => name !== "$metadata"));
  } catch (error) {
    return (error as Error).name;
  }
}

describe("a bucket keeps", () => {
  it.each(settings)("$name", async ({ put, get, remove, before, after }) => {
    expect(await answerOf(get())).toEqual(before);
    if (put === undefined) return;
    await put();
    expect(await answerOf(get())).toMatchObject(after ?? {});
    if (remove === undefined) return;
    await remove();
    expect(await answerOf(get())).toEqual(before);
  });

  it("them when the store starts again", async () => {
    const own = await startTestStore();
    await own.s3.createBucket({ Bucket, ACL: "public-read" });
    const Expiration = { Date: new Date("2030-01-01T00:00:00Z") };
    const LifecycleConfiguration = { Rules: [{ ...rule, Expiration }] };
    await own.s3.putBucketLifecycleConfiguration({ Bucket, LifecycleConfiguration });
    await own.stop();
    const again = await startObjectStore({ folder: own.folder, port: 0, credentials });
    const client = createSdk(again.url);
    expect((await client.getBucketLifecycleConfiguration({ Bucket })).Rules).toMatchObject([{ Expiration }]);
    expect((await client.getBucketAcl({ Bucket })).Grants).toHaveLength(2);
    client.destroy();
    await again.close();
    await own.end();
  });

  it.each<[string, () => Promise<unknown>, string]>([
    ["no rules", () => s3.putBucketCors({ Bucket, CORSConfiguration: { CORSRules: [] } }), "MalformedXML"],
    ["another method", () => putCors({ AllowedMethods: ["TRACE"] }), "InvalidRequest"],
    ["an origin with two wildcards", () => putCors({ AllowedOrigins: ["*.a.*"] }), "InvalidRequest"],
    ["a wildcard to expose", () => putCors({ ExposeHeaders: ["x-*"] }), "InvalidRequest"],
    ["a rule that does nothing", () => putRule({ Expiration: undefined }), "InvalidRequest"],
    ["another status", () => putRule({ Status: "On" as "Enabled" }), "MalformedXML"],
    ["no days", () => putRule({ Expiration: { Days: 0 } }), "InvalidArgument"],
    ["a time of day", () => putRule({ Expiration: { Date: new Date(1000) } }), "InvalidArgument"],
    ["a long id", () => putRule({ ID: "i".repeat(256) }), "InvalidArgument"],
    ["text as a policy", () => s3.putBucketPolicy({ Bucket, Policy: "{" }), "MalformedPolicy"],
    ["a policy of another bucket", () => putPolicy({ Resource: "arn:aws:s3:::other/*" }), "MalformedPolicy"],
    ["a policy for nobody", () => putPolicy({ Principal: undefined }), "MalformedPolicy"],
    ["a policy of another service", () => putPolicy({ Action: "sqs:SendMessage" }), "MalformedPolicy"],
    ["another payer", () => putPayer("Nobody" as "Requester"), "MalformedXML"],
    ["another canned list", () => s3.putBucketAcl({ Bucket, ACL: "public" as "private" }), "InvalidArgument"],
    ["an unknown group", () => s3.putBucketAcl({ Bucket, GrantRead: 'uri="http://a"' }), "InvalidArgument"],
    ["a user without an id", () => s3.putBucketAcl({ Bucket, GrantRead: 'id="_x"' }), "InvalidArgument"],
    [
      "an address",
      () => s3.putBucketAcl({ Bucket, GrantRead: 'emailAddress="a@b"' }),
      "UnresolvableGrantByEmailAddress",
    ],
    [
      "two lists",
      () => s3.putBucketAcl({ Bucket, ACL: "private", GrantRead: `id="${"0".repeat(64)}"` }),
      "InvalidRequest",
    ],
    ["in a bucket that is not there", () => s3.putBucketAcl({ Bucket: "absent", ACL: "private" }), "NoSuchBucket"],
    ["an operation that is not there", () => s3.listBucketMetricsConfigurations({ Bucket }), "NotImplemented"],
  ])("refuses %s", async (_what, call, name) => {
    await expect(call()).rejects.toMatchObject({ name });
  });

  const putCors = (more: object) =>
    s3.putBucketCors({ Bucket, CORSConfiguration: { CORSRules: [{ ...corsRule, ...more }] } });
  const putRule = (more: object) =>
    s3.putBucketLifecycleConfiguration({ Bucket, LifecycleConfiguration: { Rules: [{ ...rule, ...more }] } });
  const putPolicy = (more: object) => s3.putBucketPolicy({ Bucket, Policy: policyFor("s3:GetObject", more) });
  const putPayer = (Payer: "Requester") =>
    s3.putBucketRequestPayment({ Bucket, RequestPaymentConfiguration: { Payer } });
});

describe("without keys", () => {
  const url = (Key = ""): string => `${store.url}/${Bucket}/${Key}`;
  const statusOf = async (Key?: string, init?: RequestInit): Promise<number> => (await fetch(url(Key), init)).status;

  it("nothing is allowed", async () => {
    await s3.putObject({ Bucket, Key: "k", Body: "text" });
    expect([await statusOf("k"), await statusOf("none"), await statusOf()]).toEqual([403, 403, 403]);
    expect(await statusOf("k", { method: "PUT", body: "other" })).toBe(403);
    expect(await statusOf("k", { headers: { authorization: "AWS HAHAHA" } })).toBe(400);
    expect(await (await fetch(`${store.url}/absent/k`)).text()).toContain("<Code>NoSuchBucket</Code>");
    expect((await fetch(store.url)).status).toBe(403);
  });

  it("access control lists decide", async () => {
    await s3.putObject({ Bucket, Key: "public", Body: "text", ACL: "public-read" });
    expect(await (await fetch(url("public"))).text()).toBe("text");
    expect(await statusOf("public", { method: "DELETE" })).toBe(403);
    await s3.copyObject({ Bucket, Key: "copy", CopySource: `${Bucket}/public` });
    expect(await statusOf("copy")).toBe(403);
    await s3.putObjectAcl({ Bucket, Key: "copy", ACL: "public-read" });
    expect(await statusOf("copy")).toBe(200);
    expect((await s3.getObjectAcl({ Bucket, Key: "copy" })).Grants).toMatchObject(
      [
        { Grantee: { Type: "CanonicalUser" }, Permission: "FULL_CONTROL" },
        { Grantee: { Type: "Group", URI: /AllUsers$/ }, Permission: "READ" },
      ].map((grant) => expect.objectContaining({ Permission: grant.Permission }) as object),
    );
    await s3.putBucketAcl({ Bucket, ACL: "public-read-write" });
    expect([await statusOf(), await statusOf("none"), await statusOf("k")]).toEqual([200, 404, 403]);
    expect(await statusOf("by-anyone", { method: "PUT", body: "x" })).toBe(200);
    const form = new FormData();
    form.append("key", "by-form");
    form.append("file", new Blob(["x"]), "f");
    expect((await fetch(`${store.url}/${Bucket}`, { method: "POST", body: form })).status).toBe(204);
    await s3.putPublicAccessBlock({
      Bucket,
      PublicAccessBlockConfiguration: { IgnorePublicAcls: true, BlockPublicAcls: true },
    });
    expect([await statusOf(), await statusOf("public")]).toEqual([403, 403]);
    await expect(s3.putBucketAcl({ Bucket, ACL: "public-read" })).rejects.toMatchObject({ name: "AccessDenied" });
    await s3.deletePublicAccessBlock({ Bucket });
    await s3.putBucketAcl({ Bucket, AccessControlPolicy: { Grants: [] } });
    expect(await statusOf()).toBe(403);
    expect((await s3.getBucketAcl({ Bucket })).Grants ?? []).toEqual([]);
  });

  it("policies decide", async () => {
    await s3.putObject({ Bucket, Key: "open/a", Body: "text" });
    const open = { Resource: [`arn:aws:s3:::${Bucket}/open/*`] };
    await s3.putBucketPolicy({ Bucket, Policy: policyFor("s3:Get*", open) });
    expect((await s3.getBucketPolicyStatus({ Bucket })).PolicyStatus).toEqual({ IsPublic: true });
    expect([await statusOf("open/a"), await statusOf("k"), await statusOf()]).toEqual([200, 403, 403]);
    expect(await statusOf("open/a", { method: "PUT", body: "x" })).toBe(403);
    await s3.putBucketPolicy({ Bucket, Policy: policyFor("s3:GetObject", { ...open, Effect: "Deny" }) });
    await s3.putObjectAcl({ Bucket, Key: "open/a", ACL: "public-read" });
    expect(await statusOf("open/a")).toBe(403);
    const Condition = { IpAddress: { "aws:SourceIp": "10.0.0.0/8" } };
    await s3.putBucketPolicy({ Bucket, Policy: policyFor("s3:GetObject", { Condition }) });
    expect(await statusOf("k")).toBe(403);
    await s3.putPublicAccessBlock({ Bucket, PublicAccessBlockConfiguration: { BlockPublicPolicy: true } });
    const refused = s3.putBucketPolicy({ Bucket, Policy: policyFor("s3:GetObject") });
    await expect(refused).rejects.toMatchObject({ name: "AccessDenied" });
    await s3.deletePublicAccessBlock({ Bucket });
    await s3.deleteBucketPolicy({ Bucket });
  });
});

describe("pages of other origins", () => {
  const corsBucket = "pages";
  const preflight = async (headers: Record<string, string>, path = `${corsBucket}/k`) =>
    fetch(`${store.url}/${path}`, { method: "OPTIONS", headers });
  const cors = ({ headers }: Response) =>
    Object.fromEntries([...headers].filter(([name]) => /^(access-control-|vary)/.test(name)));
  const vary = "Origin, Access-Control-Request-Headers, Access-Control-Request-Method";

  beforeAll(async () => {
    await s3.createBucket({ Bucket: corsBucket, ACL: "public-read" });
    await s3.putObject({ Bucket: corsBucket, Key: "k", Body: "text", ACL: "public-read" });
    const CORSRules = [
      {
        ...{ AllowedOrigins: ["https://*.app.test", "https://app.test"], AllowedMethods: ["GET", "PUT"] },
        ...{ AllowedHeaders: ["x-amz-*", "Content-Type"], ExposeHeaders: ["ETag"], MaxAgeSeconds: 60 },
      },
      { AllowedOrigins: ["*"], AllowedMethods: ["HEAD"] },
    ];
    await s3.putBucketCors({ Bucket: corsBucket, CORSConfiguration: { CORSRules } });
  });

  it("are answered by the bucket's rules", async () => {
    const asked = {
      "access-control-request-method": "PUT",
      "access-control-request-headers": "Content-Type, X-Amz-Date",
    };
    for (const origin of ["https://app.test", "https://a.app.test"]) {
      const response = await preflight({ origin, ...asked });
      expect(response.status).toBe(200);
      expect(cors(response)).toEqual({
        ...{ "access-control-allow-origin": origin, "access-control-allow-methods": "GET, PUT", vary },
        ...{ "access-control-allow-headers": "content-type, x-amz-date", "access-control-expose-headers": "ETag" },
        ...{ "access-control-max-age": "60", "access-control-allow-credentials": "true" },
      });
      const got = await fetch(`${store.url}/${corsBucket}/k`, { headers: { origin } });
      expect(await got.text()).toBe("text");
      expect(cors(got)).toMatchObject({
        "access-control-allow-origin": origin,
        "access-control-expose-headers": "ETag",
        vary,
      });
    }
    const any = await preflight({ origin: "https://other.test", "access-control-request-method": "HEAD" });
    expect(cors(any)).toEqual({ "access-control-allow-origin": "*", "access-control-allow-methods": "HEAD", vary });
    // Errors have them, too.
    const missing = await fetch(`${store.url}/${corsBucket}/none`, { headers: { origin: "https://app.test" } });
    expect([missing.status, cors(missing)["access-control-allow-origin"]]).toEqual([404, "https://app.test"]);
  });

  it.each<[string, Record<string, string>, number, string]>([
    ["another origin", { origin: "https://evil.test", "access-control-request-method": "GET" }, 403, "AccessForbidden"],
    ["a suffix", { origin: "https://app.test.evil", "access-control-request-method": "GET" }, 403, "AccessForbidden"],
    [
      "another method",
      { origin: "https://app.test", "access-control-request-method": "DELETE" },
      403,
      "AccessForbidden",
    ],
    ["no method", { origin: "https://app.test" }, 400, "BadRequest"],
    ["no origin", { "access-control-request-method": "GET" }, 400, "BadRequest"],
    [
      "another header",
      { origin: "https://app.test", "access-control-request-method": "GET", "access-control-request-headers": "x-own" },
      ...([403, "AccessForbidden"] as const),
    ],
  ])("are refused with %s", async (_what, headers, status, code) => {
    const response = await preflight(headers);
    expect(response.status).toBe(status);
    expect(cors(response)["access-control-allow-origin"]).toBeUndefined();
    expect(await response.text()).toContain(`<Code>${code}</Code>`);
  });

  it("get no headers where no rule is for them, and all where a bucket has no rules", async () => {
    const response = await fetch(`${store.url}/${corsBucket}/k`, { headers: { origin: "https://evil.test" } });
    expect([response.status, cors(response)]).toEqual([200, {}]);
    const other = await preflight(
      { origin: "https://any.test", "access-control-request-method": "GET" },
      `${Bucket}/k`,
    );
    expect(cors(other)).toMatchObject({ "access-control-allow-origin": "*" });
  });
});
