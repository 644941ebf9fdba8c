import type { ClientProtocol } from "../protocol/client-protocol.ts";
import { parseHttpDate } from "../codec/timestamp.ts";

/**
 * A client's protocol for operations with S3's `Expires` in their outputs. S3 keeps any text as an object's `Expires`,
 * such as `0` and `-1` (RFC 9111, 5.3): what is not an HTTP date is `ExpiresString` alone.
 */
export function withExpiresString(protocol: ClientProtocol): ClientProtocol {
  return {
    ...protocol,
    async deserializeResponse(service, operation, response) {
      const { expires, ...headers } = response.headers;
      if (expires === undefined || !Number.isNaN(parseHttpDate(expires))) {
        return protocol.deserializeResponse(service, operation, response);
      }
      const output = await protocol.deserializeResponse(service, operation, { ...response, headers });
      return { ...output, ExpiresString: expires };
    },
  };
}
