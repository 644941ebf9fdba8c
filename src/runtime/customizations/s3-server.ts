import type { ServerDefinition } from "../server/server-definition.ts";
import { withReceivedExpiresString } from "./s3-server-expires.ts";
import { withBucketsFromHosts, type S3ServerAddressing } from "./s3-server-addressing.ts";
import { withoutOperationIds } from "./s3-server-routes.ts";

/**
 * The definition of a server that takes requests as S3 does.
 *
 * @throws TypeError for base hosts that are not host names.
 */
export function adaptS3Server(definition: ServerDefinition, addressing: S3ServerAddressing): ServerDefinition {
  const findBuckets = withBucketsFromHosts(addressing);
  return {
    ...definition,
    protocols: definition.protocols.map((protocol) =>
      findBuckets(withReceivedExpiresString(withoutOperationIds(protocol))),
    ),
  };
}
