import type {
  _Error,
  DeletedObject,
  DeleteObjectsOutput,
  DeleteObjectsRequest,
  ObjectIdentifier,
} from "@shapewright/s3";
import { UnmodeledException } from "@shapewright/runtime/server";
import type { Store } from "../disk/store.ts";
import { malformedXml } from "../errors.ts";
import { deleteObject } from "./delete-object.ts";

/** The most objects of one request. */
const maxObjects = 1000;

/** Removes up to 1000 objects or versions, and says for each whether it did. */
export async function deleteObjects(store: Store, input: DeleteObjectsRequest): Promise<DeleteObjectsOutput> {
  const { Bucket, Delete } = input;
  store.bucket(Bucket);
  if (Delete.Objects.length === 0 || Delete.Objects.length > maxObjects) throw malformedXml();
  const Deleted: DeletedObject[] = [];
  const Errors: _Error[] = [];
  for (const identifier of Delete.Objects) {
    try {
      Deleted.push(await deleteOne(store, Bucket, identifier));
    } catch (error) {
      if (!(error instanceof UnmodeledException)) throw error;
      const { Key, VersionId } = identifier;
      Errors.push({ Key, VersionId, Code: error.name, Message: error.message });
    }
  }
  return { Errors, ...(Delete.Quiet !== true && { Deleted }) };
}

async function deleteOne(store: Store, Bucket: string, identifier: ObjectIdentifier): Promise<DeletedObject> {
  const { Key, VersionId, ETag, LastModifiedTime, Size } = identifier;
  const output = await deleteObject(store, {
    ...{ Bucket, Key, VersionId, IfMatch: ETag },
    ...{ IfMatchLastModifiedTime: LastModifiedTime, IfMatchSize: Size },
  });
  return {
    ...{ Key, VersionId },
    ...(output.DeleteMarker === true && { DeleteMarker: true, DeleteMarkerVersionId: output.VersionId }),
  };
}
