import { UnmodeledException } from "@shapewright/runtime/server";
import type { CopyObjectOutput, CopyObjectRequest } from "@shapewright/s3";
import type { StoredObject } from "../disk/stored-object.ts";
import type { Store } from "../disk/store.ts";
import { invalidRequest, preconditionFailed } from "../errors.ts";
import { checksumMembers, startChecksum } from "./checksums.ts";
import { checkReadConditions } from "./conditions.ts";
import { readCopySource } from "./copy-source.ts";
import { checkKey, readHeaders } from "./object-headers.ts";
import { currentSecond } from "./put-object.ts";

/** Copies an object, with what is said of it or with what the request says (`x-amz-metadata-directive: REPLACE`). */
export async function copyObject(store: Store, input: CopyObjectRequest): Promise<CopyObjectOutput> {
  const { Bucket, Key, CopySource, MetadataDirective, ChecksumAlgorithm } = input;
  const bucket = store.bucket(Bucket);
  checkKey(Key);
  const from = readCopySource(CopySource);
  const isReplaced = MetadataDirective === "REPLACE";
  if (from.bucket === Bucket && from.key === Key && !isReplaced && input.StorageClass === undefined) {
    throw invalidRequest(
      "This copy request is illegal because it is trying to copy an object to itself without changing the object's " +
        "metadata, storage class, website redirect location or encryption attributes.",
    );
  }
  const sent = readHeaders(input);
  const { object: source, content } = await store.bucket(from.bucket).read(from.key, (found) => {
    checkSource(input, found);
    return undefined;
  });
  const algorithm = ChecksumAlgorithm ?? source.checksum?.algorithm;
  const checksum = algorithm === undefined ? undefined : startChecksum(algorithm);
  const { data, size, md5 } = await bucket.write(content, checksum);
  const { storageClass } = sent;
  const object: StoredObject = {
    ...{ key: Key, data, size, etag: `"${md5}"`, checksum: checksum?.finish(), lastModified: currentSecond() },
    headers: isReplaced ? sent : { ...source.headers, storageClass },
  };
  await bucket.put(object, () => undefined);
  return {
    CopyObjectResult: {
      ...{ ETag: object.etag, LastModified: new Date(object.lastModified) },
      ...checksumMembers(object.checksum),
    },
  };
}

/** @throws UnmodeledException `PreconditionFailed`, also where a read would be answered with 304 */
function checkSource(input: CopyObjectRequest, source: StoredObject): void {
  try {
    checkReadConditions(
      {
        IfMatch: input.CopySourceIfMatch,
        IfNoneMatch: input.CopySourceIfNoneMatch,
        IfModifiedSince: input.CopySourceIfModifiedSince,
        IfUnmodifiedSince: input.CopySourceIfUnmodifiedSince,
      },
      source,
    );
  } catch (error) {
    if (!(error instanceof UnmodeledException) || error.status !== 304) throw error;
    const isByTag = input.CopySourceIfNoneMatch !== undefined;
    throw preconditionFailed(`x-amz-copy-source-${isByTag ? "If-None-Match" : "If-Modified-Since"}`);
  }
}
