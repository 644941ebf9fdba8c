import type { GetBucketTaggingOutput, PutBucketTaggingRequest } from "@shapewright/s3";
import type { Store } from "../disk/store.ts";
import { noSuchTagSet } from "../errors.ts";
import { checkTags, tagSetOf } from "./tag-set.ts";

export async function putBucketTagging(store: Store, { Bucket, Tagging }: PutBucketTaggingRequest): Promise<void> {
  const bucket = store.bucket(Bucket);
  const tags = checkTags(Tagging.TagSet, "bucket");
  await bucket.changeSettings((settings) => ({ ...settings, tags }));
}

export async function deleteBucketTagging(store: Store, name: string): Promise<void> {
  await store.bucket(name).changeSettings((settings) => ({ ...settings, tags: undefined }));
}

/** @throws UnmodeledException `NoSuchTagSet` */
export function getBucketTagging(store: Store, name: string): GetBucketTaggingOutput {
  const { tags } = store.bucket(name).settings;
  if (tags === undefined) throw noSuchTagSet(name);
  return { TagSet: tagSetOf(tags) };
}
