import { ServiceClient } from "../../../src/runtime/client/service-client.ts";
import { idempotencyToken } from "../../../src/runtime/client/interceptors/input-traits.ts";
import { Command, type CommandSchema } from "../../../src/runtime/client/command.ts";
import { ServiceException } from "../../../src/runtime/exception/exceptions.ts";
import type { ClientProtocol, ServerProtocol } from "../../../src/runtime/protocol/protocol.ts";
import { awsJson1_0Server, awsJson1_1Server } from "../../../src/runtime/aws-json/aws-json-server.ts";
import { rpcv2CborServer } from "../../../src/runtime/rpcv2-cbor/rpcv2-cbor-server.ts";
import { rpcv2JsonServer } from "../../../src/runtime/rpcv2-json/rpcv2-json-server.ts";
import type {
  ErrorSchema,
  OperationSchema,
  ServiceSchema,
  StructureSchema,
} from "../../../src/runtime/schema/schema.ts";
import { createServer, type Server } from "../../../src/runtime/server/server.ts";
import { awsJson1_0, awsJson1_1, rpcv2Cbor, rpcv2Json } from "../../../src/runtime/protocols.ts";

export class ShopException extends ServiceException {}

export class SoldOutException extends ShopException {
  override readonly name = "SoldOutException";
  override readonly $fault = "client";
  declare readonly left?: bigint | undefined;
}

const soldOut: ErrorSchema = {
  type: "structure",
  name: "SoldOutException",
  members: () => ({ left: { target: "bigInteger" }, shelf: { target: "string", httpHeader: "x-shelf" } }),
  error: "client",
  httpError: 409,
  awsQueryError: { code: "Shop.SoldOut", httpResponseCode: 400 },
  errorClass: SoldOutException,
};

/** Members with everything that RPC protocols ignore: names for JSON, HTTP bindings. */
const goods: StructureSchema = {
  type: "structure",
  name: "Goods",
  members: () => ({
    id: { target: "string", httpHeader: "x-id", jsonName: "ID" },
    token: { target: "string", idempotencyToken: true },
    count: { target: "integer", default: 1, httpQuery: "count" },
    total: { target: "bigInteger" },
    price: { target: "bigDecimal" },
    at: { target: "timestamp", timestampFormat: "date-time" },
    parts: { target: { type: "list", member: { target: goods } } },
    byName: { target: { type: "map", key: { target: "string" }, value: { target: goods } } },
  }),
};

export const buy: OperationSchema = {
  name: "Buy",
  http: { method: "PUT", uri: "/goods/{id}", code: 201 },
  input: goods,
  output: goods,
  errors: [soldOut],
  parts: [idempotencyToken],
};
export const ping: OperationSchema = { name: "Ping" };

const namespaced = {
  name: "Shop",
  namespace: "example.shop",
  sdkId: "Shop",
  version: "1",
  auth: [],
  exception: ShopException,
};
export const shop: ServiceSchema = namespaced;
export const oldShop: ServiceSchema = { ...shop, awsQueryCompatible: true };

/** Both halves of each protocol without HTTP bindings, by name. */
export const halves: Readonly<Record<string, { readonly client: ClientProtocol; readonly server: ServerProtocol }>> = {
  awsJson1_0: { client: awsJson1_0, server: awsJson1_0Server },
  awsJson1_1: { client: awsJson1_1, server: awsJson1_1Server },
  rpcv2Cbor: { client: rpcv2Cbor, server: rpcv2CborServer },
  rpcv2Json: { client: rpcv2Json, server: rpcv2JsonServer },
};

interface ShopHandlers {
  readonly buy?: (input: object) => object;
  readonly ping?: (input: object) => void;
}

/** A server that speaks all four. */
export function createShop(handlers: ShopHandlers, service: ServiceSchema = shop): Server {
  return createServer(
    {
      service,
      protocols: Object.values(halves).map(({ server }) => server),
      operations: { buy: { schema: buy }, ping: { schema: ping } },
    },
    handlers,
  );
}

export class BuyCommand extends Command<object, object> {
  override readonly schema: CommandSchema = [shop, buy];
}
export class PingCommand extends Command<object, object> {
  override readonly schema: CommandSchema = [shop, ping];
}

/** A client that calls a server in process; what it sends is kept. */
export function createShopClient(
  protocol: ClientProtocol,
  server: Server,
  service: ServiceSchema = shop,
): { readonly client: ServiceClient; readonly sent: Request[] } {
  const sent: Request[] = [];
  const transport = (request: Request): Promise<Response> => {
    sent.push(request.clone());
    return server.fetch(request);
  };
  const config = { endpoint: "http://in.process", transport, maxAttempts: 1 };
  const client = new ServiceClient(service, protocol, config);
  return { client, sent };
}
