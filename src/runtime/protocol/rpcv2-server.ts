import type { Codec } from "../codec/codec.ts";
import { ProtocolError } from "../exception/protocol-error.ts";
import type { ServerProtocol } from "./server-protocol.ts";
import { checkAccept } from "./media-type.ts";
import { absoluteErrorType } from "./error-type.ts";
import { createRpcServer } from "./rpc-server.ts";

/** What the formats of Smithy RPC v2 differ in on servers. */
interface Rpcv2ServerOptions<Body extends string | Uint8Array> {
  readonly id: string;
  /** The value of the header `smithy-protocol`. */
  readonly name: string;
  readonly codec: Codec<Body>;
  /** Whether a path may call the service by its absolute shape id, with `.` for `#`. */
  readonly takesAbsoluteNames: boolean;
}

/** Makes a server half of Smithy RPC v2 for one format. */
export function createRpcv2Server<Body extends string | Uint8Array>(options: Rpcv2ServerOptions<Body>): ServerProtocol {
  const { name, codec, takesAbsoluteNames } = options;
  return createRpcServer({
    id: options.id,
    codec,
    claims: ({ headers }) => headers["smithy-protocol"]?.trim().toLowerCase() === name,
    readKey({ headers, path }) {
      if (headers["x-amz-target"] !== undefined || headers["x-amzn-target"] !== undefined) {
        // Two names for one operation could be read differently by what stands before the server.
        throw new ProtocolError({
          name: "SerializationException",
          message: "the header X-Amz-Target is not of this protocol",
          status: 400,
        });
      }
      // Whatever stands before the last four segments is the server's own affair.
      const [, service, operation] = /\/service\/([^/]+)\/operation\/([^/]+)$/.exec(path) ?? [];
      return service === undefined ? undefined : `${service}/${operation ?? ""}`;
    },
    keysOf(service, operation) {
      const namespace = takesAbsoluteNames ? service.namespace : undefined;
      const names = namespace === undefined ? [service.name] : [service.name, `${namespace}.${service.name}`];
      return names.map((service) => `${service}/${operation}`);
    },
    checkHeaders({ accept }, hasOutput) {
      if (hasOutput && accept !== undefined) checkAccept(accept, codec.mediaType);
    },
    headers: { "smithy-protocol": name },
    emptyHeaders: {},
    typeOf: absoluteErrorType,
  });
}
