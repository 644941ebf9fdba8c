import type { StoredObject, StoredVersion } from "../disk/stored-object.ts";
import { noSuchKey, notModified, preconditionFailed } from "../errors.ts";

interface ReadConditions {
  readonly IfMatch?: string | undefined;
  readonly IfNoneMatch?: string | undefined;
  readonly IfModifiedSince?: Date | undefined;
  readonly IfUnmodifiedSince?: Date | undefined;
}

/**
 * Checks the conditions of a read (RFC 9110, 13.2.2): entity tags count before dates.
 *
 * @throws UnmodeledException `PreconditionFailed` (412) or `NotModified` (304)
 */
export function checkReadConditions(conditions: ReadConditions, object: StoredObject): void {
  const { IfMatch, IfNoneMatch, IfModifiedSince, IfUnmodifiedSince } = conditions;
  const { etag, lastModified } = object;
  if (IfMatch !== undefined) {
    if (!listsTag(IfMatch, etag)) throw preconditionFailed("If-Match");
  } else if (IfUnmodifiedSince !== undefined && lastModified > IfUnmodifiedSince.getTime()) {
    throw preconditionFailed("If-Unmodified-Since");
  }
  const isKnown =
    IfNoneMatch !== undefined
      ? listsTag(IfNoneMatch, etag)
      : IfModifiedSince !== undefined && lastModified <= IfModifiedSince.getTime();
  if (isKnown) throw notModified({ etag, "last-modified": new Date(lastModified).toUTCString() });
}

interface WriteConditions {
  readonly IfMatch?: string | undefined;
  readonly IfNoneMatch?: string | undefined;
}

/**
 * Checks the conditions of a write: `If-None-Match: *` for an object that must be new, `If-Match` for the one to replace.
 *
 * @throws UnmodeledException `PreconditionFailed`, and `NoSuchKey` if there is nothing to match
 */
export function checkWriteConditions(
  { IfMatch, IfNoneMatch }: WriteConditions,
  key: string,
  present: StoredObject | undefined,
): void {
  if (IfNoneMatch !== undefined && present !== undefined && listsTag(IfNoneMatch, present.etag)) {
    throw preconditionFailed("If-None-Match");
  }
  if (IfMatch === undefined) return;
  if (present === undefined) throw noSuchKey(key);
  if (!listsTag(IfMatch, present.etag)) throw preconditionFailed("If-Match");
}

interface DeleteConditions {
  readonly IfMatch?: string | undefined;
  readonly IfMatchLastModifiedTime?: Date | undefined;
  readonly IfMatchSize?: number | undefined;
}

/**
 * Checks the conditions of a deletion. An object that is not there meets all; a delete marker has no tag and no bytes.
 *
 * @throws UnmodeledException `PreconditionFailed`
 */
export function checkDeleteConditions(conditions: DeleteConditions, present: StoredVersion | undefined): void {
  if (present === undefined) return;
  const { IfMatch, IfMatchLastModifiedTime, IfMatchSize } = conditions;
  const [etag, size] = present.isDeleteMarker === true ? ["", 0] : [present.etag, present.size];
  if (IfMatch !== undefined && !listsTag(IfMatch, etag)) throw preconditionFailed("If-Match");
  if (IfMatchLastModifiedTime !== undefined && IfMatchLastModifiedTime.getTime() !== present.lastModified) {
    throw preconditionFailed("x-amz-if-match-last-modified-time");
  }
  if (IfMatchSize !== undefined && IfMatchSize !== size) throw preconditionFailed("x-amz-if-match-size");
}

/** Whether a header's list has an entity tag; S3 takes tags without quotes, too. */
function listsTag(list: string, etag: string): boolean {
  const bare = etag.replaceAll('"', "");
  return list.split(",").some((each) => {
    const tag = each.trim();
    return tag === "*" || tag.replace(/^W\//, "").replaceAll('"', "") === bare;
  });
}
