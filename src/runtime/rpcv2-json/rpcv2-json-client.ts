import { createJsonCodec } from "../json/json-codec.ts";
import { parseJson } from "../json/parse-json.ts";
import type { ClientProtocol } from "../protocol/client-protocol.ts";
import type { JsonClientParts } from "../protocol/rpc-client.ts";
import { createRpcv2Client } from "../protocol/rpcv2-client.ts";
import { createRpcv2JsonCodec } from "./rpcv2-json-codec.ts";

/** Makes a client half of Smithy RPC v2 JSON with the parts that an operation uses. */
export function createRpcv2Json({ types = [], ...parts }: JsonClientParts): ClientProtocol {
  return createRpcv2Client({
    ...parts,
    id: "smithy.protocols#rpcv2Json",
    name: "rpc-v2-json",
    codec: createRpcv2JsonCodec(createJsonCodec(types)),
    parse: (text) => parseJson(text),
  });
}
