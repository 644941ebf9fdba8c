import { once } from "node:events";
import { get, type IncomingMessage } from "node:http";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { GetObjectCommand, S3 } from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import { S3Client as GeneratedClient, PutObjectCommand } from "@shapewright/s3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { refusal } from "./refusal.ts";
import { createSdk, credentials, startTestStore, type TestStore } from "./running-store.ts";

let store: TestStore;
let s3: S3;
const Bucket = "photos";

beforeAll(async () => {
  store = await startTestStore();
  s3 = store.s3;
  await s3.createBucket({ Bucket });
});
afterAll(() => store.end());

async function textOf(Key: string, more: object = {}): Promise<string | undefined> {
  return (await s3.getObject({ Bucket, Key, ...more })).Body?.transformToString();
}

describe("buckets", () => {
  it("are created, listed, found and deleted", async () => {
    await s3.createBucket({ Bucket: "in-europe", CreateBucketConfiguration: { LocationConstraint: "eu-west-1" } });
    expect((await s3.listBuckets({})).Buckets?.map(({ Name }) => Name)).toEqual(["in-europe", Bucket]);
    const first = await s3.listBuckets({ MaxBuckets: 1 });
    expect((await s3.listBuckets({ ContinuationToken: first.ContinuationToken })).Buckets).toMatchObject([
      { Name: Bucket, BucketRegion: "us-east-1" },
    ]);
    expect(await s3.headBucket({ Bucket: "in-europe" })).toMatchObject({ BucketRegion: "eu-west-1" });
    expect((await s3.getBucketLocation({ Bucket: "in-europe" })).LocationConstraint).toBe("eu-west-1");
    const again = { Bucket: "in-europe", CreateBucketConfiguration: { LocationConstraint: "eu-west-1" } } as const;
    await expect(s3.createBucket(again)).rejects.toMatchObject(refusal("BucketAlreadyOwnedByYou", 409));
    await s3.createBucket({ Bucket });
    await s3.deleteBucket({ Bucket: "in-europe" });
    await expect(s3.headBucket({ Bucket: "in-europe" })).rejects.toMatchObject(refusal("NotFound", 404));
    await expect(s3.deleteBucket({ Bucket: "in-europe" })).rejects.toMatchObject(
      refusal("NoSuchBucket", 404, { BucketName: "in-europe" }),
    );
  });

  it.each(["ab", "Upper", "a..b", "192.168.0.1", "under_score", "-a-b"])("may not be named %s", async (name) => {
    await expect(s3.createBucket({ Bucket: name })).rejects.toMatchObject(refusal("InvalidBucketName", 400));
  });

  it("are not deleted while they have objects", async () => {
    await s3.createBucket({ Bucket: "filled" });
    await s3.putObject({ Bucket: "filled", Key: "k", Body: "" });
    await expect(s3.deleteBucket({ Bucket: "filled" })).rejects.toMatchObject(refusal("BucketNotEmpty", 409));
    await s3.deleteObject({ Bucket: "filled", Key: "k" });
    await s3.deleteBucket({ Bucket: "filled" });
  });
});

