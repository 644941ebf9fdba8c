import { createHash } from "node:crypto";
import type { ChecksumAlgorithm, CompletedPart, CreateMultipartUploadCommandInput, S3 } from "@aws-sdk/client-s3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { refusal } from "./refusal.ts";
import { startTestStore, type TestStore } from "./running-store.ts";

let store: TestStore;
let s3: S3;
const Bucket = "sums";
const minSize = 5 * 1024 * 1024;
const bodies = [Buffer.alloc(minSize, "a"), Buffer.alloc(minSize + 1, "b"), Buffer.from("the end")];

beforeAll(async () => {
  store = await startTestStore();
  s3 = store.s3;
  await s3.createBucket({ Bucket });
});
afterAll(() => store.end());

/** Uploads the bodies, and answers with what completes them. */
async function upload(Key: string, more: Partial<CreateMultipartUploadCommandInput>, count = bodies.length) {
  const { UploadId, ...created } = await s3.createMultipartUpload({ Bucket, Key, ...more });
  const Parts: CompletedPart[] = [];
  for (const [index, Body] of bodies.slice(-count).entries()) {
    const part = { Bucket, Key, UploadId, PartNumber: index + 1, Body };
    const { ETag, ...output } = await s3.uploadPart({ ...part, ChecksumAlgorithm: more.ChecksumAlgorithm });
    const sums = Object.entries(output).filter(([name]) => name.startsWith("Checksum"));
    Parts.push({ PartNumber: index + 1, ETag, ...Object.fromEntries(sums) });
  }
  return { created, input: { Bucket, Key, UploadId, MultipartUpload: { Parts } } };
}

function member(algorithm: ChecksumAlgorithm): `Checksum${ChecksumAlgorithm}` {
  return `Checksum${algorithm}`;
}

