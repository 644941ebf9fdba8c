import type { Headers } from "../http/http-message.ts";
import type { ClientProtocol } from "../protocol/client-protocol.ts";

/** Makes protocols add headers to each request; those that the request has already win. Names in lower case. */
export function withRequestHeaders(headers: Readonly<Headers>): (protocol: ClientProtocol) => ClientProtocol {
  return (protocol) => ({
    ...protocol,
    async serializeRequest(service, operation, input) {
      const request = await protocol.serializeRequest(service, operation, input);
      request.headers = { ...headers, ...request.headers };
      return request;
    },
  });
}
