import { UnmodeledException } from "@shapewright/runtime/server";
import type { CopyObjectRequest } from "@shapewright/s3";
import type { Bucket } from "../disk/bucket.ts";
import type { StoredObject } from "../disk/stored-object.ts";
import type { Store } from "../disk/store.ts";
import { invalidArgument, invalidRequest, preconditionFailed } from "../errors.ts";
import { checkReadConditions } from "./conditions.ts";
import { findVersion } from "./find-version.ts";

type CopyInput = Pick<
  CopyObjectRequest,
  | "CopySource"
  | "CopySourceIfMatch"
  | "CopySourceIfModifiedSince"
  | "CopySourceIfNoneMatch"
  | "CopySourceIfUnmodifiedSince"
>;

/** The object that is copied. */
interface FoundSource {
  readonly bucket: Bucket;
  readonly object: StoredObject;
  /** The version that the request names. */
  readonly versionId: string | undefined;
}

/**
 * Finds what CopyObject and UploadPartCopy copy, and checks the conditions for it.
 *
 * @throws UnmodeledException also `PreconditionFailed` where a read would be answered with 304
 */
export function findCopySource(store: Store, input: CopyInput): FoundSource {
  const { bucket: name, key, versionId } = readCopySource(input.CopySource);
  const bucket = store.bucket(name);
  const named = versionId === undefined ? undefined : bucket.versions.find(key, versionId);
  if (named?.isDeleteMarker === true) {
    throw invalidRequest("The source of a copy request may not specifically refer to a delete marker by version id.");
  }
  const object = findVersion(bucket, key, versionId);
  try {
    checkReadConditions(
      {
        IfMatch: input.CopySourceIfMatch,
        IfNoneMatch: input.CopySourceIfNoneMatch,
        IfModifiedSince: input.CopySourceIfModifiedSince,
        IfUnmodifiedSince: input.CopySourceIfUnmodifiedSince,
      },
      object,
    );
  } catch (error) {
    if (!(error instanceof UnmodeledException) || error.status !== 304) throw error;
    const isByTag = input.CopySourceIfNoneMatch !== undefined;
    throw preconditionFailed(`x-amz-copy-source-${isByTag ? "If-None-Match" : "If-Modified-Since"}`);
  }
  return { bucket, object, versionId };
}

interface CopySource {
  readonly bucket: string;
  readonly key: string;
  /** Undefined for the newest version. */
  readonly versionId: string | undefined;
}

/**
 * Reads `x-amz-copy-source`: the bucket and the key, percent-encoded, with or without a slash before them, and the version.
 *
 * @throws UnmodeledException `InvalidArgument`
 */
function readCopySource(header: string): CopySource {
  // Clients that do not encode the key may have a question mark in it.
  const query = header.lastIndexOf("?versionId=");
  const encoded = query < 0 ? header : header.slice(0, query);
  let path: string;
  try {
    path = decodeURIComponent(encoded).replace(/^\//, "");
  } catch {
    throw invalid(header);
  }
  const slash = path.indexOf("/");
  if (slash < 1 || slash === path.length - 1) throw invalid(header);
  const versionId = query < 0 ? undefined : header.slice(query + "?versionId=".length);
  return { bucket: path.slice(0, slash), key: path.slice(slash + 1), versionId };
}

function invalid(header: string): Error {
  const message = "Copy Source must mention the source bucket and key: sourcebucket/sourcekey";
  return invalidArgument(message, "x-amz-copy-source", header);
}
