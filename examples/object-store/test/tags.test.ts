import type { S3, Tag } from "@aws-sdk/client-s3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { refusal } from "./refusal.ts";
import { startTestStore, type TestStore } from "./running-store.ts";

let store: TestStore;
let s3: S3;
const Bucket = "tagged";

beforeAll(async () => {
  store = await startTestStore();
  s3 = store.s3;
  await s3.createBucket({ Bucket });
});
afterAll(() => store.end());

async function tagsOf(Key: string, more: object = {}): Promise<Tag[] | undefined> {
  return (await s3.getObjectTagging({ Bucket, Key, ...more })).TagSet;
}

function tags(count: number): Tag[] {
  return Array.from({ length: count }, (_, index) => ({ Key: `k${index + 10}`, Value: `v${index}` }));
}

describe("tags of objects", () => {
  it("are set, counted, replaced and removed", async () => {
    const { ETag } = await s3.putObject({ Bucket, Key: "k", Body: "text" });
    expect(await tagsOf("k")).toEqual([]);
    expect((await s3.headObject({ Bucket, Key: "k" })).TagCount).toBeUndefined();
    const TagSet = [...tags(9), { Key: "with space/+-=._:@ü", Value: "" }];
    await s3.putObjectTagging({ Bucket, Key: "k", Tagging: { TagSet } });
    expect(await tagsOf("k")).toEqual(TagSet);
    const get = await s3.getObject({ Bucket, Key: "k" });
    expect([await get.Body?.transformToString(), get.TagCount, get.ETag]).toEqual(["text", 10, ETag]);
    expect((await s3.headObject({ Bucket, Key: "k" })).TagCount).toBe(10);
    await s3.putObjectTagging({ Bucket, Key: "k", Tagging: { TagSet: tags(1) } });
    expect(await tagsOf("k")).toEqual(tags(1));
    expect((await s3.deleteObjectTagging({ Bucket, Key: "k" })).$metadata.httpStatusCode).toBe(204);
    expect(await tagsOf("k")).toEqual([]);
    for (const call of [
      s3.getObjectTagging({ Bucket, Key: "none" }),
      s3.deleteObjectTagging({ Bucket, Key: "none" }),
    ]) {
      await expect(call).rejects.toMatchObject(refusal("NoSuchKey", 404));
    }
  });

  it("have limits", async () => {
    await s3.putObject({ Bucket, Key: "limits", Body: "" });
    const set = (TagSet: Tag[]): Promise<unknown> =>
      s3.putObjectTagging({ Bucket, Key: "limits", Tagging: { TagSet } });
    await set([{ Key: "k".repeat(128), Value: "v".repeat(256) }]);
    await set([{ Key: "😀".repeat(0) + "ü".repeat(128), Value: "" }]);
    const kept = await tagsOf("limits");
    await expect(set(tags(11))).rejects.toMatchObject(refusal("BadRequest", 400));
    await expect(set([{ Key: "k".repeat(129), Value: "" }])).rejects.toMatchObject(refusal("InvalidTag", 400));
    await expect(set([{ Key: "k", Value: "v".repeat(257) }])).rejects.toMatchObject(
      refusal("InvalidTag", 400, { TagKey: "k" }),
    );
    await expect(set([{ Key: "", Value: "" }])).rejects.toMatchObject(refusal("InvalidTag", 400));
    await expect(set([{ Key: "aws:k", Value: "" }])).rejects.toMatchObject(refusal("InvalidTag", 400));
    await expect(set([{ Key: "k&", Value: "" }])).rejects.toMatchObject(refusal("InvalidTag", 400));
    const twice = [...tags(1), ...tags(1)];
    await expect(set(twice)).rejects.toMatchObject(refusal("InvalidTag", 400, { TagKey: "k10" }));
    expect(await tagsOf("limits")).toEqual(kept);
  });

  it("come with uploads and copies", async () => {
    await s3.putObject({ Bucket, Key: "from", Body: "", Tagging: "foo=bar&bar=b%20c&empty" });
    const TagSet = [
      { Key: "bar", Value: "b c" },
      { Key: "empty", Value: "" },
      { Key: "foo", Value: "bar" },
    ];
    expect(await tagsOf("from")).toEqual(TagSet);
    const CopySource = `${Bucket}/from`;
    await s3.copyObject({ Bucket, Key: "copy", CopySource });
    expect(await tagsOf("copy")).toEqual(TagSet);
    await s3.copyObject({ Bucket, Key: "copy", CopySource, Tagging: "a=b" });
    expect(await tagsOf("copy")).toEqual(TagSet);
    await s3.copyObject({ Bucket, Key: "copy", CopySource, TaggingDirective: "REPLACE", Tagging: "a=b" });
    expect(await tagsOf("copy")).toEqual([{ Key: "a", Value: "b" }]);
    await s3.copyObject({ Bucket, Key: "copy", CopySource, TaggingDirective: "REPLACE" });
    expect(await tagsOf("copy")).toEqual([]);
    const twice = s3.putObject({ Bucket, Key: "twice", Body: "", Tagging: "a=b&a=c" });
    await expect(twice).rejects.toMatchObject(refusal("InvalidArgument", 400, { ArgumentName: "x-amz-tagging" }));
    const many = s3.putObject({
      Bucket,
      Key: "many",
      Body: "",
      Tagging: tags(11)
        .map(({ Key }) => `${Key}=`)
        .join("&"),
    });
    await expect(many).rejects.toMatchObject(refusal("BadRequest", 400));
    await expect(s3.headObject({ Bucket, Key: "many" })).rejects.toMatchObject(refusal("NotFound", 404));
  });

  it("are those of a version", async () => {
    const other = { Bucket: "tagged-versions" };
    await s3.createBucket(other);
    await s3.putBucketVersioning({ ...other, VersioningConfiguration: { Status: "Enabled" } });
    const { VersionId } = await s3.putObject({ ...other, Key: "k", Body: "1" });
    const newest = await s3.putObject({ ...other, Key: "k", Body: "2" });
    const at = { ...other, Key: "k" };
    const put = await s3.putObjectTagging({ ...at, VersionId, Tagging: { TagSet: tags(2) } });
    expect(put.VersionId).toBe(VersionId);
    expect(await s3.getObjectTagging(at)).toMatchObject({ TagSet: [], VersionId: newest.VersionId });
    expect(await s3.getObjectTagging({ ...at, VersionId })).toMatchObject({ TagSet: tags(2), VersionId });
    expect((await s3.headObject(at)).VersionId).toBe(newest.VersionId);
    await s3.deleteObjectTagging({ ...at, VersionId });
    expect((await s3.getObjectTagging({ ...at, VersionId })).TagSet).toEqual([]);
  });
});

describe("tags of buckets", () => {
  it("are set, replaced and removed", async () => {
    const none = s3.getBucketTagging({ Bucket });
    await expect(none).rejects.toMatchObject(refusal("NoSuchTagSet", 404, { BucketName: Bucket }));
    expect((await s3.putBucketTagging({ Bucket, Tagging: { TagSet: tags(50) } })).$metadata.httpStatusCode).toBe(204);
    expect((await s3.getBucketTagging({ Bucket })).TagSet).toEqual(tags(50));
    const many = s3.putBucketTagging({ Bucket, Tagging: { TagSet: tags(51) } });
    await expect(many).rejects.toMatchObject(refusal("BadRequest", 400));
    const system = s3.putBucketTagging({ Bucket, Tagging: { TagSet: [{ Key: "aws:k", Value: "" }] } });
    await expect(system).rejects.toMatchObject(refusal("InvalidTag", 400));
    await s3.deleteBucketTagging({ Bucket });
    await expect(s3.getBucketTagging({ Bucket })).rejects.toMatchObject(refusal("NoSuchTagSet", 404));
  });
});
