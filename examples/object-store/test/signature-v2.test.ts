import { createHmac } from "node:crypto";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { ListObjectsCommand } from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSdk, credentials, startTestStore, type TestStore } from "./running-store.ts";

const Bucket = "old-clients";
let store: TestStore;

beforeAll(async () => {
  store = await startTestStore();
  await store.s3.createBucket({ Bucket });
  await store.s3.putObject({ Bucket, Key: "a b", Body: "text" });
});
afterAll(() => store.end());

function sign(stringToSign: string, secret = credentials.secretAccessKey): string {
  return createHmac("sha1", secret).update(stringToSign).digest("base64");
}

interface Presigning {
  readonly expires?: number;
  readonly signed?: string;
  readonly id?: string;
  readonly secret?: string;
}

/** A URL as boto3 makes it by default. */
function presign(path: string, query = "", { expires, signed = query, id, secret }: Presigning = {}): string {
  const Expires = String(expires ?? Math.floor(Date.now() / 1000) + 60);
  const Signature = sign(
    `GET\n\n\n${Expires}\n${path}${signed === "" ? "" : `?${decodeURIComponent(signed)}`}`,
    secret,
  );
  const parameters = new URLSearchParams({ AWSAccessKeyId: id ?? credentials.accessKeyId, Signature, Expires });
  return `${store.url}${path}?${query === "" ? "" : `${query}&`}${parameters.toString()}`;
}

async function answerOf(response: Response): Promise<readonly [number, string]> {
  const body = await response.text();
  return [response.status, /<Code>(.*?)<\/Code>/.exec(body)?.[1] ?? body];
}

describe("signatures of version 2", () => {
  const path = `/${Bucket}/a%20b`;

  it("are verified in URLs", async () => {
    expect(await answerOf(await fetch(presign(path)))).toEqual([200, "text"]);
    const response = await fetch(presign(path, "response-content-type=a%2Fb"));
    expect(response.headers.get("content-type")).toBe("a/b");
    const past = { expires: Math.floor(Date.now() / 1000) - 60 };
    expect(await answerOf(await fetch(presign(path, "", past)))).toEqual([403, "AccessDenied"]);
    expect(await answerOf(await fetch(presign(path, "", { id: "other" })))).toEqual([403, "InvalidAccessKeyId"]);
    for (const url of [
      presign(path, "", { secret: "other" }),
      presign(path, "response-content-type=a%2Fb", { signed: "" }),
      presign(path).replace("/a%20b", "/other"),
    ]) {
      expect(await answerOf(await fetch(url))).toEqual([403, "SignatureDoesNotMatch"]);
    }
    const noDate = presign(path).replace(/Expires=\d+/, "Expires=x");
    expect(await answerOf(await fetch(noDate))).toEqual([403, "AccessDenied"]);
  });

  it("are verified in headers", async () => {
    const date = new Date().toUTCString();
    const put = (key: string, headers: Record<string, string>): Promise<readonly [number, string]> =>
      fetch(`${store.url}/${Bucket}/${key}`, { method: "PUT", body: "by header", headers }).then(answerOf);
    const signed = `PUT\n\ntext/plain\n${date}\nx-amz-acl:private\n/${Bucket}/k`;
    const headers = { date, "content-type": "text/plain", "x-amz-acl": "private" };
    const authorization = `AWS ${credentials.accessKeyId}:${sign(signed)}`;
    expect(await put("k", { ...headers, authorization })).toEqual([200, ""]);
    expect(await put("k", { ...headers, authorization, "x-amz-acl": "public-read" })).toEqual([
      403,
      "SignatureDoesNotMatch",
    ]);
    expect(await put("k", { ...headers, authorization: "AWS HAHAHA" })).toEqual([400, "InvalidArgument"]);
    expect(await put("k", { authorization })).toEqual([403, "AccessDenied"]);
    const list = { date, authorization: `AWS ${credentials.accessKeyId}:${sign(`GET\n\n\n${date}\n/${Bucket}/`)}` };
    expect((await fetch(`${store.url}/${Bucket}`, { headers: list })).status).toBe(200);
    const old = { ...headers, date: new Date(0).toUTCString() };
    expect(await put("k", { ...old, authorization })).toEqual([403, "RequestTimeTooSkewed"]);
  });

  it("are verified in forms", async () => {
    const conditions = [{ bucket: Bucket }, { key: "form" }, ["content-length-range", 0, 10]];
    const expiration = new Date(Date.now() + 60_000).toISOString();
    const policy = Buffer.from(JSON.stringify({ expiration, conditions })).toString("base64");
    const post = (signature: string, file: string): Promise<readonly [number, string]> => {
      const form = new FormData();
      const fields = { key: "form", AWSAccessKeyId: credentials.accessKeyId, policy, signature };
      for (const [name, value] of Object.entries(fields)) form.append(name, value);
      form.append("file", new Blob([file]), "f");
      return fetch(`${store.url}/${Bucket}`, { method: "POST", body: form }).then(answerOf);
    };
    expect(await post(sign(policy), "text")).toEqual([204, ""]);
    expect(await post(sign(policy), "longer than ten")).toEqual([400, "EntityTooLarge"]);
    expect(await post(sign(policy, "other"), "text")).toEqual([403, "SignatureDoesNotMatch"]);
  });
});

