import type { Transport } from "@shapewright/runtime";
import { createNodeHttpTransport } from "@shapewright/runtime/node";

/**
 * Creates the transport for the metadata of an instance or container, with one connection at a time. In a separate
 * file, since bundlers include all exports of a dynamically imported file, and Node's entry includes HTTP/2.
 */
export function createMetadataTransport(): Transport {
  return createNodeHttpTransport({ maxSockets: 1 });
}
