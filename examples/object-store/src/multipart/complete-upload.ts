import { createHash } from "node:crypto";
import type { CompletedPart, CompleteMultipartUploadOutput, CompleteMultipartUploadRequest } from "@shapewright/s3";
import { UnmodeledException } from "@shapewright/runtime/server";
import type { Bucket } from "../disk/bucket.ts";
import type { NewObject, StoredChecksum, StoredObject } from "../disk/stored-object.ts";
import type { Store } from "../disk/store.ts";
import type { StoredPart, StoredUpload } from "../disk/uploads.ts";
import { badChecksum, partTooSmall, invalidPart, invalidPartOrder, invalidRequest, malformedXml } from "../errors.ts";
import { checksumMembers, type ChecksumValues, valueOf } from "../objects/checksums.ts";
import { checkWriteConditions } from "../objects/conditions.ts";
import { writtenVersionId } from "../objects/find-version.ts";
import { encryptionMembers } from "../objects/object-headers.ts";
import { currentSecond } from "../objects/put-object.ts";
import { checksumOfParts } from "./upload-checksum.ts";

/** The fewest bytes of a part that is not the last. */
const minPartSize = 5 * 1024 * 1024;

/**
 * Makes an object of parts: it takes their files as they are, so nothing is read or copied. A client that got no answer
 * may send the request again.
 */
export async function completeMultipartUpload(
  store: Store,
  input: CompleteMultipartUploadRequest,
  host: string,
): Promise<CompleteMultipartUploadOutput> {
  const { Bucket, Key, UploadId } = input;
  const bucket = store.bucket(Bucket);
  let object: StoredObject;
  try {
    object = await bucket.uploads.end(Key, UploadId, (upload, parts, remove) =>
      complete(bucket, input, { upload, parts, remove }),
    );
  } catch (error) {
    const isGone = error instanceof UnmodeledException && error.name === "NoSuchUpload";
    const completed = isGone ? findCompleted(bucket, Key, UploadId) : undefined;
    if (completed === undefined) throw error;
    object = completed;
  }
  const path = encodeURI(host.startsWith(`${Bucket}.`) ? Key : `${Bucket}/${Key}`);
  return {
    ...{ Bucket, Key, ETag: object.etag, Location: `http://${host}/${path}`, VersionId: writtenVersionId(object) },
    ...checksumMembers(object.checksum),
    ...encryptionMembers(object.headers),
  };
}

interface OpenUpload {
  readonly upload: StoredUpload;
  readonly parts: ReadonlyMap<number, StoredPart>;
  readonly remove: () => Promise<void>;
}

async function complete(
  bucket: Bucket,
  input: CompleteMultipartUploadRequest,
  { upload, parts, remove }: OpenUpload,
): Promise<StoredObject> {
  const named = input.MultipartUpload?.Parts ?? [];
  const chosen = chooseParts(upload, parts, named);
  const checksum = checksumOfParts(upload, chosen);
  checkChecksums(input, upload, checksum, named);
  const size = chosen.reduce((sum, { file }) => sum + file.size, 0);
  if (input.MpuObjectSize !== undefined && input.MpuObjectSize !== size) {
    throw invalidRequest(
      `The provided 'x-amz-mp-object-size' header value ${input.MpuObjectSize} does not match what was computed: ${size}`,
    );
  }
  const object: NewObject = {
    ...{ key: upload.key, uploadId: upload.uploadId, headers: upload.headers, tags: upload.tags },
    files: chosen.map(({ file }) => file),
    ...{ size, etag: etagOf(chosen), checksum, lastModified: currentSecond() },
    parts: chosen.map((part) => ({ number: part.number, size: part.file.size, checksum: part.checksum })),
  };
  const stored = await bucket.put(object, checkWriteConditions.bind(undefined, input, upload.key), remove);
  const used = new Set(chosen);
  await bucket.data.remove([...parts.values()].filter((part) => !used.has(part)).map(({ file }) => file));
  return stored;
}

/** @throws UnmodeledException `MalformedXML`, `InvalidPartOrder`, `InvalidPart`, `EntityTooSmall` */
function chooseParts(
  { uploadId, checksum: { algorithm } }: StoredUpload,
  parts: ReadonlyMap<number, StoredPart>,
  named: readonly CompletedPart[],
): readonly StoredPart[] {
  if (named.length === 0) throw malformedXml();
  let last = 0;
  const chosen = named.map((each) => {
    const { PartNumber: number, ETag } = each;
    if (number === undefined || ETag === undefined) throw malformedXml();
    if (number <= last) throw invalidPartOrder(uploadId);
    last = number;
    const part = parts.get(number);
    const sum = valueOf(algorithm, each);
    const isSame = bareTag(ETag) === bareTag(part?.etag ?? "") && (sum === undefined || sum === part?.checksum.value);
    if (part === undefined || !isSame) throw invalidPart(uploadId, number, ETag);
    return part;
  });
  const small = chosen.slice(0, -1).find(({ file }) => file.size < minPartSize);
  if (small !== undefined) {
    throw partTooSmall({ ...small, etag: bareTag(small.etag), size: small.file.size, minSize: minPartSize });
  }
  return chosen;
}

/** @throws UnmodeledException `BadDigest` for another checksum of the object, `InvalidRequest` for a part without one. */
function checkChecksums(
  input: CompleteMultipartUploadRequest,
  { checksum: { algorithm, type, isDefault } }: StoredUpload,
  { value }: StoredChecksum,
  named: readonly (CompletedPart & ChecksumValues)[],
): void {
  if (input.ChecksumType !== undefined && input.ChecksumType !== type) {
    throw invalidRequest(
      `The upload was created using the ${type} checksum mode. The complete request must use the same checksum mode.`,
    );
  }
  const sent = valueOf(algorithm, input);
  // The number of parts may be left out.
  if (sent !== undefined && sent !== value && `${sent}-${named.length}` !== value) throw badChecksum(algorithm);
  const missing = named.find((part) => valueOf(algorithm, part) === undefined);
  if (type === "FULL_OBJECT" || isDefault || missing === undefined) return;
  throw invalidRequest(
    `The upload was created using a ${algorithm} checksum. The complete request must include the checksum for each ` +
      `part. It was missing for part ${String(missing.PartNumber)} in the request.`,
  );
}

/** The entity tag of an object that was uploaded in parts: the MD5 of their MD5s, and how many there are. */
function etagOf(parts: readonly StoredPart[]): string {
  const hash = createHash("md5");
  for (const { etag } of parts) hash.update(bareTag(etag), "hex");
  return `"${hash.digest("hex")}-${parts.length}"`;
}

function bareTag(etag: string): string {
  return etag.replaceAll('"', "");
}

/** The object that an upload became, as long as it is there. */
function findCompleted(bucket: Bucket, key: string, uploadId: string): StoredObject | undefined {
  for (const version of bucket.versions.of(key)) {
    if (version.isDeleteMarker !== true && version.uploadId === uploadId) return version;
  }
  return undefined;
}
