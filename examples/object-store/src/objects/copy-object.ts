import type { CopyObjectOutput, CopyObjectRequest } from "@shapewright/s3";
import type { NewObject } from "../disk/stored-object.ts";
import type { Store } from "../disk/store.ts";
import { invalidRequest } from "../errors.ts";
import { readTagging } from "../tags/tag-set.ts";
import { checksumMembers, defaultAlgorithm, startChecksum } from "./checksums.ts";
import { findCopySource } from "./copy-source.ts";
import { readVersionId, writtenVersionId } from "./find-version.ts";
import { checkKey, encryptionMembers, readHeaders } from "./object-headers.ts";
import { currentSecond } from "./put-object.ts";

/** Copies an object, with what is said of it or with what the request says (`x-amz-metadata-directive: REPLACE`). */
export async function copyObject(store: Store, input: CopyObjectRequest): Promise<CopyObjectOutput> {
  const { Bucket, Key, MetadataDirective, TaggingDirective, ChecksumAlgorithm } = input;
  const bucket = store.bucket(Bucket);
  checkKey(Key);
  const { bucket: from, object: source, versionId } = findCopySource(store, input);
  const isReplaced = MetadataDirective === "REPLACE";
  const sent = readHeaders(input);
  const { storageClass, encryption, websiteRedirectLocation } = sent;
  const isSame = from === bucket && source.key === Key && versionId === undefined;
  const isChanged = [storageClass ?? input.StorageClass, encryption, websiteRedirectLocation].some(
    (each) => each !== undefined,
  );
  if (isSame && !isReplaced && !isChanged) {
    throw invalidRequest(
      "This copy request is illegal because it is trying to copy an object to itself without changing the object's " +
        "metadata, storage class, website redirect location or encryption attributes.",
    );
  }
  const tags = TaggingDirective === "REPLACE" ? readTagging(input.Tagging) : source.tags;
  const algorithm = ChecksumAlgorithm ?? source.checksum?.algorithm ?? defaultAlgorithm;
  const checksum = startChecksum(algorithm);
  const { md5, ...file } = await bucket.write(from.data.read(source.files), checksum && [checksum]);
  const object: NewObject = {
    ...{ key: Key, files: [file], size: file.size, etag: `"${md5}"`, checksum: checksum?.finish(), tags },
    lastModified: currentSecond(),
    // The storage class, the encryption and the redirect of the source are not copied.
    headers: isReplaced
      ? sent
      : { ...source.headers, storageClass, encryption, websiteRedirectLocation, acl: sent.acl },
  };
  const stored = await bucket.put(object, () => undefined);
  return {
    CopySourceVersionId: readVersionId(from, source),
    VersionId: writtenVersionId(stored),
    ...encryptionMembers(stored.headers),
    CopyObjectResult: {
      ...{ ETag: stored.etag, LastModified: new Date(stored.lastModified) },
      ...checksumMembers(stored.checksum),
    },
  };
}