describe("objects", () => {
  it.each(["k", "dir/sub dir/ü+&=?#%.txt", "a//b/../c", "/leading", "it's(1)!*.txt", "k/", "😀", "x".repeat(1024)])(
    "have the key %s",
    async (Key) => {
      await s3.putObject({ Bucket, Key, Body: `at ${Key}` });
      expect(await textOf(Key)).toBe(`at ${Key}`);
      await s3.deleteObject({ Bucket, Key });
      await expect(s3.getObject({ Bucket, Key })).rejects.toMatchObject(refusal("NoSuchKey", 404, { Key }));
      await expect(s3.headObject({ Bucket, Key })).rejects.toMatchObject(refusal("NotFound", 404));
      await s3.deleteObject({ Bucket, Key });
    },
  );

  it("keep what is said of them", async () => {
    const said = {
      ...{ ContentType: "text/plain", CacheControl: "no-cache", ContentDisposition: "inline", ContentLanguage: "de" },
      ...{
        ContentEncoding: "x-own",
        Metadata: { one: "1", "two-words": "zwei" },
        StorageClass: "STANDARD_IA" as const,
      },
    };
    const { ETag } = await s3.putObject({ Bucket, Key: "said", Body: "text", Expires: new Date(0), ...said });
    expect(ETag).toBe('"1cb251ec0d568de6a929b520c4aed8d1"');
    const told = { ...said, ETag, ContentLength: 4, AcceptRanges: "bytes", ExpiresString: new Date(0).toUTCString() };
    expect(await s3.headObject({ Bucket, Key: "said" })).toMatchObject(told);
    expect(await s3.getObject({ Bucket, Key: "said", ResponseContentType: "a/b" })).toMatchObject({
      ...told,
      ContentType: "a/b",
    });
  });

  it.each(["CRC32", "CRC32C", "CRC64NVME", "SHA1", "SHA256"] as const)("keep their %s", async (ChecksumAlgorithm) => {
    const Body = Readable.from([Buffer.from("stre"), Buffer.from("am")]);
    const put = await s3.putObject({ Bucket, Key: "sum", Body, ContentLength: 6, ChecksumAlgorithm });
    const member = `Checksum${ChecksumAlgorithm}` as const;
    expect(put[member]).toMatch(/=*$/);
    const head = await s3.headObject({ Bucket, Key: "sum", ChecksumMode: "ENABLED" });
    expect(head).toMatchObject({ [member]: put[member], ChecksumType: "FULL_OBJECT" });
    expect(await textOf("sum", { ChecksumMode: "ENABLED" })).toBe("stream");
  });

  it("are not stored where their checksum is wrong", async () => {
    const wrong = s3.putObject({ Bucket, Key: "wrong", Body: "text", ChecksumCRC32: "AAAAAA==" });
    await expect(wrong).rejects.toMatchObject(refusal("BadDigest", 400));
    await expect(s3.headObject({ Bucket, Key: "wrong" })).rejects.toMatchObject(refusal("NotFound", 404));
  });

  it.each([
    { Range: "bytes=2-4", body: "234", ContentRange: "bytes 2-4/10" },
    { Range: "bytes=7-", body: "789", ContentRange: "bytes 7-9/10" },
    { Range: "bytes=-2", body: "89", ContentRange: "bytes 8-9/10" },
    { Range: "bytes=-20", body: "0123456789", ContentRange: "bytes 0-9/10" },
    { Range: "bytes=8-99", body: "89", ContentRange: "bytes 8-9/10" },
    { Range: "bytes=4-2", body: "0123456789", ContentRange: undefined },
    { Range: "lines=1-2", body: "0123456789", ContentRange: undefined },
  ])("are read in ranges: $Range", async ({ Range, body, ContentRange }) => {
    await s3.putObject({ Bucket, Key: "digits", Body: "0123456789" });
    const output = await s3.getObject({ Bucket, Key: "digits", Range });
    expect(await output.Body?.transformToString()).toBe(body);
    expect(output.ContentRange).toBe(ContentRange);
    expect(output.$metadata.httpStatusCode).toBe(ContentRange === undefined ? 200 : 206);
    expect(output.ContentLength).toBe(body.length);
  });

  it("have no bytes after their end", async () => {
    await s3.putObject({ Bucket, Key: "digits", Body: "0123456789" });
    await expect(s3.getObject({ Bucket, Key: "digits", Range: "bytes=10-" })).rejects.toMatchObject(
      refusal("InvalidRange", 416, { ActualObjectSize: "10", RangeRequested: "bytes=10-" }),
    );
  });

  it("are read under conditions", async () => {
    const { ETag } = await s3.putObject({ Bucket, Key: "cond", Body: "text" });
    const past = new Date(Date.now() - 3_600_000);
    const { LastModified } = await s3.headObject({ Bucket, Key: "cond" });
    expect(await textOf("cond", { IfMatch: ETag, IfUnmodifiedSince: past })).toBe("text");
    expect(await textOf("cond", { IfNoneMatch: '"other"', IfModifiedSince: LastModified })).toBe("text");
    for (const condition of [{ IfNoneMatch: ETag }, { IfModifiedSince: LastModified }]) {
      const refused = s3.getObject({ Bucket, Key: "cond", ...condition });
      await expect(refused).rejects.toMatchObject({ $metadata: { httpStatusCode: 304 } });
    }
    for (const condition of [{ IfMatch: '"other"' }, { IfUnmodifiedSince: past }]) {
      const refused = s3.getObject({ Bucket, Key: "cond", ...condition });
      await expect(refused).rejects.toMatchObject(refusal("PreconditionFailed", 412));
    }
  });

  it("are written under conditions: of many that are to be new, one is", async () => {
    const puts = Array.from({ length: 8 }, (_, index) =>
      s3.putObject({ Bucket, Key: "once", Body: `from ${index}`, IfNoneMatch: "*" }),
    );
    const settled = await Promise.allSettled(puts);
    const [won, ...others] = settled.filter(({ status }) => status === "fulfilled");
    expect(others).toEqual([]);
    expect(await textOf("once")).toBe(`from ${settled.indexOf(won ?? expect.fail("none was stored"))}`);
    const { ETag } = await s3.headObject({ Bucket, Key: "once" });
    const wrong = s3.putObject({ Bucket, Key: "once", Body: "x", IfMatch: '"other"' });
    await expect(wrong).rejects.toMatchObject(refusal("PreconditionFailed", 412, { Condition: "If-Match" }));
    await s3.putObject({ Bucket, Key: "once", Body: "next", IfMatch: ETag });
    const missing = s3.putObject({ Bucket, Key: "missing", Body: "x", IfMatch: ETag });
    await expect(missing).rejects.toMatchObject(refusal("NoSuchKey", 404));
  });

  it("are copied, with what is said of them or anew", async () => {
    await s3.putObject({ Bucket, Key: "from ü", Body: "text", Metadata: { a: "1" }, ContentType: "a/b" });
    const CopySource = `${Bucket}/${encodeURIComponent("from ü")}`;
    await s3.copyObject({ Bucket, Key: "to", CopySource });
    expect(await s3.headObject({ Bucket, Key: "to" })).toMatchObject({ Metadata: { a: "1" }, ContentType: "a/b" });
    await s3.copyObject({ Bucket, Key: "to", CopySource, MetadataDirective: "REPLACE", Metadata: { b: "2" } });
    expect((await s3.headObject({ Bucket, Key: "to" })).Metadata).toEqual({ b: "2" });
    expect(await textOf("to")).toBe("text");
    await expect(s3.copyObject({ Bucket, Key: "from ü", CopySource })).rejects.toMatchObject(
      refusal("InvalidRequest", 400),
    );
    await expect(s3.copyObject({ Bucket, Key: "to", CopySource, CopySourceIfMatch: '"other"' })).rejects.toMatchObject(
      refusal("PreconditionFailed", 412),
    );
  });

  it("are deleted many at once", async () => {
    for (const Key of ["d1", "d2"]) await s3.putObject({ Bucket, Key, Body: "" });
    const Objects = [{ Key: "d1" }, { Key: "d2", ETag: '"other"' }, { Key: "d3" }];
    const output = await s3.deleteObjects({ Bucket, Delete: { Objects } });
    expect(output.Deleted?.map(({ Key }) => Key)).toEqual(["d1", "d3"]);
    expect(output.Errors).toMatchObject([{ Key: "d2", Code: "PreconditionFailed" }]);
  });

  it("of any size pass in flat memory", { timeout: 240_000 }, async () => {
    const size = 256 * 1024 * 1024;
    const piece = Buffer.alloc(1024 * 1024, "0123456789abcdef");
    let most = 0;
    const sample = (): number => (most = Math.max(most, process.memoryUsage().arrayBuffers));
    const Body = Readable.from(
      (function* () {
        for (let sent = 0; sent < size; sent += piece.length) {
          sample();
          yield piece;
        }
      })(),
    );
    const before = sample();
    await s3.putObject({ Bucket, Key: "large", Body, ContentLength: size });
    let received = 0;
    const { Body: content } = await s3.getObject({ Bucket, Key: "large" });
    for await (const bytes of content as Readable) {
      received += (bytes as Buffer).length;
      sample();
    }
    expect(received).toBe(size);
    // Client and server both; garbage is collected when the engine likes.
    expect(most - before).toBeLessThan(128 * 1024 * 1024);
    await s3.deleteObject({ Bucket, Key: "large" });
  });
});

