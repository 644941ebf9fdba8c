import type { Protocol } from "../protocols/protocol-table.ts";
import { awsJson1_0Server, awsJson1_1Server } from "../runtime/aws-json/aws-json-server.ts";
import { awsQueryServer } from "../runtime/aws-query/aws-query-server.ts";
import { ec2QueryServer } from "../runtime/ec2-query/ec2-query-server.ts";
import type { ClientProtocol, ServerProtocol } from "../runtime/protocol/protocol.ts";
import * as clientHalves from "../runtime/protocols.ts";
import { restJson1Server } from "../runtime/rest-json/rest-json-server.ts";
import { restXmlServer } from "../runtime/rest-xml/rest-xml-server.ts";
import { rpcv2CborServer } from "../runtime/rpcv2-cbor/rpcv2-cbor-server.ts";
import { rpcv2JsonServer } from "../runtime/rpcv2-json/rpcv2-json-server.ts";

const serverHalves: Readonly<Record<string, ServerProtocol>> = {
  awsJson1_0Server,
  awsJson1_1Server,
  awsQueryServer,
  ec2QueryServer,
  restJson1Server,
  restXmlServer,
  rpcv2CborServer,
  rpcv2JsonServer,
};

/** The client half of a protocol, for all types. */
export function clientHalfOf({ name, runtime }: Protocol): ClientProtocol {
  const half = (clientHalves as Readonly<Record<string, ClientProtocol | undefined>>)[runtime.clientHalf];
  if (half === undefined) throw new Error(`the client half of protocol "${name}" is missing`);
  return half;
}

/** The server half of a protocol. */
export function serverHalfOf({ name, runtime }: Protocol): ServerProtocol {
  const half = serverHalves[runtime.serverHalf];
  if (half === undefined) throw new Error(`the server half of protocol "${name}" is missing`);
  return half;
}
