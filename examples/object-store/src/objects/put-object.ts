import type { PutObjectOutput, PutObjectRequest } from "@shapewright/s3";
import type { Headers, ReceivedStream } from "@shapewright/runtime/server";
import type { Store } from "../disk/store.ts";
import { checksumMembers, startSentChecksum } from "./checksums.ts";
import { checkWriteConditions } from "./conditions.ts";
import { checkKey, readHeaders } from "./object-headers.ts";

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
  const check = checkWriteConditions.bind(undefined, input, Key);
  // Also before a long upload.
  check(bucket.find(Key));
  const checksum = startSentChecksum(requestHeaders);
  const { data, size, md5 } = await bucket.write(Body ?? noBytes(), checksum);
  const object = {
    ...{ key: Key, data, size, etag: `"${md5}"`, headers },
    ...{ checksum: checksum?.finish(), lastModified: currentSecond() },
  };
  await bucket.put(object, check);
  return { ETag: object.etag, ...checksumMembers(object.checksum) };
}

/** The time as HTTP's dates have it, so that conditions compare equal. */
export function currentSecond(): number {
  return Math.floor(Date.now() / 1000) * 1000;
}

async function* noBytes(): AsyncGenerator<Uint8Array> {
  // A request without a body.
}
