import { ServiceClient } from "../../../src/runtime/client/service-client.ts";
import { Command, type CommandSchema } from "../../../src/runtime/client/command.ts";
import { ServiceException, type ServiceExceptionOptions } from "../../../src/runtime/exception/exceptions.ts";
import { awsQueryServer } from "../../../src/runtime/aws-query/aws-query-server.ts";
import { ec2QueryServer } from "../../../src/runtime/ec2-query/ec2-query-server.ts";
import type { ClientProtocol, ServerProtocol } from "../../../src/runtime/protocol/protocol.ts";
import type {
  ErrorSchema,
  ListSchema,
  MapSchema,
  MemberSchema,
  MemberSchemas,
  OperationSchema,
  ServiceSchema,
  StructureSchema,
  UnionSchema,
} from "../../../src/runtime/schema/schema.ts";
import { createServer, type Server } from "../../../src/runtime/server/server.ts";
import type { ServerOptions } from "../../../src/runtime/server/server-definition.ts";
import { awsQuery, ec2Query } from "../../../src/runtime/protocols.ts";

/** A query service whose one operation takes a structure of every kind of value and gives it back. */

const text: MemberSchema = { target: "string" };
const listOf = (member: MemberSchema): ListSchema => ({ type: "list", member });
const mapOf = (value: MemberSchema, key = text): MapSchema => ({ type: "map", key, value });
const structureOf = (name: string, members: MemberSchemas): StructureSchema => ({
  type: "structure",
  name,
  members: () => members,
});

const choice: UnionSchema = {
  type: "union",
  name: "Choice",
  members: () => ({ number: { target: "integer" }, nested: { target: everything } }),
};

const everything: StructureSchema = {
  type: "structure",
  name: "Everything",
  members: () => ({
    text,
    renamed: { target: "string", xmlName: "other", ec2QueryName: "EcTwo" },
    flag: { target: "boolean" },
    count: { target: "integer" },
    big: { target: "long" },
    ratio: { target: "double" },
    data: { target: "blob" },
    at: { target: "timestamp" },
    epoch: { target: "timestamp", timestampFormat: "epoch-seconds" },
    list: { target: listOf({ target: "integer" }) },
    flat: { target: listOf(text), xmlFlattened: true, xmlName: "flatItem" },
    named: { target: listOf({ target: "string", xmlName: "item" }) },
    lists: { target: listOf({ target: listOf(text) }) },
    map: { target: mapOf({ target: "integer" }) },
    flatMap: {
      target: mapOf({ target: "string", xmlName: "V" }, { target: "string", xmlName: "K" }),
      xmlFlattened: true,
    },
    structures: { target: listOf({ target: everything }) },
    nested: { target: everything },
    choice: { target: choice },
    constructor: text,
    ["__proto__"]: text,
    defaulted: { target: "integer", default: 7 },
  }),
};

export class QueryException extends ServiceException {}
export class NotFoundException extends QueryException {
  declare readonly resource?: string | undefined;
  constructor(options: ServiceExceptionOptions) {
    super({ ...options, name: "NotFoundException", $fault: "client" });
  }
}
const NotFoundException$: ErrorSchema = {
  ...structureOf("NotFoundException", { message: text, resource: text }),
  error: "client",
  httpError: 410,
  awsQueryError: { code: "Query.NotFound", httpResponseCode: 404 },
  errorClass: NotFoundException,
};

export const echo: OperationSchema = {
  name: "Echo",
  input: everything,
  output: everything,
  errors: [NotFoundException$],
};
export const ping: OperationSchema = { name: "Ping" };

export const queryService: ServiceSchema = {
  name: "QueryService",
  sdkId: "Query Service",
  version: "2020-01-01",
  xmlNamespace: { uri: "https://example.com/" },
  auth: [],
  exception: QueryException,
};

export const protocols: readonly { name: string; client: ClientProtocol; server: ServerProtocol }[] = [
  { name: "awsQuery", client: awsQuery, server: awsQueryServer },
  { name: "ec2Query", client: ec2Query, server: ec2QueryServer },
];

type Handle = (input: object, context: { readonly requestId: string }) => object;

export function createQueryTestServer(server: ServerProtocol, handle: Handle, options: ServerOptions = {}): Server {
  return createServer(
    {
      service: queryService,
      protocols: [server],
      operations: { echo: { schema: echo }, ping: { schema: ping } },
    },
    { echo: handle, ping: () => ({}) } as never,
    options,
  );
}

export class EchoCommand extends Command<object, object> {
  override readonly schema: CommandSchema = [queryService, echo];
}

export class QueryTestClient extends ServiceClient {
  constructor(protocol: ClientProtocol, server: Server) {
    const config = { endpoint: "http://in.process", transport: server.fetch, maxAttempts: 1 };
    super(queryService, protocol, config);
  }
}
