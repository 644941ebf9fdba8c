import type { ServerInterceptor } from "@shapewright/runtime/server";
import type { OperationSchema } from "@shapewright/runtime";
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
 */
export function refuseOthers(): ServerInterceptor {
  return {
    beforeDeserialization({ request, operation }) {
      const names = namesOf(operation);
      for (const name of new URLSearchParams(request.query).keys()) {
        if (subresources.has(name) && !names.has(name)) throw notImplemented(name);
      }
      const header = headers.find((name) => request.headers[name] !== undefined);
      if (header !== undefined) throw notImplemented(header);
    },
  };
}

const namesOfOperations = new WeakMap<OperationSchema, ReadonlySet<string>>();

/** The names that an operation has in its query. */
function namesOf(operation: OperationSchema): ReadonlySet<string> {
  const known = namesOfOperations.get(operation);
  if (known !== undefined) return known;
  const [, query = ""] = (operation.http?.uri ?? "").split("?");
  const members = Object.values(operation.input?.members() ?? {});
  const names = new Set([...new URLSearchParams(query).keys(), ...members.flatMap(({ httpQuery }) => httpQuery ?? [])]);
  namesOfOperations.set(operation, names);
  return names;
}
