import type { GetObjectOutput, PutObjectRequest } from "@shapewright/s3";
import type { ObjectHeaders, StoredObject } from "../disk/stored-object.ts";
import { invalidArgument, keyTooLong, metadataTooLarge } from "../errors.ts";

type SentHeaders = Pick<
  PutObjectRequest,
  | "CacheControl"
  | "ContentDisposition"
  | "ContentEncoding"
  | "ContentLanguage"
  | "ContentType"
  | "ExpiresString"
  | "Metadata"
  | "StorageClass"
  | "WebsiteRedirectLocation"
>;

/** The longest key, in bytes of UTF-8. */
const maxKeyBytes = 1024;
/** The longest metadata, names and values together, in bytes of UTF-8. */
const maxMetadataBytes = 2048;
/** The classes that S3 takes from requests. */
const storageClasses: ReadonlySet<string> = new Set([
  ...["STANDARD", "REDUCED_REDUNDANCY", "STANDARD_IA", "ONEZONE_IA", "INTELLIGENT_TIERING"],
  ...["GLACIER", "DEEP_ARCHIVE", "OUTPOSTS", "GLACIER_IR", "SNOW", "EXPRESS_ONEZONE"],
]);

/** @throws UnmodeledException `KeyTooLongError` */
export function checkKey(key: string): void {
  const bytes = Buffer.byteLength(key);
  if (bytes > maxKeyBytes) throw keyTooLong(bytes);
}

/**
 * What an upload says of its object.
 *
 * @throws UnmodeledException `MetadataTooLarge`, and `InvalidArgument` for a storage class that is not known.
 */
export function readHeaders(input: SentHeaders): ObjectHeaders {
  const { Metadata = {}, StorageClass } = input;
  const bytes = Object.entries(Metadata).reduce((sum, pair) => sum + Buffer.byteLength(pair.join("")), 0);
  if (bytes > maxMetadataBytes) throw metadataTooLarge(bytes);
  if (StorageClass !== undefined && !storageClasses.has(StorageClass)) {
    throw invalidArgument("The storage class you specified is not valid", "x-amz-storage-class", StorageClass);
  }
  return {
    contentType: input.ContentType ?? "binary/octet-stream",
    cacheControl: input.CacheControl,
    contentDisposition: input.ContentDisposition,
    contentEncoding: input.ContentEncoding,
    contentLanguage: input.ContentLanguage,
    expires: input.ExpiresString,
    websiteRedirectLocation: input.WebsiteRedirectLocation,
    storageClass: StorageClass === "STANDARD" ? undefined : StorageClass,
    metadata: Metadata,
  };
}

type AnsweredHeaders = Pick<
  GetObjectOutput,
  | "AcceptRanges"
  | "CacheControl"
  | "ContentDisposition"
  | "ContentEncoding"
  | "ContentLanguage"
  | "ContentType"
  | "ETag"
  | "ExpiresString"
  | "LastModified"
  | "Metadata"
  | "StorageClass"
  | "WebsiteRedirectLocation"
>;

/** What GetObject and HeadObject say of an object. */
export function answerHeaders({ etag, headers, lastModified }: StoredObject): AnsweredHeaders {
  return {
    AcceptRanges: "bytes",
    CacheControl: headers.cacheControl,
    ContentDisposition: headers.contentDisposition,
    ContentEncoding: headers.contentEncoding,
    ContentLanguage: headers.contentLanguage,
    ContentType: headers.contentType,
    ETag: etag,
    ExpiresString: headers.expires,
    LastModified: new Date(lastModified),
    Metadata: headers.metadata,
    StorageClass: headers.storageClass as AnsweredHeaders["StorageClass"],
    WebsiteRedirectLocation: headers.websiteRedirectLocation,
  };
}
