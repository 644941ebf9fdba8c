import type {
  DeleteMarkerEntry,
  ListObjectVersionsOutput,
  ListObjectVersionsRequest,
  ObjectVersion,
} from "@shapewright/s3";
import type { Bucket } from "../disk/bucket.ts";
import type { StoredVersion } from "../disk/stored-object.ts";
import { sequenceOf } from "../disk/version-id.ts";
import type { Store } from "../disk/store.ts";
import { invalidArgument } from "../errors.ts";
import { findPage } from "../lists/list-page.ts";
import { encoderOf, readLimit } from "../lists/list-parameters.ts";
import { checkVersionId } from "../objects/find-version.ts";
import { owner } from "../owner.ts";

/** Lists all versions by key, and those of a key from the newest on. */
export function listObjectVersions(store: Store, input: ListObjectVersionsRequest): ListObjectVersionsOutput {
  const bucket = store.bucket(input.Bucket);
  const { Prefix = "", Delimiter = "", KeyMarker = "", VersionIdMarker, MaxKeys, EncodingType } = input;
  const encode = encoderOf(EncodingType);
  const limit = readLimit("maxKeys", MaxKeys);
  if (VersionIdMarker !== undefined && KeyMarker === "") {
    const message = "A version-id marker cannot be specified without a key marker.";
    throw invalidArgument(message, "version-id-marker", VersionIdMarker);
  }
  const page = findPage(bucket.versions.allKeys, (key) => bucket.versions.of(key), {
    ...{ prefix: Prefix, delimiter: Delimiter, after: KeyMarker, limit },
    ...(VersionIdMarker !== undefined && { isAfter: versionsAfter(bucket, KeyMarker, VersionIdMarker) }),
  });
  return {
    ...{ Name: input.Bucket, Prefix: encode(Prefix), MaxKeys: limit, EncodingType },
    ...{ IsTruncated: page.next !== undefined, KeyMarker: encode(KeyMarker), VersionIdMarker: VersionIdMarker ?? "" },
    ...(Delimiter !== "" && { Delimiter: encode(Delimiter) }),
    ...(page.next !== undefined && {
      NextKeyMarker: encode(page.next.key),
      ...(page.next.entry !== undefined && { NextVersionIdMarker: page.next.entry.versionId }),
    }),
    ...describeVersions(bucket, page.entries, encode),
    CommonPrefixes: page.commonPrefixes.map((prefix) => ({ Prefix: encode(prefix) })),
  };
}

function describeVersions(
  bucket: Bucket,
  versions: readonly StoredVersion[],
  encode: (text: string) => string,
): { Versions: ObjectVersion[]; DeleteMarkers: DeleteMarkerEntry[] } {
  const [Versions, DeleteMarkers]: [ObjectVersion[], DeleteMarkerEntry[]] = [[], []];
  for (const version of versions) {
    const entry: DeleteMarkerEntry = {
      ...{ Key: encode(version.key), VersionId: version.versionId, LastModified: new Date(version.lastModified) },
      ...{ IsLatest: bucket.versions.of(version.key)[0] === version, Owner: owner },
    };
    if (version.isDeleteMarker === true) {
      DeleteMarkers.push(entry);
      continue;
    }
    const { etag, size, headers, checksum } = version;
    Versions.push({
      ...entry,
      ...{ ETag: etag, Size: size, StorageClass: (headers.storageClass ?? "STANDARD") as "STANDARD" },
      ...(checksum !== undefined && {
        ChecksumAlgorithm: [checksum.algorithm.toUpperCase() as "CRC32"],
        ChecksumType: checksum.type ?? "FULL_OBJECT",
      }),
    });
  }
  return { Versions, DeleteMarkers };
}

/** The test for versions of a key that come after one in a list, which may have been removed meanwhile. */
function versionsAfter(bucket: Bucket, key: string, marker: string): (version: StoredVersion) => boolean {
  checkVersionId(marker);
  const found = bucket.versions.find(key, marker);
  if (found !== undefined) return ({ sequence }) => sequence < found.sequence;
  // The place of a `null` version is not in its id: the versions of the key are listed again.
  const sequence = marker === "null" ? Infinity : sequenceOf(marker);
  return (version) => version.sequence < sequence;
}
