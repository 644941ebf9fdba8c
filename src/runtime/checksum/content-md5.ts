import { collectBody } from "../http/collect-body.ts";
import type { ClientProtocol } from "../protocol/client-protocol.ts";
import { encodeBase64 } from "../codec/base64.ts";
import { md5 } from "./md5.ts";

/**
 * A protocol that adds `Content-MD5` to the requests of operations that must have a checksum
 * (Smithy, "httpChecksumRequired trait"). It is apart from the protocols, so that clients without
 * such an operation do not carry it. A body that is a stream is read to its end first.
 */
export function withContentMd5(protocol: ClientProtocol): ClientProtocol {
  return {
    ...protocol,
    serializeRequest(service, operation, input) {
      const written = protocol.serializeRequest(service, operation, input);
      if (operation.httpChecksumRequired !== true) return written;
      return Promise.resolve(written).then(async (request) => {
        if (request.headers["content-md5"] !== undefined) return request;
        const bytes = await collectBody(request.body ?? "");
        // What was a stream cannot be read twice.
        if (request.body !== undefined && typeof request.body !== "string") request.body = bytes;
        const checksum = md5();
        checksum.update(bytes);
        request.headers["content-md5"] = encodeBase64(checksum.digest());
        return request;
      });
    },
  };
}
