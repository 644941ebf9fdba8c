import { Readable } from "node:stream";
import type {
  CompletedPart,
  CreateMultipartUploadCommandInput,
  ListMultipartUploadsCommandOutput,
  S3,
} from "@aws-sdk/client-s3";
import {
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  S3Client as GeneratedClient,
  UploadPartCommand,
} from "@shapewright/s3";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { refusal } from "./refusal.ts";
import { credentials, startTestStore, type TestStore } from "./running-store.ts";

let store: TestStore;
let s3: S3;
const Bucket = "parts";
const mebibyte = 1024 * 1024;

beforeAll(async () => {
  store = await startTestStore();
  s3 = store.s3;
  await s3.createBucket({ Bucket });
});
afterAll(() => store.end());

/** 5 MiB of a letter. */
function letters(letter: string, size = 5 * mebibyte): Buffer {
  return Buffer.alloc(size, letter);
}

async function create(Key: string, more: Partial<CreateMultipartUploadCommandInput> = {}): Promise<string> {
  const { UploadId } = await s3.createMultipartUpload({ Bucket, Key, ...more });
  return UploadId ?? expect.fail("no upload id");
}

/** Uploads parts, and answers with what completes them. */
async function upload(Key: string, UploadId: string, bodies: Readonly<Record<number, Uint8Array>>, more = {}) {
  const Parts: CompletedPart[] = [];
  for (const [number, Body] of Object.entries(bodies)) {
    const PartNumber = Number(number);
    const { ETag, ...output } = await s3.uploadPart({ Bucket, Key, UploadId, PartNumber, Body, ...more });
    const sums = Object.entries(output).filter(([name]) => name.startsWith("Checksum"));
    Parts.push({ PartNumber, ETag, ...Object.fromEntries(sums) });
  }
  return { Bucket, Key, UploadId, MultipartUpload: { Parts } };
}

async function bytesOf(Key: string, more: object = {}): Promise<Buffer> {
  const { Body } = await s3.getObject({ Bucket, Key, ...more });
  return Buffer.from((await Body?.transformToByteArray()) ?? []);
}

