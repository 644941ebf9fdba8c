import type { Bucket } from "../disk/bucket.ts";
import { isVersionId } from "../disk/version-id.ts";
import type { StoredObject } from "../disk/stored-object.ts";
import { deleteMarkerHasNoContent, invalidArgument, noSuchKey, noSuchKeyButMarker, noSuchVersion } from "../errors.ts";

/**
 * Finds the object that a request reads.
 *
 * @param versionId undefined for the newest version.
 * @throws UnmodeledException `NoSuchKey`, `NoSuchVersion`, and `MethodNotAllowed` for a version that is a delete marker
 */
export function findVersion(bucket: Bucket, key: string, versionId?: string): StoredObject {
  if (versionId === undefined) {
    const newest = bucket.versions.of(key)[0];
    if (newest === undefined) throw noSuchKey(key);
    if (newest.isDeleteMarker === true) throw noSuchKeyButMarker(key, newest.versionId);
    return newest;
  }
  checkVersionId(versionId);
  const version = bucket.versions.find(key, versionId);
  if (version === undefined) throw noSuchVersion(key, versionId);
  if (version.isDeleteMarker === true) throw deleteMarkerHasNoContent("GET", version);
  return version;
}

/** @throws UnmodeledException `InvalidArgument` for a text that no version has */
export function checkVersionId(versionId: string): void {
  if (versionId === "") throw invalidArgument("Version id cannot be the empty string", "versionId", versionId);
  if (versionId === "null" || isVersionId(versionId)) return;
  throw invalidArgument("Invalid version id specified", "versionId", versionId);
}

/** What reads say of a version: nothing in a bucket that never had versions. */
export function readVersionId(bucket: Bucket, { versionId }: StoredObject): string | undefined {
  return bucket.settings.versioning === undefined ? undefined : versionId;
}

/** What writes say of a version: nothing where it is the `null` version. */
export function writtenVersionId({ versionId }: StoredObject): string | undefined {
  return versionId === "null" ? undefined : versionId;
}
