import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { startTestStore, type TestStore } from "./running-store.ts";

let store: TestStore;
const Bucket = "readers";
const Key = "read";
const size = 32 * 1024 * 1024;

beforeAll(async () => {
  store = await startTestStore();
  await store.s3.createBucket({ Bucket });
});
afterAll(() => store.end());

/** Waits until the bucket has so many files with content. */
async function untilFiles(count: number): Promise<void> {
  const folder = join(store.folder, "buckets", Bucket, "data");
  await vi.waitUntil(() => readdirSync(folder).length === count, { timeout: 60_000, interval: 20 });
}

/** Uploads an object of two parts. */
async function upload(letter: string): Promise<string> {
  const content = Buffer.alloc(size, letter);
  const { UploadId } = await store.s3.createMultipartUpload({ Bucket, Key });
  const Parts = [];
  for (const PartNumber of [1, 2]) {
    const { ETag } = await store.s3.uploadPart({ Bucket, Key, UploadId, PartNumber, Body: content });
    Parts.push({ PartNumber, ETag });
  }
  await store.s3.completeMultipartUpload({ Bucket, Key, UploadId, MultipartUpload: { Parts } });
  return createHash("md5").update(content).update(content).digest("hex");
}

it("an object that is replaced and deleted while it is read is read to its end, and then gone from the disk", async () => {
  const md5 = await upload("a");
  const { Body } = await store.s3.getObject({ Bucket, Key });
  await upload("b");
  await store.s3.deleteObject({ Bucket, Key });
  const hash = createHash("md5");
  for await (const bytes of Body as Readable) hash.update(bytes as Buffer);
  expect(hash.digest("hex")).toBe(md5);
  await untilFiles(0);
});

it("a reader that goes away holds nothing back", async () => {
  await upload("a");
  const abort = new AbortController();
  const { Body } = await store.s3.getObject({ Bucket, Key }, { abortSignal: abort.signal });
  (Body as Readable).once("error", () => undefined).destroy();
  abort.abort();
  await store.s3.deleteObject({ Bucket, Key });
  await untilFiles(0);
});
