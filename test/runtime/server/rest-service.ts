import type { ServerProtocol } from "../../../src/runtime/protocol/protocol.ts";
import { restJson1Server } from "../../../src/runtime/rest-json/rest-json-server.ts";
import { restXmlServer } from "../../../src/runtime/rest-xml/rest-xml-server.ts";
import type { ServerOptions, StructureConstraints } from "../../../src/runtime/server/server-definition.ts";
import { createServer, type Server } from "../../../src/runtime/server/server.ts";
import type { OperationSchema } from "../../../src/runtime/schema/schema.ts";
import { createOperation, service, type TestOperation } from "../protocol/test-service.ts";

export type RestProtocol = "restJson1" | "restXml";
export const restProtocols: Readonly<Record<RestProtocol, ServerProtocol>> = {
  restJson1: restJson1Server,
  restXml: restXmlServer,
};

/** What a server of a single operation is made of, besides the operation's members. */
export interface RestServerOptions extends ServerOptions {
  readonly protocol?: RestProtocol;
  readonly constraints?: StructureConstraints;
  readonly schema?: Partial<OperationSchema>;
}

/** A server of one operation, as a generated package would make it. */
export function createRestServerOf(
  given: TestOperation,
  handler: (input: never) => unknown,
  { protocol = "restJson1", constraints, schema, ...options }: RestServerOptions = {},
): Server {
  const served = { schema: createOperation(given, schema), constraints };
  return createServer(
    { service, protocols: [restProtocols[protocol]], operations: { operation: served } },
    { operation: handler },
    options,
  );
}