describe("errors", () => {
  it("have the codes and ids of S3", async () => {
    const { s3 } = store;
    const refused: unknown = await s3.getObject({ Bucket, Key: "none" }).catch((error: unknown) => error);
    expect(refused).toMatchObject({ name: "NoSuchKey", Key: "none", Resource: `/${Bucket}/none` });
    const { requestId, extendedRequestId } = (refused as { $metadata: Record<string, unknown> }).$metadata;
    expect(refused).toMatchObject({ RequestId: requestId, HostId: extendedRequestId });
    const LocationConstraint = "nowhere" as "EU";
    const placed = s3.createBucket({ Bucket: "placed", CreateBucketConfiguration: { LocationConstraint } });
    await expect(placed).rejects.toMatchObject({ name: "InvalidLocationConstraint" });
    const url = await getSignedUrl(s3, new ListObjectsCommand({ Bucket, MaxKeys: "many" as never }));
    const invalid = await (await fetch(url)).text();
    expect(invalid).toContain("<Code>InvalidArgument</Code>");
    expect(invalid).toContain("<ArgumentName>max-keys</ArgumentName><ArgumentValue>many</ArgumentValue>");
    expect(await answerOf(await fetch(store.url, { method: "DELETE" }))).toEqual([405, "MethodNotAllowed"]);
  });

  it("are not about the type of a document", async () => {
    const type = "application/x-www-form-urlencoded";
    const put = (body: string): Promise<Response> => {
      const date = new Date().toUTCString();
      const signature = sign(`PUT\n\n${type}\n${date}\n/${Bucket}?versioning`);
      const headers = { date, "content-type": type, authorization: `AWS ${credentials.accessKeyId}:${signature}` };
      return fetch(`${store.url}/${Bucket}?versioning`, { method: "PUT", body, headers });
    };
    const status = "<VersioningConfiguration><Status>Suspended</Status></VersioningConfiguration>";
    expect(await answerOf(await put(status))).toEqual([200, ""]);
    expect(await answerOf(await put("<Versioning"))).toEqual([400, "MalformedXML"]);
  });

  it("tell uploads to say their length", async () => {
    await store.s3.putBucketAcl({ Bucket, ACL: "public-read-write" });
    const { hostname, port } = new URL(store.url);
    const socket = connect(Number(port), hostname);
    socket.write(`PUT /${Bucket}/k HTTP/1.1\r\nhost: ${hostname}:${port}\r\nconnection: close\r\n\r\n`);
    const body = await text(socket);
    expect(body).toMatch(/^HTTP\/1\.1 411 /);
    expect(body).toContain("<Code>MissingContentLength</Code>");
  });
});

it("objects whose client sends no checksum have a CRC64NVME", async () => {
  const client = createSdk(store.url);
  client.config.requestChecksumCalculation = () => Promise.resolve("WHEN_REQUIRED");
  const put = await client.putObject({ Bucket, Key: "sum", Body: "hello" });
  expect(put.ChecksumCRC64NVME).toBe("M3eFcAZSQlc=");
  expect((await client.headObject({ Bucket, Key: "sum" })).ChecksumCRC64NVME).toBeUndefined();
  expect(await client.headObject({ Bucket, Key: "sum", ChecksumMode: "ENABLED" })).toMatchObject({
    ...{ ChecksumCRC64NVME: put.ChecksumCRC64NVME, ChecksumType: "FULL_OBJECT" },
  });
  client.destroy();
});