describe("callers", () => {
  it("are refused with another secret and without a signature", async () => {
    const other = createSdk(store.url, { ...credentials, secretAccessKey: "other" });
    await expect(other.listBuckets({})).rejects.toMatchObject(refusal("SignatureDoesNotMatch", 403));
    other.destroy();
    expect((await fetch(`${store.url}/${Bucket}`)).status).toBe(403);
  });

  it("read with presigned URLs, from pages of other origins too", async () => {
    await s3.putObject({ Bucket, Key: "signed", Body: "text" });
    const url = await getSignedUrl(s3, new GetObjectCommand({ Bucket, Key: "signed" }));
    const response = await fetch(url, { headers: { origin: "https://app.test" } });
    expect(await response.text()).toBe("text");
    expect(response.headers.get("access-control-allow-origin")).toBe("*");
    expect((await fetch(url.replace("/signed", "/other"))).status).toBe(403);
  });

  it("may put the bucket before the host", async () => {
    await s3.putObject({ Bucket, Key: "by host", Body: "text" });
    const { port } = new URL(store.url);
    const virtual = new S3({ endpoint: `http://localhost:${port}`, region: "us-east-1", credentials });
    const url = new URL(await getSignedUrl(virtual, new GetObjectCommand({ Bucket, Key: "by host" })));
    virtual.destroy();
    expect(url.host).toBe(`${Bucket}.localhost:${port}`);
    const request = get({ host: "127.0.0.1", port, path: url.pathname + url.search, headers: { host: url.host } });
    const [response] = (await once(request, "response")) as [IncomingMessage];
    expect(await text(response)).toBe("text");
  });

  it("may be the generated client", async () => {
    const client = new GeneratedClient({ endpoint: store.url, region: "us-east-1", credentials, forcePathStyle: true });
    await client.send(new PutObjectCommand({ Bucket, Key: "generated", Body: "by the generated client" }));
    expect(await textOf("generated")).toBe("by the generated client");
    client.destroy();
  });

  it("are told that an operation is not there, and change nothing with it", async () => {
    await s3.putObject({ Bucket, Key: "kept", Body: "text" });
    const hold = s3.putObjectLegalHold({ Bucket, Key: "kept", LegalHold: { Status: "ON" } });
    await expect(hold).rejects.toMatchObject(refusal("NotImplemented", 501));
    expect(await textOf("kept")).toBe("text");
  });
});
