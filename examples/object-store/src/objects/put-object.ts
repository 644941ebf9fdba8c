import type { PutObjectOutput, PutObjectRequest } from "@shapewright/s3";
import type { Headers, ReceivedStream } from "@shapewright/runtime/server";
import type { NewObject } from "../disk/stored-object.ts";
import type { Store } from "../disk/store.ts";
import { readTagging } from "../tags/tag-set.ts";
import { checksumMembers, defaultAlgorithm, startChecksum, startSentChecksum } from "./checksums.ts";
import { checkWriteConditions } from "./conditions.ts";
import { writtenVersionId } from "./find-version.ts";
import { checkKey, encryptionMembers, readHeaders } from "./object-headers.ts";

/** Stores an object. The conditions count when its content is there: of two that are to be new, one is refused. */
export async function putObject(
  store: Store,
  input: ReceivedStream<PutObjectRequest, "Body">,
  requestHeaders: Readonly<Headers>,
): Promise<PutObjectOutput> {
  const { Bucket, Key, Body } = input;
  const bucket = store.bucket(Bucket);
  checkKey(Key);
  const headers = readHeaders(input);
  const tags = readTagging(input.Tagging);
  const check = checkWriteConditions.bind(undefined, input, Key);
  // Also before a long upload.
  check(bucket.versions.current(Key));
  const checksum = startSentChecksum(requestHeaders) ?? startChecksum(defaultAlgorithm);
  const { md5, ...file } = await bucket.write(Body ?? noBytes(), checksum && [checksum]);
  const object: NewObject = {
    ...{ key: Key, files: [file], size: file.size, etag: `"${md5}"`, headers, tags },
    ...{ checksum: checksum?.finish(), lastModified: currentSecond() },
  };
  const stored = await bucket.put(object, check);
  return {
    ...{ ETag: stored.etag, VersionId: writtenVersionId(stored) },
    ...checksumMembers(stored.checksum),
    ...encryptionMembers(headers),
  };
}

/** The time as HTTP's dates have it, so that conditions compare equal. */
export function currentSecond(): number {
  return Math.floor(Date.now() / 1000) * 1000;
}

export async function* noBytes(): AsyncGenerator<Uint8Array> {
  // A request without a body.
}
