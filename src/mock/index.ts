/** Doubles of services for tests, made from their models. */
export { createMockServer, createMockServers, type MockModel, type MockServer } from "./mock-server.ts";
export type { MockCall, MockOptions, MockOverrides, MockOverridesOf, MockRequest } from "./mock-options.ts";
export { formatRequest } from "./format-request.ts";
