export { createFetchTransport as createDefaultTransport } from "./fetch-transport.ts";
