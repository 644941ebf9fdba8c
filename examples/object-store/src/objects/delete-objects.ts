import type { DeletedObject, DeleteObjectsOutput, DeleteObjectsRequest, _Error } from "@shapewright/s3";
import { UnmodeledException } from "@shapewright/runtime/server";
import type { Store } from "../disk/store.ts";
import { malformedXml } from "../errors.ts";
import { deleteObject } from "./delete-object.ts";

/** The most objects of one request. */
const maxObjects = 1000;

/** Removes up to 1000 objects, and says for each whether it did. */
export async function deleteObjects(store: Store, input: DeleteObjectsRequest): Promise<DeleteObjectsOutput> {
  const { Bucket, Delete } = input;
  store.bucket(Bucket);
  if (Delete.Objects.length > maxObjects) throw malformedXml();
  const Deleted: DeletedObject[] = [];
  const Errors: _Error[] = [];
  for (const { Key, ETag } of Delete.Objects) {
    try {
      await deleteObject(store, { Bucket, Key, IfMatch: ETag });
      Deleted.push({ Key });
    } catch (error) {
      if (!(error instanceof UnmodeledException)) throw error;
      Errors.push({ Key, Code: error.name, Message: error.message });
    }
  }
  return { Errors, ...(Delete.Quiet !== true && { Deleted }) };
}
