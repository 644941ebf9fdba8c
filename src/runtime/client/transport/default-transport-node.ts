export { createNodeHttpTransport as createDefaultTransport } from "./node-http-transport.ts";
