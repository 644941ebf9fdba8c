import type { GetObjectOutput, GetObjectRequest, HeadObjectOutput, HeadObjectRequest } from "@shapewright/s3";
import type { SentStream } from "@shapewright/runtime/server";
import type { Store } from "../disk/store.ts";
import type { StoredObject } from "../disk/stored-object.ts";
import { noSuchKey } from "../errors.ts";
import { type ByteRange, readRange } from "./byte-range.ts";
import { checksumMembers } from "./checksums.ts";
import { checkReadConditions } from "./conditions.ts";
import { answerHeaders } from "./object-headers.ts";

/** Answers with an object, or a range of it, as a stream. */
export async function getObject(store: Store, input: GetObjectRequest): Promise<SentStream<GetObjectOutput, "Body">> {
  let range: ByteRange | undefined;
  const { object, content } = await store.bucket(input.Bucket).read(input.Key, (found) => {
    checkReadConditions(input, found);
    range = readRange(input.Range, found.size);
    return range;
  });
  return { ...describe(object, range, input), Body: content };
}

/** Answers with what GetObject says of an object. */
export function headObject(store: Store, input: HeadObjectRequest): HeadObjectOutput {
  const object = store.bucket(input.Bucket).find(input.Key);
  if (object === undefined) throw noSuchKey(input.Key);
  checkReadConditions(input, object);
  return describe(object, readRange(input.Range, object.size), input);
}

function describe(
  object: StoredObject,
  range: ByteRange | undefined,
  input: GetObjectRequest | HeadObjectRequest,
): Omit<GetObjectOutput, "Body"> {
  const { size, checksum } = object;
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
    // Only of the whole object.
    ...(range === undefined && input.ChecksumMode === "ENABLED" && checksumMembers(checksum)),
    ...(range !== undefined && { ContentRange: `bytes ${range.start}-${range.end}/${size}` }),
  };
}
