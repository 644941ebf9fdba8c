import type { GetObjectOutput, GetObjectRequest, HeadObjectOutput, HeadObjectRequest } from "@shapewright/s3";
import type { SentStream } from "@shapewright/runtime/server";
import type { Bucket } from "../disk/bucket.ts";
import type { StoredObject } from "../disk/stored-object.ts";
import type { Store } from "../disk/store.ts";
import { type ByteRange, readRange } from "./byte-range.ts";
import { checksumMembers } from "./checksums.ts";
import { checkReadConditions } from "./conditions.ts";
import { findVersion, readVersionId } from "./find-version.ts";
import { answerHeaders } from "./object-headers.ts";
import { findPart } from "./object-parts.ts";

/** Answers with an object, or a range or a part of it, as a stream. */
export function getObject(store: Store, input: GetObjectRequest): SentStream<GetObjectOutput, "Body"> {
  const bucket = store.bucket(input.Bucket);
  const object = findVersion(bucket, input.Key, input.VersionId);
  checkReadConditions(input, object);
  const range = findRange(object, input);
  return { ...describe(bucket, object, range, input), Body: bucket.data.read(object.files, range) };
}

/** Answers with what GetObject says of an object. */
export function headObject(store: Store, input: HeadObjectRequest): HeadObjectOutput {
  const bucket = store.bucket(input.Bucket);
  const object = findVersion(bucket, input.Key, input.VersionId);
  checkReadConditions(input, object);
  return describe(bucket, object, findRange(object, input), input);
}

/** @returns undefined for the whole object. */
function findRange(object: StoredObject, input: GetObjectRequest | HeadObjectRequest): ByteRange | undefined {
  const part = findPart(object, input);
  return part === undefined ? readRange(input.Range, object.size) : part.range;
}

function describe(
  bucket: Bucket,
  object: StoredObject,
  range: ByteRange | undefined,
  input: GetObjectRequest | HeadObjectRequest,
): Omit<GetObjectOutput, "Body"> {
  const { size, tags = [], parts } = object;
  const answered = answerHeaders(object);
  return {
    ...answered,
    CacheControl: input.ResponseCacheControl ?? answered.CacheControl,
    ContentDisposition: input.ResponseContentDisposition ?? answered.ContentDisposition,
    ContentEncoding: input.ResponseContentEncoding ?? answered.ContentEncoding,
    ContentLanguage: input.ResponseContentLanguage ?? answered.ContentLanguage,
    ContentType: input.ResponseContentType ?? answered.ContentType,
    ExpiresString: input.ResponseExpires?.toUTCString() ?? answered.ExpiresString,
    ContentLength: range === undefined ? size : range.end - range.start + 1,
    VersionId: readVersionId(bucket, object),
    ...(tags.length > 0 && { TagCount: tags.length }),
    ...(input.PartNumber !== undefined && { PartsCount: parts?.length }),
    ...(input.ChecksumMode === "ENABLED" && checksumMembers(checksumOf(object, range, input))),
    ...(range !== undefined && { ContentRange: `bytes ${range.start}-${range.end}/${size}` }),
  };
}

/** Only of the whole object or of a part. */
function checksumOf(
  object: StoredObject,
  range: ByteRange | undefined,
  { PartNumber }: GetObjectRequest | HeadObjectRequest,
): StoredObject["checksum"] {
  if (PartNumber !== undefined && object.parts !== undefined) {
    const checksum = object.parts[PartNumber - 1]?.checksum;
    return checksum && { ...checksum, type: object.checksum?.type };
  }
  return range === undefined || PartNumber !== undefined ? object.checksum : undefined;
}