describe("multipart uploads", () => {
  it("become objects with what was said of them at the start", async () => {
    const said = { ContentType: "a/b", Metadata: { one: "1" }, StorageClass: "STANDARD_IA" as const };
    const UploadId = await create("made", { ...said, Tagging: "k=v&l=w%20x", ServerSideEncryption: "AES256" });
    const input = await upload("made", UploadId, { 2: letters("b"), 1: letters("a"), 7: Buffer.from("end") });
    expect(await s3.listObjectsV2({ Bucket, Prefix: "made" })).toMatchObject({ KeyCount: 0 });
    const completed = await s3.completeMultipartUpload(input);
    expect(completed).toMatchObject({ Bucket, Key: "made", ServerSideEncryption: "AES256" });
    expect(completed.Location).toBe(`${store.url}/${Bucket}/made`);
    expect(completed.ETag).toMatch(/^"[\da-f]{32}-3"$/);
    const head = await s3.headObject({ Bucket, Key: "made" });
    expect(head).toMatchObject({
      ...{ ...said, ETag: completed.ETag, ContentLength: 10 * mebibyte + 3, ServerSideEncryption: "AES256" },
    });
    expect((await s3.getObjectTagging({ Bucket, Key: "made" })).TagSet).toEqual([
      { Key: "k", Value: "v" },
      { Key: "l", Value: "w x" },
    ]);
    expect((await bytesOf("made")).equals(Buffer.concat([letters("a"), letters("b"), Buffer.from("end")]))).toBe(true);
    const across = await s3.getObject({ Bucket, Key: "made", Range: `bytes=${5 * mebibyte - 2}-${5 * mebibyte + 1}` });
    expect(await across.Body?.transformToString()).toBe("aabb");
    expect(await bytesOf("made", { Range: "bytes=-4" })).toEqual(Buffer.from("bend"));
    expect((await s3.listMultipartUploads({ Bucket, Prefix: "made" })).Uploads ?? []).toEqual([]);
  });

  it("are read by part", async () => {
    const input = await upload("by part", await create("by part"), { 3: letters("c"), 9: Buffer.from("d") });
    await s3.completeMultipartUpload(input);
    const first = await s3.headObject({ Bucket, Key: "by part", PartNumber: 1 });
    expect(first).toMatchObject({ PartsCount: 2, ContentLength: 5 * mebibyte, $metadata: { httpStatusCode: 206 } });
    const second = await s3.getObject({ Bucket, Key: "by part", PartNumber: 2 });
    expect(second).toMatchObject({
      PartsCount: 2,
      ContentRange: `bytes ${5 * mebibyte}-${5 * mebibyte}/${5 * mebibyte + 1}`,
    });
    expect(await second.Body?.transformToString()).toBe("d");
    await expect(s3.getObject({ Bucket, Key: "by part", PartNumber: 3 })).rejects.toMatchObject(
      refusal("InvalidPartNumber", 416, { ActualPartCount: "2", PartNumberRequested: "3" }),
    );
    await expect(s3.getObject({ Bucket, Key: "by part", PartNumber: 1, Range: "bytes=0-1" })).rejects.toMatchObject(
      refusal("InvalidRequest", 400),
    );
    await s3.putObject({ Bucket, Key: "whole", Body: "whole" });
    const whole = await s3.getObject({ Bucket, Key: "whole", PartNumber: 1 });
    expect([await whole.Body?.transformToString(), whole.PartsCount]).toEqual(["whole", undefined]);
  });

  it("are completed once, however often that is asked for", async () => {
    const input = await upload("again", await create("again"), { 1: Buffer.from("text") });
    const answers = await Promise.all([1, 2, 3].map(() => s3.completeMultipartUpload(input)));
    answers.push(await s3.completeMultipartUpload({ ...input, IfNoneMatch: "*" }));
    expect(new Set(answers.map(({ ETag }) => ETag)).size).toBe(1);
    await s3.deleteObject({ Bucket, Key: "again" });
    await expect(s3.completeMultipartUpload(input)).rejects.toMatchObject(refusal("NoSuchUpload", 404));
  });

  it("are refused with wrong parts, and stay as they are", async () => {
    const UploadId = await create("wrong");
    const input = await upload("wrong", UploadId, { 1: Buffer.from("small"), 2: Buffer.from("also") });
    const Parts = input.MultipartUpload.Parts;
    const complete = (parts: CompletedPart[] | undefined): Promise<unknown> =>
      s3.completeMultipartUpload({ ...input, MultipartUpload: parts && { Parts: parts } });
    await expect(complete([])).rejects.toMatchObject(refusal("MalformedXML", 400));
    await expect(complete(undefined)).rejects.toMatchObject(refusal("MalformedXML", 400));
    await expect(complete([...Parts].reverse())).rejects.toMatchObject(refusal("InvalidPartOrder", 400));
    await expect(complete([...Parts, ...Parts.slice(1)])).rejects.toMatchObject(refusal("InvalidPartOrder", 400));
    await expect(complete([{ PartNumber: 9999, ETag: Parts[0]?.ETag }])).rejects.toMatchObject(
      refusal("InvalidPart", 400, { PartNumber: "9999", UploadId }),
    );
    await expect(complete([{ PartNumber: 1, ETag: '"ffffffffffffffffffffffffffffffff"' }])).rejects.toMatchObject(
      refusal("InvalidPart", 400),
    );
    await expect(complete(Parts)).rejects.toMatchObject(
      refusal("EntityTooSmall", 400, { ProposedSize: "5", MinSizeAllowed: "5242880", PartNumber: "1" }),
    );
    const size = s3.completeMultipartUpload({ ...input, MultipartUpload: { Parts: Parts.slice(1) }, MpuObjectSize: 5 });
    await expect(size).rejects.toMatchObject(refusal("InvalidRequest", 400));
    await complete(Parts.slice(1));
    expect(await bytesOf("wrong")).toEqual(Buffer.from("also"));
  });

  it("keep what a part was uploaded as last, and nothing else of it on disk", async () => {
    const data = join(store.folder, "buckets", Bucket, "data");
    const before = readdirSync(data).length;
    const UploadId = await create("resent");
    await upload("resent", UploadId, { 1: Buffer.from("first") });
    await upload("resent", UploadId, { 2: Buffer.from("unused") });
    await s3.completeMultipartUpload(await upload("resent", UploadId, { 1: Buffer.from("last") }));
    expect(await bytesOf("resent")).toEqual(Buffer.from("last"));
    expect(readdirSync(data).length).toBe(before + 1);
    const aborted = await create("resent");
    await upload("resent", aborted, { 1: Buffer.from("a"), 2: Buffer.from("b") });
    await s3.abortMultipartUpload({ Bucket, Key: "resent", UploadId: aborted });
    expect(readdirSync(data).length).toBe(before + 1);
    expect(await bytesOf("resent")).toEqual(Buffer.from("last"));
  });

  it("are completed under conditions", async () => {
    await s3.putObject({ Bucket, Key: "cond", Body: "there" });
    const input = await upload("cond", await create("cond"), { 1: Buffer.from("new") });
    const refused = refusal("PreconditionFailed", 412);
    await expect(s3.completeMultipartUpload({ ...input, IfNoneMatch: "*" })).rejects.toMatchObject(refused);
    await expect(s3.completeMultipartUpload({ ...input, IfMatch: '"other"' })).rejects.toMatchObject(refused);
    const { ETag } = await s3.headObject({ Bucket, Key: "cond" });
    await s3.completeMultipartUpload({ ...input, IfMatch: ETag });
    expect(await bytesOf("cond")).toEqual(Buffer.from("new"));
    const absent = await upload("absent", await create("absent"), { 1: Buffer.from("new") });
    await expect(s3.completeMultipartUpload({ ...absent, IfMatch: ETag })).rejects.toMatchObject(
      refusal("NoSuchKey", 404),
    );
    await s3.completeMultipartUpload({ ...absent, IfNoneMatch: "*" });
  });

  it("that are not there have no parts", async () => {
    const none = { Bucket, Key: "none", UploadId: "abc1234def" };
    const refused = refusal("NoSuchUpload", 404);
    await expect(s3.uploadPart({ ...none, PartNumber: 1, Body: "x" })).rejects.toMatchObject(refused);
    await expect(s3.listParts(none)).rejects.toMatchObject(refused);
    await expect(s3.abortMultipartUpload(none)).rejects.toMatchObject(refused);
    const Parts = [{ PartNumber: 1, ETag: "1234" }];
    await expect(s3.completeMultipartUpload({ ...none, MultipartUpload: { Parts } })).rejects.toMatchObject(refused);
    // Of another key.
    const UploadId = await create("some");
    await expect(s3.listParts({ Bucket, Key: "none", UploadId })).rejects.toMatchObject(refused);
    for (const PartNumber of [0, 10_001]) {
      await expect(s3.uploadPart({ Bucket, Key: "some", UploadId, PartNumber, Body: "x" })).rejects.toMatchObject(
        refusal("InvalidArgument", 400),
      );
    }
    await s3.abortMultipartUpload({ Bucket, Key: "some", UploadId });
  });

  it("copy parts of objects", async () => {
    await s3.putObject({ Bucket, Key: "source ü", Body: "0123456789" });
    const UploadId = await create("copied");
    const CopySource = `${Bucket}/${encodeURIComponent("source ü")}`;
    const from = { Bucket, Key: "copied", UploadId, PartNumber: 1, CopySource };
    const { ETag } = await s3.headObject({ Bucket, Key: "source ü" });
    const whole = await s3.uploadPartCopy({ ...from, CopySourceIfMatch: ETag });
    expect(whole.CopyPartResult?.ETag).toBe(ETag);
    await expect(s3.uploadPartCopy({ ...from, CopySourceIfNoneMatch: ETag })).rejects.toMatchObject(
      refusal("PreconditionFailed", 412),
    );
    for (const CopySourceRange of ["0-2", "bytes=0", "bytes=hello-world", "bytes=0-", "bytes=0-2,3-5", "bytes=0-10"]) {
      await expect(s3.uploadPartCopy({ ...from, CopySourceRange })).rejects.toMatchObject(
        refusal("InvalidArgument", 400),
      );
    }
    await expect(s3.uploadPartCopy({ ...from, CopySource: `${Bucket}/none` })).rejects.toMatchObject(
      refusal("NoSuchKey", 404),
    );
    const range = await s3.uploadPartCopy({ ...from, CopySourceRange: "bytes=2-4" });
    const Parts = [{ PartNumber: 1, ETag: range.CopyPartResult?.ETag }];
    await s3.completeMultipartUpload({ Bucket, Key: "copied", UploadId, MultipartUpload: { Parts } });
    expect(await bytesOf("copied")).toEqual(Buffer.from("234"));
  });

  it("list their parts in pages", async () => {
    const Key = "listed";
    const UploadId = await create(Key, { ChecksumAlgorithm: "SHA1", StorageClass: "ONEZONE_IA" });
    const bodies = Object.fromEntries([11, 3, 2, 1].map((each) => [each, Buffer.from("x".repeat(each))]));
    await upload(Key, UploadId, bodies, { ChecksumAlgorithm: "SHA1" });
    const first = await s3.listParts({ Bucket, Key, UploadId, MaxParts: 3 });
    expect(first).toMatchObject({
      ...{ IsTruncated: true, NextPartNumberMarker: "3", MaxParts: 3, StorageClass: "ONEZONE_IA" },
      ...{ ChecksumAlgorithm: "SHA1", ChecksumType: "COMPOSITE" },
    });
    expect(first.Parts?.map(({ PartNumber, Size }) => [PartNumber, Size])).toEqual([1, 2, 3].map((n) => [n, n]));
    expect(first.Parts?.[0]?.ChecksumSHA1).toMatch(/=$/);
    const PartNumberMarker = first.NextPartNumberMarker;
    const second = await s3.listParts({ Bucket, Key, UploadId, PartNumberMarker });
    expect(second.Parts?.map(({ PartNumber }) => PartNumber)).toEqual([11]);
    expect(second.IsTruncated).toBe(false);
    await s3.abortMultipartUpload({ Bucket, Key, UploadId });
  });

  it("are listed by key and time, with delimiters and pages", async () => {
    const other = "listing";
    await s3.createBucket({ Bucket: other });
    const ids: [string, string | undefined][] = [];
    for (const Key of ["b", "a b", "dir/x", "b", "dir/y", "b"]) {
      ids.push([Key, (await s3.createMultipartUpload({ Bucket: other, Key })).UploadId]);
    }
    const all = await s3.listMultipartUploads({ Bucket: other });
    const wanted = [1, 0, 3, 5, 2, 4].map((index) => ids[index]);
    expect(all.Uploads?.map(({ Key, UploadId }) => [Key, UploadId])).toEqual(wanted);
    const seen: (string | undefined)[][] = [];
    const prefixes: (string | undefined)[] = [];
    let markers: { KeyMarker?: string | undefined; UploadIdMarker?: string | undefined } | undefined = {};
    while (markers !== undefined) {
      const page: ListMultipartUploadsCommandOutput = await s3.listMultipartUploads({
        Bucket: other,
        Delimiter: "/",
        MaxUploads: 2,
        ...markers,
      });
      seen.push(...(page.Uploads ?? []).map(({ Key, UploadId }) => [Key, UploadId]));
      prefixes.push(...(page.CommonPrefixes ?? []).map(({ Prefix }) => Prefix));
      const { NextKeyMarker: KeyMarker, NextUploadIdMarker: UploadIdMarker } = page;
      markers = page.IsTruncated === true ? { KeyMarker, ...(UploadIdMarker && { UploadIdMarker }) } : undefined;
    }
    expect(seen).toEqual(wanted.slice(0, 4));
    expect(prefixes).toEqual(["dir/"]);
    const encoded = await s3.listMultipartUploads({ Bucket: other, Prefix: "a", EncodingType: "url" });
    expect(encoded.Uploads?.map(({ Key }) => Key)).toEqual(["a%20b"]);
    // Uploads in progress are not objects.
    await s3.deleteBucket({ Bucket: other });
  });

  it("are not held in memory", { timeout: 240_000 }, async () => {
    const size = 64 * mebibyte;
    const UploadId = await create("large");
    const Parts: CompletedPart[] = [];
    let most = 0;
    const sample = (): number => (most = Math.max(most, process.memoryUsage().arrayBuffers));
    const before = sample();
    const piece = letters("0", mebibyte);
    for (const PartNumber of [1, 2, 3, 4]) {
      const Body = Readable.from(
        (function* () {
          for (let sent = 0; sent < size; sent += piece.length) {
            sample();
            yield piece;
          }
        })(),
      );
      const part = { Bucket, Key: "large", UploadId, PartNumber };
      Parts.push({ PartNumber, ETag: (await s3.uploadPart({ ...part, Body, ContentLength: size })).ETag });
    }
    await s3.completeMultipartUpload({ Bucket, Key: "large", UploadId, MultipartUpload: { Parts } });
    sample();
    let received = 0;
    const { Body: content } = await s3.getObject({ Bucket, Key: "large" });
    for await (const bytes of content as Readable) {
      received += (bytes as Buffer).length;
      sample();
    }
    expect(received).toBe(4 * size);
    expect(most - before).toBeLessThan(128 * mebibyte);
    await s3.deleteObject({ Bucket, Key: "large" });
  });

  it("are made by the generated client, too", async () => {
    const client = new GeneratedClient({ endpoint: store.url, region: "us-east-1", credentials, forcePathStyle: true });
    const at = { Bucket, Key: "generated" };
    const { UploadId = "" } = await client.send(
      new CreateMultipartUploadCommand({ ...at, ChecksumAlgorithm: "CRC32C" }),
    );
    const Parts: { PartNumber: number; ETag?: string | undefined; ChecksumCRC32C?: string | undefined }[] = [];
    for (const [index, Body] of [letters("a"), Buffer.from("b")].entries()) {
      const part = { ...at, UploadId, PartNumber: index + 1, ChecksumAlgorithm: "CRC32C" as const };
      const { ETag, ChecksumCRC32C } = await client.send(new UploadPartCommand({ ...part, Body }));
      Parts.push({ PartNumber: index + 1, ETag, ChecksumCRC32C });
    }
    const completed = await client.send(
      new CompleteMultipartUploadCommand({ ...at, UploadId, MultipartUpload: { Parts } }),
    );
    expect(completed).toMatchObject({ ChecksumType: "COMPOSITE" });
    expect(completed.ChecksumCRC32C).toMatch(/-2$/);
    expect((await bytesOf("generated")).length).toBe(5 * mebibyte + 1);
    client.destroy();
  });
});
