import type { ClientProtocol } from "../protocol/client-protocol.ts";
import type { OperationSchema } from "../schema/schema.ts";
import { measureBody } from "./body-length.ts";
import { collectBody, streamBody } from "./collect-body.ts";
import type { OutgoingRequest } from "./http-message.ts";

export interface RequestCompressionOptions {
  /** Bodies of known length are compressed from this many bytes on; 10,240 where it is not set. */
  readonly minimumBytes?: number | undefined;
}

/**
 * A protocol that compresses the requests of operations that allow it (Smithy, "requestCompression
 * trait"): large bodies, and streams unless their length must be sent. It is apart from the
 * protocols, so that clients without such an operation do not carry it. Where a checksum is
 * required as well, it is of the compressed body: `withContentMd5(withRequestCompression(protocol))`.
 */
export function withRequestCompression(
  protocol: ClientProtocol,
  { minimumBytes = 10_240 }: RequestCompressionOptions = {},
): ClientProtocol {
  return {
    ...protocol,
    serializeRequest(service, operation, input) {
      const written = protocol.serializeRequest(service, operation, input);
      if (!operation.requestCompression?.includes("gzip")) return written;
      return Promise.resolve(written).then((request) => compress(request, operation, minimumBytes));
    },
  };
}

async function compress(
  request: OutgoingRequest,
  operation: OperationSchema,
  minimumBytes: number,
): Promise<OutgoingRequest> {
  const { body, headers } = request;
  if (body === undefined) return request;
  const length = measureBody(body);
  if (length === undefined ? needsLength(operation) : length < minimumBytes) return request;
  const gzip: CompressionStream = new CompressionStream("gzip");
  const compressed: ReadableStream<Uint8Array> = streamBody(body).pipeThrough(gzip);
  headers["content-encoding"] = headers["content-encoding"] ? `${headers["content-encoding"]}, gzip` : "gzip";
  if (length === undefined) {
    request.body = compressed;
    delete headers["content-length"];
  } else {
    // As bytes, which can be sent again.
    const bytes = await collectBody(compressed);
    request.body = bytes;
    headers["content-length"] = String(bytes.length);
  }
  return request;
}

function needsLength({ input }: OperationSchema): boolean {
  return Object.values(input?.members() ?? {}).some(({ requiresLength }) => requiresLength);
}
