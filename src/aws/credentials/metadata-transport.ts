import type { Transport } from "@shapewright/runtime";
import { createNodeHttpTransport } from "@shapewright/runtime/node";

/**
 * Creates the transport to the metadata of an instance or container: one connection at a time. Alone in a file, since a
 * bundler keeps all exports of a file that is imported dynamically, and the entry of Node has HTTP/2, too.
 */
export function createMetadataTransport(): Transport {
  return createNodeHttpTransport({ maxSockets: 1 });
}
