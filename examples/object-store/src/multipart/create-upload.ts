import type {
  AbortMultipartUploadRequest,
  CreateMultipartUploadOutput,
  CreateMultipartUploadRequest,
} from "@shapewright/s3";
import type { Store } from "../disk/store.ts";
import { checkKey, encryptionMembers, readHeaders } from "../objects/object-headers.ts";
import { readTagging } from "../tags/tag-set.ts";
import { chooseChecksum } from "./upload-checksum.ts";

/** Starts a multipart upload; what is said of the object here holds when it is completed. */
export async function createMultipartUpload(
  store: Store,
  input: CreateMultipartUploadRequest,
): Promise<CreateMultipartUploadOutput> {
  const { Bucket, Key, ChecksumAlgorithm } = input;
  const bucket = store.bucket(Bucket);
  checkKey(Key);
  const headers = readHeaders(input);
  const tags = readTagging(input.Tagging);
  const checksum = chooseChecksum(input);
  const { uploadId } = await bucket.uploads.create({ key: Key, headers, tags, checksum });
  return {
    ...{ Bucket, Key, UploadId: uploadId },
    ...encryptionMembers(headers),
    ...(!checksum.isDefault && { ChecksumAlgorithm, ChecksumType: checksum.type }),
  };
}

/** Ends an upload without an object, and removes its parts. */
export async function abortMultipartUpload(store: Store, input: AbortMultipartUploadRequest): Promise<object> {
  const { Bucket, Key, UploadId } = input;
  const bucket = store.bucket(Bucket);
  await bucket.uploads.end(Key, UploadId, async (_upload, parts, remove) => {
    await remove();
    await bucket.data.remove([...parts.values()].map(({ file }) => file));
  });
  return {};
}