describe("checksums of multipart uploads", () => {
  it.each(["CRC32", "CRC32C", "CRC64NVME"] as const)("are those of all bytes: %s", async (ChecksumAlgorithm) => {
    const name = member(ChecksumAlgorithm) as "ChecksumCRC32";
    const { created, input } = await upload(`full ${name}`, { ChecksumAlgorithm, ChecksumType: "FULL_OBJECT" });
    expect(created).toMatchObject({ ChecksumAlgorithm, ChecksumType: "FULL_OBJECT" });
    const whole = await s3.putObject({ Bucket, Key: "whole", Body: Buffer.concat(bodies), ChecksumAlgorithm });
    const wrong = s3.completeMultipartUpload({ ...input, [name]: "AAAAAA==" });
    await expect(wrong).rejects.toMatchObject(refusal("BadDigest", 400));
    const sum = { [name]: whole[name], ChecksumType: "FULL_OBJECT" as const };
    expect(await s3.completeMultipartUpload({ ...input, ...sum })).toMatchObject(sum);
    expect(await s3.completeMultipartUpload({ ...input, ...sum })).toMatchObject(sum);
    expect(await s3.headObject({ Bucket, Key: input.Key, ChecksumMode: "ENABLED" })).toMatchObject(sum);
    const { Body } = await s3.getObject({ Bucket, Key: input.Key, ChecksumMode: "ENABLED" });
    expect((await Body?.transformToByteArray())?.length).toBe(Buffer.concat(bodies).length);
  });

  it.each(["CRC32", "CRC32C", "SHA1", "SHA256"] as const)(
    "are of those of the parts: %s",
    async (ChecksumAlgorithm) => {
      const name = member(ChecksumAlgorithm) as "ChecksumSHA256";
      const { created, input } = await upload(`parts ${name}`, { ChecksumAlgorithm });
      expect(created).toMatchObject({ ChecksumAlgorithm, ChecksumType: "COMPOSITE" });
      const { Parts } = input.MultipartUpload;
      const bare = Parts.map(({ ETag, PartNumber }) => ({ ETag, PartNumber }));
      await expect(s3.completeMultipartUpload({ ...input, MultipartUpload: { Parts: bare } })).rejects.toMatchObject(
        refusal("InvalidRequest", 400),
      );
      const other = Parts.map((part, index) => (index === 1 ? { ...part, [name]: Parts[0]?.[name] } : part));
      await expect(s3.completeMultipartUpload({ ...input, MultipartUpload: { Parts: other } })).rejects.toMatchObject(
        refusal("InvalidPart", 400, { PartNumber: "2" }),
      );
      await expect(s3.completeMultipartUpload({ ...input, [name]: "bad" })).rejects.toMatchObject(
        refusal("BadDigest", 400),
      );
      const completed = await s3.completeMultipartUpload(input);
      expect(completed).toMatchObject({ ChecksumType: "COMPOSITE" });
      expect(completed[name]).toMatch(/=-3$/);
      if (ChecksumAlgorithm.startsWith("SHA")) {
        const hash = createHash(ChecksumAlgorithm);
        for (const part of Parts) hash.update(Buffer.from(part[name] ?? "", "base64"));
        expect(completed[name]).toBe(`${hash.digest("base64")}-3`);
      }
      const whole = await s3.headObject({ Bucket, Key: input.Key, ChecksumMode: "ENABLED" });
      expect(whole).toMatchObject({ [name]: completed[name], ChecksumType: "COMPOSITE" });
      const part = await s3.getObject({ Bucket, Key: input.Key, PartNumber: 3, ChecksumMode: "ENABLED" });
      expect([part[name], await part.Body?.transformToString()]).toEqual([Parts[2]?.[name], "the end"]);
      expect((await s3.headObject({ Bucket, Key: input.Key, Range: "bytes=0-1" }))[name]).toBeUndefined();
      // A copy is one whole again.
      const copy = await s3.copyObject({
        Bucket,
        Key: "copy",
        CopySource: `${Bucket}/${encodeURIComponent(input.Key)}`,
      });
      expect(copy.CopyObjectResult).toMatchObject({ ChecksumType: "FULL_OBJECT" });
    },
  );

  it("are CRC64NVME where the client does not choose", async () => {
    const { created, input } = await upload("default", {});
    expect(created.ChecksumAlgorithm).toBeUndefined();
    const whole = await s3.putObject({
      ...{ Bucket, Key: "whole", Body: Buffer.concat(bodies), ChecksumAlgorithm: "CRC64NVME" },
    });
    const { ChecksumCRC64NVME, ChecksumType } = await s3.completeMultipartUpload(input);
    expect([ChecksumCRC64NVME, ChecksumType]).toEqual([whole.ChecksumCRC64NVME, "FULL_OBJECT"]);
  });

  it("have the type and the algorithm that the upload was started with", async () => {
    const at = { Bucket, Key: "types" };
    for (const [ChecksumAlgorithm, ChecksumType] of [
      ["CRC64NVME", "COMPOSITE"],
      ["SHA1", "FULL_OBJECT"],
      ["SHA256", "FULL_OBJECT"],
      [undefined, "FULL_OBJECT"],
    ] as const) {
      const created = s3.createMultipartUpload({ ...at, ChecksumAlgorithm, ChecksumType });
      await expect(created).rejects.toMatchObject(refusal("InvalidRequest", 400));
    }
    const { input } = await upload("types", { ChecksumAlgorithm: "SHA256" }, 1);
    const part = { ...at, UploadId: input.UploadId, PartNumber: 1, Body: "x" };
    await expect(s3.uploadPart({ ...part, ChecksumAlgorithm: "SHA1" })).rejects.toMatchObject(
      refusal("InvalidRequest", 400),
    );
    await expect(s3.uploadPart({ ...part, ChecksumSHA256: "AAAA" })).rejects.toMatchObject({
      $metadata: { httpStatusCode: 400 },
    });
    await expect(s3.completeMultipartUpload({ ...input, ChecksumType: "FULL_OBJECT" })).rejects.toMatchObject(
      refusal("InvalidRequest", 400),
    );
    await s3.completeMultipartUpload(input);
  });

  it("and parts are among an object's attributes", async () => {
    const { input } = await upload("attributes", { ChecksumAlgorithm: "SHA256" });
    const { ETag, ChecksumSHA256 } = await s3.completeMultipartUpload(input);
    const ObjectAttributes = ["ETag", "Checksum", "ObjectParts", "StorageClass", "ObjectSize"] as const;
    const at = { Bucket, Key: "attributes", ObjectAttributes: [...ObjectAttributes] };
    const all = await s3.getObjectAttributes(at);
    expect(all).toMatchObject({
      ...{ ETag: ETag?.replaceAll('"', ""), StorageClass: "STANDARD", ObjectSize: Buffer.concat(bodies).length },
      Checksum: { ChecksumSHA256, ChecksumType: "COMPOSITE" },
      ObjectParts: { TotalPartsCount: 3, IsTruncated: false },
    });
    expect(all.ObjectParts?.Parts).toEqual(
      input.MultipartUpload.Parts.map(({ PartNumber, ChecksumSHA256: sum }, index) => {
        return { PartNumber, Size: bodies[index]?.length, ChecksumSHA256: sum };
      }),
    );
    const page = await s3.getObjectAttributes({ ...at, MaxParts: 1, PartNumberMarker: "1" });
    expect(page.ObjectParts).toMatchObject({
      ...{ TotalPartsCount: 3, MaxParts: 1, PartNumberMarker: "1", NextPartNumberMarker: "2", IsTruncated: true },
    });
    expect(page.ObjectParts?.Parts?.map(({ PartNumber }) => PartNumber)).toEqual([2]);
    const size = await s3.getObjectAttributes({ ...at, ObjectAttributes: ["ObjectSize"] });
    expect([size.ETag, size.ObjectParts, size.Checksum]).toEqual([undefined, undefined, undefined]);
    await expect(s3.getObjectAttributes({ ...at, Key: "none" })).rejects.toMatchObject(refusal("NoSuchKey", 404));
    const unknown = ["Color" as "ETag"];
    await expect(s3.getObjectAttributes({ ...at, ObjectAttributes: unknown })).rejects.toMatchObject(
      refusal("InvalidArgument", 400),
    );
  });
});
