import type { DeleteObjectOutput, DeleteObjectRequest } from "@shapewright/s3";
import type { Store } from "../disk/store.ts";
import { checkDeleteConditions } from "./conditions.ts";
import { checkVersionId } from "./find-version.ts";

type Deletion = Pick<
  DeleteObjectRequest,
  "Bucket" | "Key" | "VersionId" | "IfMatch" | "IfMatchLastModifiedTime" | "IfMatchSize"
>;

/** Removes an object, by a delete marker where it has versions, or a version for good; an absent one is not an error. */
export async function deleteObject(store: Store, input: Deletion): Promise<DeleteObjectOutput> {
  const { Bucket, Key, VersionId } = input;
  const bucket = store.bucket(Bucket);
  const check = checkDeleteConditions.bind(undefined, input);
  if (VersionId === undefined) {
    const marker = await bucket.remove(Key, check);
    return marker === undefined ? {} : { DeleteMarker: true, VersionId: marker.versionId };
  }
  checkVersionId(VersionId);
  const removed = await bucket.removeVersion(Key, VersionId, check);
  return { VersionId, ...(removed?.isDeleteMarker === true && { DeleteMarker: true }) };
}
