import type {
  ListMultipartUploadsOutput,
  ListMultipartUploadsRequest,
  ListPartsOutput,
  ListPartsRequest,
  StorageClass,
} from "@shapewright/s3";
import type { Store } from "../disk/store.ts";
import type { StoredUpload } from "../disk/uploads.ts";
import { findPage } from "../lists/list-page.ts";
import { encoderOf, readLimit } from "../lists/list-parameters.ts";
import { checksumValues } from "../objects/checksums.ts";
import { initiator, owner } from "../owner.ts";

/** Lists uploads in progress by key, and those of a key in the order of initiation. */
export function listMultipartUploads(store: Store, input: ListMultipartUploadsRequest): ListMultipartUploadsOutput {
  const { uploads } = store.bucket(input.Bucket);
  const { Prefix = "", Delimiter = "", KeyMarker = "", EncodingType } = input;
  const encode = encoderOf(EncodingType);
  const limit = readLimit("max-uploads", input.MaxUploads);
  // Without a key it means nothing.
  const marker = KeyMarker === "" ? "" : (input.UploadIdMarker ?? "");
  const page = findPage(uploads.keys, (key) => uploads.of(key), {
    ...{ prefix: Prefix, delimiter: Delimiter, after: KeyMarker, limit },
    ...(marker !== "" && { isAfter: ({ uploadId }: StoredUpload) => uploadId > marker }),
  });
  return {
    ...{ Bucket: input.Bucket, MaxUploads: limit, EncodingType, IsTruncated: page.next !== undefined },
    ...{ KeyMarker: encode(KeyMarker), UploadIdMarker: marker },
    ...(Prefix !== "" && { Prefix: encode(Prefix) }),
    ...(Delimiter !== "" && { Delimiter: encode(Delimiter) }),
    ...(page.next !== undefined && {
      NextKeyMarker: encode(page.next.key),
      NextUploadIdMarker: page.next.entry?.uploadId ?? "",
    }),
    Uploads: page.entries.map((upload) => ({
      ...{ Key: encode(upload.key), UploadId: upload.uploadId, Initiated: new Date(upload.initiatedAt) },
      ...{ StorageClass: storageClassOf(upload), Owner: owner, Initiator: initiator },
      ...checksumChoice(upload),
    })),
    CommonPrefixes: page.commonPrefixes.map((prefix) => ({ Prefix: encode(prefix) })),
  };
}

/** Lists the parts of an upload by number. */
export function listParts(store: Store, input: ListPartsRequest): ListPartsOutput {
  const { Bucket, Key, UploadId, PartNumberMarker = "0" } = input;
  const { uploads } = store.bucket(Bucket);
  const upload = uploads.find(Key, UploadId);
  const limit = readLimit("max-parts", input.MaxParts);
  const after = [...uploads.parts(Key, UploadId).values()]
    .filter(({ number }) => number > Number(PartNumberMarker))
    .sort((a, b) => a.number - b.number);
  const page = after.slice(0, limit);
  return {
    ...{ Bucket, Key, UploadId, PartNumberMarker, MaxParts: limit },
    ...{ IsTruncated: limit > 0 && after.length > page.length, NextPartNumberMarker: String(page.at(-1)?.number ?? 0) },
    ...{ Initiator: initiator, Owner: owner, StorageClass: storageClassOf(upload), ...checksumChoice(upload) },
    Parts: page.map(({ number, etag, file, lastModified, checksum }) => {
      const values = checksumValues(checksum);
      return { PartNumber: number, ETag: etag, Size: file.size, LastModified: new Date(lastModified), ...values };
    }),
  };
}

function storageClassOf({ headers }: StoredUpload): StorageClass {
  return (headers.storageClass ?? "STANDARD") as StorageClass;
}

/** What the client chose. */
function checksumChoice({ checksum }: StoredUpload): Pick<ListPartsOutput, "ChecksumAlgorithm" | "ChecksumType"> {
  if (checksum.isDefault) return {};
  return { ChecksumAlgorithm: checksum.algorithm.toUpperCase() as "CRC32", ChecksumType: checksum.type };
}
