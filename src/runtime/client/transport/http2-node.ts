import { createNodeHttp2Transport } from "./node-http2-transport.ts";
import type { TransportPart } from "./transport.ts";

/** For operations that need HTTP/2, which `node:http` does not speak. */
export const http2: TransportPart = {
  part: "transport",
  chooseTransport(given) {
    if (given === undefined) return createNodeHttp2Transport();
    const tls = typeof given === "object" ? given.loadTlsOptions : undefined;
    // One that the client was given carries all, unless it leaves them what they need.
    return tls && typeof given === "object" ? createNodeHttp2Transport({ http1: given, tls }) : given;
  },
};
