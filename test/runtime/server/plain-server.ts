import type { ServerDefinition, ServerOptions } from "../../../src/runtime/server/server-definition.ts";
import { createServer, type Server } from "../../../src/runtime/server/server.ts";
import { plainDefinition, type PlainHandlers } from "./plain-protocol.ts";

/** As a generated package has it: no cast is needed between its handlers and the runtime's. */
export function createPlainServer<Context = unknown>(
  handlers: Partial<PlainHandlers<Context>>,
  options: ServerOptions<Context> = {},
  definition: ServerDefinition = plainDefinition,
): Server {
  return createServer(definition, handlers, options);
}

export function post(path: string, body: string | Uint8Array = "{}", init: RequestInit = {}): Request {
  return new Request(`http://host${path}`, { method: "POST", body, ...init });
}
