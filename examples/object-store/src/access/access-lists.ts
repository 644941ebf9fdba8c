import type {
  GetBucketPolicyOutput,
  GetBucketPolicyStatusOutput,
  PutBucketAclRequest,
  PutBucketPolicyRequest,
  PutObjectAclRequest,
} from "@shapewright/s3";
import type { Store } from "../disk/store.ts";
import { accessDenied, malformedXml, notConfigured } from "../errors.ts";
import { findVersion } from "../objects/find-version.ts";
import { keepConfigurations, readConfigurations } from "../settings/bucket-configurations.ts";
import { isPublicPolicy, readPolicy } from "./bucket-policy.ts";
import { isGrantedToAll, readGrants, type StoredGrant } from "./grants.ts";

/** Keeps the access control list of a bucket. */
export async function putBucketAcl(store: Store, input: PutBucketAclRequest): Promise<void> {
  await keepConfigurations(store, input.Bucket, { acl: readSentGrants(store, input) });
}

/** Keeps the access control list of an object. */
export async function putObjectAcl(store: Store, input: PutObjectAclRequest): Promise<object> {
  const { Bucket, Key, VersionId } = input;
  const bucket = store.bucket(Bucket);
  findVersion(bucket, Key, VersionId);
  const acl = readSentGrants(store, input);
  await bucket.change(
    Key,
    () => findVersion(bucket, Key, VersionId),
    (object) => ({ ...object, headers: { ...object.headers, acl } }),
  );
  return {};
}

/** @throws UnmodeledException `AccessDenied` for what is public where the bucket blocks that */
function readSentGrants(store: Store, input: PutBucketAclRequest | PutObjectAclRequest): readonly StoredGrant[] {
  const { publicAccessBlock } = readConfigurations(store, input.Bucket);
  const grants = readGrants(input);
  if (grants === undefined) throw malformedXml();
  const isPublic = (["READ", "WRITE", "READ_ACP", "WRITE_ACP"] as const).some((each) => isGrantedToAll(grants, each));
  if (isPublic && publicAccessBlock?.BlockPublicAcls === true) throw accessDenied();
  return grants;
}

/** @throws UnmodeledException `NoSuchBucketPolicy` */
export function getBucketPolicy(store: Store, bucket: string): GetBucketPolicyOutput {
  return { Policy: policyOf(store, bucket) };
}

/** @throws UnmodeledException `NoSuchBucketPolicy` */
export function getBucketPolicyStatus(store: Store, bucket: string): GetBucketPolicyStatusOutput {
  return { PolicyStatus: { IsPublic: isPublicPolicy(readPolicy(policyOf(store, bucket), bucket)) } };
}

function policyOf(store: Store, bucket: string): string {
  const { policy } = readConfigurations(store, bucket);
  if (policy === undefined) throw notConfigured("policy", bucket);
  return policy;
}

/**
 * Keeps the policy of a bucket.
 *
 * @throws UnmodeledException `MalformedPolicy`, and `AccessDenied` for a public one where the bucket blocks that
 */
export async function putBucketPolicy(store: Store, { Bucket, Policy }: PutBucketPolicyRequest): Promise<void> {
  const { publicAccessBlock } = readConfigurations(store, Bucket);
  const statements = readPolicy(Policy, Bucket);
  if (publicAccessBlock?.BlockPublicPolicy === true && isPublicPolicy(statements)) throw accessDenied();
  await keepConfigurations(store, Bucket, { policy: Policy });
}
