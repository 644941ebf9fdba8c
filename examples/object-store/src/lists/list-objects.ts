import type {
  _Object,
  CommonPrefix,
  ListObjectsOutput,
  ListObjectsRequest,
  ListObjectsV2Output,
  ListObjectsV2Request,
  ObjectStorageClass,
} from "@shapewright/s3";
import type { Bucket } from "../disk/bucket.ts";
import type { Store } from "../disk/store.ts";
import { invalidArgument } from "../errors.ts";
import { owner } from "../owner.ts";
import { findPage, type Page } from "./list-page.ts";
import { encoderOf, readLimit } from "./list-parameters.ts";

/** Version 1: a page begins after the marker, which is a key. */
export function listObjects(store: Store, input: ListObjectsRequest): ListObjectsOutput {
  const bucket = store.bucket(input.Bucket);
  const { Prefix = "", Delimiter = "", Marker = "", MaxKeys, EncodingType } = input;
  const encode = encoderOf(EncodingType);
  const limit = readLimit("maxKeys", MaxKeys);
  const page = findPage(bucket.versions.currentKeys, (key) => [key], {
    prefix: Prefix,
    delimiter: Delimiter,
    after: Marker,
    limit,
  });
  return {
    ...describePage(bucket, page, encode, true),
    Name: input.Bucket,
    Prefix: encode(Prefix),
    Marker: encode(Marker),
    MaxKeys: limit,
    EncodingType,
    IsTruncated: page.next !== undefined,
    ...(Delimiter !== "" && { Delimiter: encode(Delimiter) }),
    // Without a delimiter clients take the last key.
    ...(Delimiter !== "" && page.next !== undefined && { NextMarker: encode(page.next.key) }),
  };
}

/** Version 2: a page begins after a key, or where the one before it ended. */
export function listObjectsV2(store: Store, input: ListObjectsV2Request): ListObjectsV2Output {
  const bucket = store.bucket(input.Bucket);
  const { Prefix = "", Delimiter = "", StartAfter, ContinuationToken, MaxKeys, EncodingType, FetchOwner } = input;
  const encode = encoderOf(EncodingType);
  const limit = readLimit("maxKeys", MaxKeys);
  const after = ContinuationToken === undefined ? (StartAfter ?? "") : readToken(ContinuationToken);
  const page = findPage(bucket.versions.currentKeys, (key) => [key], {
    prefix: Prefix,
    delimiter: Delimiter,
    after,
    limit,
  });
  return {
    ...describePage(bucket, page, encode, FetchOwner === true),
    Name: input.Bucket,
    Prefix: encode(Prefix),
    MaxKeys: limit,
    KeyCount: page.entries.length + page.commonPrefixes.length,
    EncodingType,
    ContinuationToken,
    IsTruncated: page.next !== undefined,
    ...(Delimiter !== "" && { Delimiter: encode(Delimiter) }),
    ...(StartAfter !== undefined && { StartAfter: encode(StartAfter) }),
    ...(page.next !== undefined && { NextContinuationToken: Buffer.from(page.next.key).toString("base64url") }),
  };
}

function describePage(
  bucket: Bucket,
  { entries, commonPrefixes }: Page<string>,
  encode: (text: string) => string,
  hasOwner: boolean,
): { Contents: _Object[]; CommonPrefixes: CommonPrefix[] } {
  const Contents = entries.flatMap((key): _Object[] => {
    const object = bucket.versions.current(key);
    if (object === undefined) return [];
    const { etag, size, lastModified, checksum, headers } = object;
    return [
      {
        ...{ Key: encode(key), ETag: etag, Size: size, LastModified: new Date(lastModified) },
        StorageClass: (headers.storageClass ?? "STANDARD") as ObjectStorageClass,
        ...(hasOwner && { Owner: owner }),
        ...(checksum !== undefined && {
          ChecksumAlgorithm: [checksum.algorithm.toUpperCase() as "CRC32"],
          ChecksumType: checksum.type ?? "FULL_OBJECT",
        }),
      },
    ];
  });
  return { Contents, CommonPrefixes: commonPrefixes.map((prefix) => ({ Prefix: encode(prefix) })) };
}

function readToken(token: string): string {
  const text = Buffer.from(token, "base64url").toString();
  if (text !== "" && Buffer.from(text).toString("base64url") === token) return text;
  throw invalidArgument("The continuation token provided is incorrect", "continuation-token", token);
}
