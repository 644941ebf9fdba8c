/** What a client in Node may be given besides the defaults: connections of its own. */
export { createNodeHttpTransport, type NodeHttpTransportOptions } from "./node-http-transport.ts";
