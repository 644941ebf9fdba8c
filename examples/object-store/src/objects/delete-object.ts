import type { DeleteObjectRequest } from "@shapewright/s3";
import type { Store } from "../disk/store.ts";
import { checkWriteConditions } from "./conditions.ts";

/** Removes an object; an absent one is not an error. */
export async function deleteObject(store: Store, input: DeleteObjectRequest): Promise<object> {
  const { Bucket, Key, IfMatch } = input;
  await store.bucket(Bucket).remove(Key, (present) => {
    if (present !== undefined) checkWriteConditions({ IfMatch }, Key, present);
  });
  return {};
}
