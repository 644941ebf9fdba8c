import { measureBody } from "../../http/body-length.ts";
import { collectBody, streamBody } from "../../http/collect-body.ts";
import type { OperationSchema } from "../../schema/schema.ts";
import type { InterceptorPart } from "./interceptor.ts";

/**
 * Compresses the requests of operations that allow it (Smithy, "requestCompression trait"): large bodies, and streams
 * unless their length must be sent. Checksums are those of the compressed body. Calls reject with a RangeError for a
 * `requestMinCompressionSizeBytes` outside of 0 to 10,485,760.
 */
export const requestCompression: InterceptorPart = {
  part: "interceptor",
  async afterSerialization({ operation, config, request }) {
    const { body, headers } = request;
    const { disableRequestCompression, requestMinCompressionSizeBytes = 10_240 } = config;
    if (!(requestMinCompressionSizeBytes >= 0 && requestMinCompressionSizeBytes <= 10_485_760)) {
      throw new RangeError(
        `requestMinCompressionSizeBytes must be from 0 to 10485760, got ${requestMinCompressionSizeBytes}`,
      );
    }
    if (!operation.requestCompression?.includes("gzip") || disableRequestCompression || body === undefined) return;
    const length = measureBody(body);
    if (length === undefined ? needsLength(operation) : length < requestMinCompressionSizeBytes) return;
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
  },
};

function needsLength({ input }: OperationSchema): boolean {
  return Object.values(input?.members() ?? {}).some(({ requiresLength }) => requiresLength);
}
