import type { OperationCall, ServerInterceptor } from "@shapewright/runtime/server";
import { createAuthInterceptor } from "@shapewright/runtime/server/auth";
import { createS3TargetReader } from "@shapewright/runtime/customizations";
import { sigV4Caller } from "@shapewright/aws/verify-sigv4";
import type { Bucket } from "../disk/bucket.ts";
import type { Store } from "../disk/store.ts";
import { accessDenied, invalidArgument } from "../errors.ts";
import { decide, readPolicy } from "./bucket-policy.ts";
import { isGrantedToAll } from "./grants.ts";

interface PublicAccessOptions {
  readonly store: Store;
  readonly baseHosts?: readonly string[] | undefined;
}

/** The action of an operation in policies, and the permission of ACLs that stands for it. */
const actions: Readonly<Record<string, readonly [string, ("READ" | "WRITE" | "READ_ACP")?, "object"?]>> = {
  AbortMultipartUpload: ["s3:AbortMultipartUpload"],
  CompleteMultipartUpload: ["s3:PutObject", "WRITE"],
  CopyObject: ["s3:PutObject", "WRITE"],
  CreateMultipartUpload: ["s3:PutObject", "WRITE"],
  DeleteObject: ["s3:DeleteObject", "WRITE"],
  GetBucketAcl: ["s3:GetBucketAcl", "READ_ACP"],
  GetBucketLocation: ["s3:GetBucketLocation"],
  GetObject: ["s3:GetObject", "READ", "object"],
  GetObjectAcl: ["s3:GetObjectAcl", "READ_ACP", "object"],
  GetObjectAttributes: ["s3:GetObject", "READ", "object"],
  GetObjectTagging: ["s3:GetObjectTagging"],
  HeadBucket: ["s3:ListBucket", "READ"],
  HeadObject: ["s3:GetObject", "READ", "object"],
  ListMultipartUploads: ["s3:ListBucketMultipartUploads", "READ"],
  ListObjects: ["s3:ListBucket", "READ"],
  ListObjectsV2: ["s3:ListBucket", "READ"],
  ListObjectVersions: ["s3:ListBucketVersions", "READ"],
  ListParts: ["s3:ListMultipartUploadParts"],
  PutObject: ["s3:PutObject", "WRITE"],
  UploadPart: ["s3:PutObject", "WRITE"],
};

/**
 * Lets requests without keys pass as far as ACLs and the bucket's policy allow them to everybody; the others are answered
 * with `AccessDenied`. Requests with keys are the owner's, who may do everything.
 */
export function publicAccess({ store, baseHosts }: PublicAccessOptions): ServerInterceptor {
  const targetOf = createS3TargetReader({ baseHosts });
  return createAuthInterceptor({
    id: "aws.auth#sigv4",
    missing: accessDenied,
    // Signatures that are there have been verified before.
    authenticate(call) {
      if (call.context.get(sigV4Caller) !== undefined) return false;
      const { authorization = "" } = call.request.headers;
      // Not shown: it may have a secret.
      if (authorization !== "") throw invalidArgument("Unsupported Authorization Type", "Authorization", "");
      return true;
    },
    authorize(call) {
      if (call.context.get(sigV4Caller) !== undefined) return;
      const { bucket: name = "", key } = targetOf(call.request);
      const bucket = store.find(name);
      if (bucket === undefined) {
        // The existence of a bucket is not secret.
        if (name === "") throw accessDenied();
        store.bucket(name);
      } else if (!isAllowed(bucket, call, key)) throw accessDenied();
    },
  });
}

function isAllowed(bucket: Bucket, { operation, request }: OperationCall, key: string | undefined): boolean {
  const known = Object.hasOwn(actions, operation.name) ? actions[operation.name] : undefined;
  if (known === undefined) return false;
  // What is copied has permissions of its own.
  if (request.headers["x-amz-copy-source"] !== undefined) return false;
  const [action, permission, of] = known;
  const { policy, publicAccessBlock = {}, acl } = bucket.settings.configurations ?? {};
  const arn = `arn:aws:s3:::${bucket.name}`;
  if (policy !== undefined) {
    const decision = decide(readPolicy(policy, bucket.name), {
      action,
      resource: key === undefined ? arn : `${arn}/${key}`,
    });
    if (decision === "deny") return false;
    if (decision === "allow" && publicAccessBlock.RestrictPublicBuckets !== true) return true;
  }
  if (permission === undefined || publicAccessBlock.IgnorePublicAcls === true) return false;
  if (of !== "object") return isGrantedToAll(acl, permission);
  const versionId = new URLSearchParams(request.query).get("versionId");
  const version = versionId === null ? undefined : bucket.versions.find(key ?? "", versionId);
  const object =
    versionId === null ? bucket.versions.current(key ?? "") : version?.isDeleteMarker === true ? undefined : version;
  // Who may list a bucket may know that there is nothing.
  if (object === undefined) return isGrantedToAll(acl, "READ");
  return isGrantedToAll(object.headers.acl, permission);
}
