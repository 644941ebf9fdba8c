import { createNodeHttp2Transport } from "./node-http2-transport.ts";
import type { TransportPart } from "./transport.ts";

/** For operations that need HTTP/2, which `node:http` does not speak. */
export const http2: TransportPart = {
  part: "transport",
  chooseTransport(given) {
    if (given === undefined) return createNodeHttp2Transport();
    const tls = typeof given === "object" ? given.loadTlsOptions : undefined;
    // A configured transport sends all requests, unless it provides the TLS options for HTTP/2.
    return tls && typeof given === "object" ? createNodeHttp2Transport({ http1: given, tls }) : given;
  },
};
