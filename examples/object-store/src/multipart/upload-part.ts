import type { UploadPartCopyOutput, UploadPartCopyRequest, UploadPartOutput, UploadPartRequest } from "@shapewright/s3";
import type { Headers, ReceivedStream } from "@shapewright/runtime/server";
import type { Bucket } from "../disk/bucket.ts";
import type { StoredPart, StoredUpload } from "../disk/uploads.ts";
import type { Store } from "../disk/store.ts";
import { invalidArgument, invalidRequest } from "../errors.ts";
import type { ByteRange } from "../objects/byte-range.ts";
import { checksumValues, startChecksum, startSentChecksum } from "../objects/checksums.ts";
import { findCopySource } from "../objects/copy-source.ts";
import { readVersionId } from "../objects/find-version.ts";
import { encryptionMembers } from "../objects/object-headers.ts";
import { checkPartNumber } from "../objects/object-parts.ts";
import { noBytes } from "../objects/put-object.ts";

/** Stores a part of an upload, in the place of an earlier one with its number. */
export async function uploadPart(
  store: Store,
  input: ReceivedStream<UploadPartRequest, "Body">,
  requestHeaders: Readonly<Headers>,
): Promise<UploadPartOutput> {
  const { Bucket, Key, UploadId, PartNumber, Body } = input;
  const bucket = store.bucket(Bucket);
  checkPartNumber(PartNumber);
  const upload = bucket.uploads.find(Key, UploadId);
  const sent = startSentChecksum(requestHeaders);
  checkAlgorithm(upload, sent?.algorithm);
  const isOther = sent !== undefined && sent.algorithm !== upload.checksum.algorithm;
  const part = await storePart(bucket, upload, PartNumber, Body ?? noBytes(), isOther ? [sent] : []);
  const checksum = checksumValues(isOther ? sent.finish() : part.checksum);
  return { ETag: part.etag, ...checksum, ...encryptionMembers(upload.headers) };
}

/** Stores a part that is an object or a range of one. */
export async function uploadPartCopy(store: Store, input: UploadPartCopyRequest): Promise<UploadPartCopyOutput> {
  const { Bucket, Key, UploadId, PartNumber, CopySourceRange } = input;
  const bucket = store.bucket(Bucket);
  checkPartNumber(PartNumber);
  const upload = bucket.uploads.find(Key, UploadId);
  const { bucket: from, object: source } = findCopySource(store, input);
  const range = readCopyRange(CopySourceRange, source.size);
  const part = await storePart(bucket, upload, PartNumber, from.data.read(source.files, range));
  const checksum = checksumValues(part.checksum);
  return {
    CopySourceVersionId: readVersionId(from, source),
    CopyPartResult: { ETag: part.etag, LastModified: new Date(part.lastModified), ...checksum },
    ...encryptionMembers(upload.headers),
  };
}

async function storePart(
  bucket: Bucket,
  { key, uploadId, checksum: { algorithm } }: StoredUpload,
  number: number,
  content: AsyncIterable<Uint8Array>,
  hashes: readonly { update(bytes: Uint8Array): void }[] = [],
): Promise<StoredPart> {
  const checksum = startChecksum(algorithm);
  if (checksum === undefined) throw new TypeError(`the checksum ${algorithm} is not known`);
  const { md5, ...file } = await bucket.write(content, [checksum, ...hashes]);
  const part: StoredPart = {
    ...{ number, file, etag: `"${md5}"`, checksum: checksum.finish() },
    lastModified: Date.now(),
  };
  try {
    const replaced = await bucket.uploads.putPart(key, uploadId, part);
    if (replaced !== undefined) await bucket.data.remove([replaced.file]);
  } catch (error) {
    await bucket.data.remove([file]);
    throw error;
  }
  return part;
}

/** @throws UnmodeledException `InvalidRequest` for a part with another checksum than that of the upload. */
function checkAlgorithm({ checksum }: StoredUpload, sent: string | undefined): void {
  const { algorithm, type, isDefault } = checksum;
  if (isDefault || sent === algorithm || (sent === undefined && type === "FULL_OBJECT")) return;
  throw invalidRequest(
    `Checksum Type mismatch occurred, expected checksum Type: ${algorithm}, actual checksum Type: ${sent ?? "null"}`,
  );
}

/** Reads `x-amz-copy-source-range`, which has both ends. @throws UnmodeledException `InvalidArgument` */
function readCopyRange(header: string | undefined, size: number): ByteRange | undefined {
  if (header === undefined) return undefined;
  const match = /^bytes=(\d+)-(\d+)$/.exec(header);
  const [start, end] = [Number(match?.[1]), Number(match?.[2])];
  if (match === null || start > end) {
    const message =
      "The x-amz-copy-source-range value must be of the form bytes=first-last where first and last are the zero-based " +
      "offsets of the first and last bytes to copy";
    throw invalidArgument(message, "x-amz-copy-source-range", header);
  }
  if (end >= size) {
    const message = `Range specified is not valid for source object of size: ${size}`;
    throw invalidArgument(message, "x-amz-copy-source-range", header);
  }
  return { start, end };
}
