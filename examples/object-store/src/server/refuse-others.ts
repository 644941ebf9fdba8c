import type { ServerInterceptor } from "@shapewright/runtime/server";
import { notImplemented } from "../errors.ts";

/** What selects another operation of S3 at the path of a bucket or an object (Amazon S3 API Reference, "Operations"). */
const subresources: ReadonlySet<string> = new Set([
  ...["accelerate", "acl", "analytics", "attributes", "cors", "encryption", "intelligent-tiering", "inventory"],
  ...["legal-hold", "lifecycle", "logging", "metadataTable", "metrics", "notification", "object-lock"],
  ...["ownershipControls", "policy", "policyStatus", "publicAccessBlock", "replication", "requestPayment", "restore"],
  ...["retention", "select", "session", "tagging", "torrent", "uploads", "uploadId", "versionId", "versioning"],
  ...["versions", "website", "append"],
]);

/** Headers that a store which does not know them must not ignore. */
const headers = ["x-amz-server-side-encryption-customer-algorithm", "x-amz-write-offset-bytes"];

/**
 * Refuses operations of S3 that the store does not have. Without it, their requests would be taken for others at the
 * same path, which the query does not tell apart: that to set an object's ACL would replace its content.
 *
 * @param served subresources that the model has operations for.
 */
export function refuseOthers(served: readonly string[]): ServerInterceptor {
  return {
    aroundRequest(call, next) {
      const { request } = call;
      for (const [name, value] of new URLSearchParams(request.query)) {
        const isUnversioned = name === "versionId" && value === "null";
        if (subresources.has(name) && !served.includes(name) && !isUnversioned) throw notImplemented(name);
      }
      const header = headers.find((name) => request.headers[name] !== undefined);
      if (header !== undefined) throw notImplemented(header);
      return next();
    },
  };
}
