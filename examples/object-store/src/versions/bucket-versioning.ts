import type { GetBucketVersioningOutput, PutBucketVersioningRequest } from "@shapewright/s3";
import type { Store } from "../disk/store.ts";
import { illegalVersioning, malformedXml, notImplemented } from "../errors.ts";

/** Enables or suspends versions. A bucket that had them once is never without a status again. */
export async function putBucketVersioning(store: Store, input: PutBucketVersioningRequest): Promise<void> {
  const { Status, MFADelete } = input.VersioningConfiguration;
  const bucket = store.bucket(input.Bucket);
  if (MFADelete === "Enabled") throw notImplemented("x-amz-mfa");
  if (Status === undefined) throw illegalVersioning();
  if (!(["Enabled", "Suspended"] as readonly string[]).includes(Status)) throw malformedXml();
  await bucket.changeSettings((settings) => ({ ...settings, versioning: Status }));
}

export function getBucketVersioning(store: Store, name: string): GetBucketVersioningOutput {
  const { versioning } = store.bucket(name).settings;
  return versioning === undefined ? {} : { Status: versioning };
}
