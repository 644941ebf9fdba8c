import type { StoredGrant } from "../access/grants.ts";
import type { DataFile } from "./data-folder.ts";

/** What a client says of an object beside its content. */
export interface ObjectHeaders {
  readonly contentType: string;
  readonly cacheControl?: string | undefined;
  readonly contentDisposition?: string | undefined;
  readonly contentEncoding?: string | undefined;
  readonly contentLanguage?: string | undefined;
  /** The text of the header, which need not be a date. */
  readonly expires?: string | undefined;
  readonly websiteRedirectLocation?: string | undefined;
  /** The class in the request; `STANDARD` is not kept. */
  readonly storageClass?: string | undefined;
  /** What a client asked for; the store does not encrypt. */
  readonly encryption?: ObjectEncryption | undefined;
  /** Who may do what, besides the owner; undefined for the owner only. */
  readonly acl?: readonly StoredGrant[] | undefined;
  readonly metadata: Readonly<Record<string, string>>;
}

/** The headers of server-side encryption. */
export interface ObjectEncryption {
  /** `AES256` or one of the kinds of `aws:kms`. */
  readonly algorithm: string;
  readonly keyId?: string | undefined;
  readonly context?: string | undefined;
  readonly bucketKeyEnabled?: boolean | undefined;
}

/** Whether a checksum is of all bytes, or of the checksums of the parts. */
export type ChecksumType = "FULL_OBJECT" | "COMPOSITE";

/** A checksum of an object or a part. */
export interface StoredChecksum {
  /** What its header ends in, such as `crc32`. */
  readonly algorithm: string;
  /** In base64; of a `COMPOSITE` one with the number of parts after a hyphen. */
  readonly value: string;
  /** `FULL_OBJECT` if not given. */
  readonly type?: ChecksumType | undefined;
}

export interface StoredTag {
  readonly key: string;
  readonly value: string;
}

/** A part of an object that was uploaded in parts. */
interface ObjectPart {
  readonly number: number;
  /** Bytes. */
  readonly size: number;
  readonly checksum?: StoredChecksum | undefined;
}

/** An object before the bucket gives it a version. */
export interface NewObject {
  readonly key: string;
  /** The files with its content, in order. No two objects share one, and they never change. */
  readonly files: readonly DataFile[];
  /** Bytes. */
  readonly size: number;
  /** With its quotes. */
  readonly etag: string;
  readonly checksum?: StoredChecksum | undefined;
  /** Of an object that was uploaded in parts. */
  readonly parts?: readonly ObjectPart[] | undefined;
  /** The multipart upload that became this object. */
  readonly uploadId?: string | undefined;
  /** Milliseconds since 1970, in whole seconds, as HTTP's dates are. */
  readonly lastModified: number;
  readonly headers: ObjectHeaders;
  readonly tags?: readonly StoredTag[] | undefined;
}

/** What all versions have. */
interface Version {
  readonly key: string;
  /** `null` for what was written while versioning was not enabled. */
  readonly versionId: string;
  /** Grows with each write in the bucket: the version with the highest is the current one. */
  readonly sequence: number;
  readonly lastModified: number;
}

/** A version of an object, as its file on disk describes it. */
export interface StoredObject extends NewObject, Version {
  readonly isDeleteMarker?: false | undefined;
}

/** A version that says the object was deleted. */
export interface DeleteMarker extends Version {
  readonly isDeleteMarker: true;
}

export type StoredVersion = StoredObject | DeleteMarker;
