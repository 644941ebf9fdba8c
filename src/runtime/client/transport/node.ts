/** The transports of Node, for clients that are to have them with options. */
export { createNodeHttp2Transport, type NodeHttp2TransportOptions } from "./node-http2-transport.ts";
export { createNodeHttpTransport, type NodeHttpTransportOptions } from "./node-http-transport.ts";
