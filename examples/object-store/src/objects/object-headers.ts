import type { GetObjectOutput, PutObjectRequest, PutObjectOutput } from "@shapewright/s3";
import { readGrants } from "../access/grants.ts";
import type { ObjectEncryption, ObjectHeaders, StoredObject } from "../disk/stored-object.ts";
import { invalidArgument, keyTooLong, metadataTooLarge } from "../errors.ts";

type SentHeaders = Pick<
  PutObjectRequest,
  | "ACL"
  | "BucketKeyEnabled"
  | "CacheControl"
  | "ContentDisposition"
  | "ContentEncoding"
  | "ContentLanguage"
  | "ContentType"
  | "ExpiresString"
  | "GrantFullControl"
  | "GrantRead"
  | "GrantReadACP"
  | "GrantWriteACP"
  | "Metadata"
  | "SSEKMSEncryptionContext"
  | "SSEKMSKeyId"
  | "ServerSideEncryption"
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

const encryptionAlgorithms: ReadonlySet<string> = new Set(["AES256", "aws:kms", "aws:kms:dsse"]);

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
    acl: readGrants(input),
    encryption: readEncryption(input),
    metadata: Metadata,
  };
}

/** The server-side encryption that a request asks for. */
function readEncryption(input: SentHeaders): ObjectEncryption | undefined {
  const { ServerSideEncryption, SSEKMSKeyId, SSEKMSEncryptionContext, BucketKeyEnabled } = input;
  if (ServerSideEncryption === undefined) {
    if (SSEKMSKeyId === undefined) return undefined;
    const message =
      "The header x-amz-server-side-encryption-aws-kms-key-id is only valid with x-amz-server-side-encryption aws:kms";
    throw invalidArgument(message, "x-amz-server-side-encryption", "null");
  }
  if (!encryptionAlgorithms.has(ServerSideEncryption)) {
    const message = "The encryption method specified is not supported";
    throw invalidArgument(message, "x-amz-server-side-encryption", ServerSideEncryption);
  }
  return {
    algorithm: ServerSideEncryption,
    keyId: SSEKMSKeyId,
    context: SSEKMSEncryptionContext,
    bucketKeyEnabled: BucketKeyEnabled,
  };
}

type EncryptionMembers = Pick<PutObjectOutput, "BucketKeyEnabled" | "SSEKMSKeyId" | "ServerSideEncryption">;

/** What answers say of an object's encryption. */
export function encryptionMembers({ encryption }: Pick<ObjectHeaders, "encryption">): EncryptionMembers {
  if (encryption === undefined) return {};
  return {
    ServerSideEncryption: encryption.algorithm as "AES256",
    SSEKMSKeyId: encryption.keyId,
    BucketKeyEnabled: encryption.bucketKeyEnabled,
  };
}

type AnsweredHeaders = Pick<
  GetObjectOutput,
  | "AcceptRanges"
  | "BucketKeyEnabled"
  | "CacheControl"
  | "ContentDisposition"
  | "ContentEncoding"
  | "ContentLanguage"
  | "ContentType"
  | "ETag"
  | "ExpiresString"
  | "LastModified"
  | "Metadata"
  | "PartsCount"
  | "SSEKMSKeyId"
  | "ServerSideEncryption"
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
    ...encryptionMembers(headers),
    StorageClass: headers.storageClass as AnsweredHeaders["StorageClass"],
    WebsiteRedirectLocation: headers.websiteRedirectLocation,
  };
}
