import { memoize } from "../codec/memoize.ts";
import type { ServerProtocol } from "../protocol/server-protocol.ts";
import type { OperationSchema } from "../schema/schema.ts";
import { formatTimestamp, parseHttpDate } from "../codec/timestamp.ts";

/** Makes a protocol read any text as S3's `Expires`: what is not an HTTP date is `ExpiresString` alone. */
export function withReceivedExpiresString(protocol: ServerProtocol): ServerProtocol {
  return {
    ...protocol,
    async deserializeRequest(service, route, request) {
      const header = expiresHeaderOf(route.operation).name;
      const text = header && request.headers[header];
      if (!header || text === undefined) return protocol.deserializeRequest(service, route, request);
      const date = new Date(parseHttpDate(text));
      // Of the three forms of HTTP dates, readers of requests take the one that senders must use.
      const readable = Number.isNaN(date.getTime()) ? undefined : formatTimestamp(date, "http-date");
      const others = Object.entries(request.headers).filter(([name]) => name !== header);
      const headers = Object.fromEntries(readable === undefined ? others : [...others, [header, readable]]);
      const input = await protocol.deserializeRequest(service, route, { ...request, headers });
      return { ...input, ExpiresString: text };
    },
  };
}

/** The header that `Expires` and `ExpiresString` of an operation's input are bound to. */
const expiresHeaderOf: (operation: OperationSchema) => { readonly name: string | undefined } = /* @__PURE__ */ memoize(
  ({ input }: OperationSchema) => ({ name: input?.members()["ExpiresString"]?.httpHeader?.toLowerCase() }),
);
