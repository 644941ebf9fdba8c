import type { ClientProtocol } from "./client-protocol.ts";
import type { ErrorFacts } from "./error-reader.ts";
import { readMember } from "../codec/members.ts";
import { createRpcClient, type RpcClientOptions } from "./rpc-client.ts";

/** What the formats of Smithy RPC v2 differ in. */
interface Rpcv2ClientOptions<Body extends string | Uint8Array> extends Pick<
  RpcClientOptions<Body>,
  "id" | "parts" | "codecOf"
> {
  /** The value of the header `smithy-protocol`. */
  readonly name: string;
  /** Reads a body without a schema. */
  readonly parse: (body: Body) => unknown;
}

/** Makes a client half of Smithy RPC v2 for one format. */
export function createRpcv2Client<Body extends string | Uint8Array>(options: Rpcv2ClientOptions<Body>): ClientProtocol {
  const { name, parse } = options;
  return createRpcClient({
    ...options,
    address: (service, operation, codec) => ({
      path: `/service/${service.name}/operation/${operation.name}`,
      headers: { "smithy-protocol": name, accept: codec.mediaType },
    }),
    sendsEmpty: false,
    isAnswer: (headers) => headers["smithy-protocol"]?.toLowerCase() === name,
    readFacts(body) {
      try {
        return readFacts(parse(body));
      } catch {
        return { values: {} };
      }
    },
  });
}

/** The error's name stands in `__type` alone (Smithy RPC v2, "Operation error serialization"). */
function readFacts(body: unknown): ErrorFacts {
  const values = typeof body === "object" && !Array.isArray(body) ? (body ?? {}) : {};
  const text = (key: string): string | undefined => {
    const value = readMember(values, key);
    return typeof value === "string" ? value : undefined;
  };
  return { code: text("__type"), message: text("message") ?? text("Message"), values };
}
