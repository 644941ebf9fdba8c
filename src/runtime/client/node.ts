/** What a client in Node may be given besides the defaults: connections of its own. */
export { createNodeHttpTransport, type NodeHttpTransportOptions } from "./transport/node-http-transport.ts";
