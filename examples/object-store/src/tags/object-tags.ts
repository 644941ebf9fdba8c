import type {
  DeleteObjectTaggingRequest,
  GetObjectTaggingOutput,
  GetObjectTaggingRequest,
  PutObjectTaggingRequest,
} from "@shapewright/s3";
import type { StoredTag } from "../disk/stored-object.ts";
import type { Store } from "../disk/store.ts";
import { findVersion, readVersionId } from "../objects/find-version.ts";
import { checkTags, tagSetOf } from "./tag-set.ts";

interface TaggedVersion {
  VersionId?: string | undefined;
}

export async function putObjectTagging(store: Store, input: PutObjectTaggingRequest): Promise<TaggedVersion> {
  store.bucket(input.Bucket);
  return replaceTags(store, input, checkTags(input.Tagging.TagSet, "object"));
}

export async function deleteObjectTagging(store: Store, input: DeleteObjectTaggingRequest): Promise<TaggedVersion> {
  return replaceTags(store, input, undefined);
}

export function getObjectTagging(store: Store, input: GetObjectTaggingRequest): GetObjectTaggingOutput {
  const bucket = store.bucket(input.Bucket);
  const object = findVersion(bucket, input.Key, input.VersionId);
  return { TagSet: tagSetOf(object.tags), VersionId: readVersionId(bucket, object) };
}

async function replaceTags(
  store: Store,
  { Bucket, Key, VersionId }: DeleteObjectTaggingRequest,
  tags: readonly StoredTag[] | undefined,
): Promise<TaggedVersion> {
  const bucket = store.bucket(Bucket);
  const find = findVersion.bind(undefined, bucket, Key, VersionId);
  const tagged = await bucket.change(Key, find, (object) => ({ ...object, tags }));
  return { VersionId: readVersionId(bucket, tagged) };
}
