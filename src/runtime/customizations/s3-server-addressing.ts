import type { ServerProtocol } from "../protocol/server-protocol.ts";

/** `bucket.s3.region.amazonaws.com`, and with any other host that begins with `s3`. */
const bucketHost = /^([a-z\d][a-z\d.-]{1,61}[a-z\d])\.s3[.-]/i;

/**
 * A protocol that takes S3's requests in both forms: the bucket in the path, as the model has it, or
 * before the host name (Amazon S3 User Guide, "Virtual hosting of buckets").
 */
export function withBucketsFromHosts(protocol: ServerProtocol): ServerProtocol {
  return {
    ...protocol,
    async prepareRequest(received) {
      const request = (await protocol.prepareRequest?.(received)) ?? received;
      const [, bucket] = bucketHost.exec(request.headers["host"] ?? "") ?? [];
      if (bucket === undefined) return request;
      return { ...request, path: `/${bucket.toLowerCase()}${request.path === "/" ? "" : request.path}` };
    },
  };
}
