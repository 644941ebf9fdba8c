import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type RequestListener, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PackageFolder } from "../packages/package-folder.ts";
import { sharedFolder } from "../shared-folder.ts";
import { type Call, close, createCaller, listen, requireServer } from "./real-server.ts";

/** The keys that S3rver knows; it refuses others. */
const credentials = { accessKeyId: "S3RVER", secretAccessKey: "S3RVER" };

interface Body {
  transformToString(): Promise<string>;
}

/** S3rver is an S3 on the disk. */
describe.skipIf(sharedFolder() === undefined).each(["smithy/s3-2006-03-01.json", "c2j/s3/2006-03-01"])(
  "the S3 client of %s and s3rver",
  (model) => {
    const folder = new PackageFolder();
    const directory = mkdtempSync(join(tmpdir(), "shapewright-s3rver-"));
    let server: Server;
    let call: Call;
    beforeAll(async () => {
      const S3rver = requireServer("s3rver") as new (options: object) => { callback(): RequestListener };
      server = createServer(new S3rver({ directory, silent: true }).callback());
      const endpoint = await listen(server);
      const config = { forcePathStyle: true };
      call = await createCaller({ model, endpoint, credentials, config });
    });
    afterAll(async () => {
      await close(server);
      folder.remove();
      rmSync(directory, { recursive: true, force: true });
    });

    const read = async (input: object): Promise<string> =>
      ((await call("GetObject", input))["Body"] as Body).transformToString();

    it("make a bucket, fill it, list it, copy and delete", async () => {
      const Bucket = "my-bucket";
      await call("CreateBucket", { Bucket });
      expect((await call("ListBuckets"))["Buckets"]).toMatchObject([
        { Name: Bucket, CreationDate: expect.any(Date) as unknown },
      ]);
      const keys = ["a b+c/é.txt", "a b+c/it's(1)!*.txt", "z"];
      for (const Key of keys) {
        await call("PutObject", { Bucket, Key, Body: `text of ${Key}`, ContentType: "text/x", Metadata: { own: "1" } });
        expect(await read({ Bucket, Key })).toBe(`text of ${Key}`);
      }
      const listed = await call("ListObjectsV2", { Bucket, Delimiter: "/" });
      expect(listed).toMatchObject({ Contents: [{ Key: "z", Size: 9 }], CommonPrefixes: [{ Prefix: "a b+c/" }] });
      const below = await call("ListObjectsV2", { Bucket, Prefix: "a b+c/é" });
      expect(below).toMatchObject({ IsTruncated: false, KeyCount: 1, Contents: [{ Key: keys[0] }] });
      const CopySource = `${Bucket}/${encodeURI(keys[0] ?? "")}`;
      await call("CopyObject", { Bucket, Key: "copy", CopySource });
      expect(await read({ Bucket, Key: "copy", Range: "bytes=0-3" })).toBe("text");
      expect(await call("HeadObject", { Bucket, Key: "copy" })).toMatchObject({
        ...{ ContentType: "text/x", Metadata: { own: "1" }, LastModified: expect.any(Date) as unknown },
      });
      // S3rver fails where it deletes two objects of one folder at a time.
      await call("DeleteObject", { Bucket, Key: keys[0] });
      const Objects = [...keys.slice(1), "copy"].map((Key) => ({ Key }));
      const { Deleted } = await call("DeleteObjects", { Bucket, Delete: { Objects } });
      expect(Deleted).toEqual(Objects);
      await call("DeleteBucket", { Bucket });
    });

    it("upload in parts, and a stream", async () => {
      const Bucket = "uploads";
      await call("CreateBucket", { Bucket });
      const Key = "parts";
      const { UploadId } = await call("CreateMultipartUpload", { Bucket, Key });
      const part = "x".repeat(5 * 2 ** 20);
      const Parts = await Promise.all(
        [part, "end"].map(async (Body, index) => {
          const { ETag } = await call("UploadPart", { Bucket, Key, UploadId, PartNumber: index + 1, Body });
          return { ETag, PartNumber: index + 1 };
        }),
      );
      await call("CompleteMultipartUpload", { Bucket, Key, UploadId, MultipartUpload: { Parts } });
      expect(await call("HeadObject", { Bucket, Key })).toMatchObject({ ContentLength: part.length + 3 });
      expect(await read({ Bucket, Key, Range: `bytes=${part.length - 1}-` })).toBe("xend");
    });

    it("know each other's errors", async () => {
      await expect(call("GetObject", { Bucket: "missing", Key: "k" })).rejects.toMatchObject({ name: "NoSuchBucket" });
      await expect(call("HeadBucket", { Bucket: "missing" })).rejects.toMatchObject({ name: "NotFound" });
      await call("CreateBucket", { Bucket: "there" });
      await expect(call("GetObject", { Bucket: "there", Key: "k" })).rejects.toMatchObject({ name: "NoSuchKey" });
    });
  },
);
