import { createJsonCodec } from "../json/json-codec.ts";
import { jsonTypes } from "../json/json-types.ts";
import { parseJson } from "../json/parse-json.ts";
import type { ClientProtocol } from "../protocol/client-protocol.ts";
import { fillHostPrefix } from "../rest/host-prefix.ts";
import { createTextBodyCodec } from "./body-codec.ts";
import { queryCompatibility } from "./query-compatibility.ts";
import type { JsonClientParts } from "./rpc-client.ts";
import { createRpcv2Client } from "./rpcv2-client.ts";
import { createRpcv2JsonCodec } from "./rpcv2-json-codec.ts";
import { fillTokens } from "../protocol/idempotency-tokens.ts";

/** Makes a client half of Smithy RPC v2 JSON with the parts that an operation uses. */
export function createRpcv2Json({ types = [], ...parts }: JsonClientParts): ClientProtocol {
  return createRpcv2Client({
    ...parts,
    id: "smithy.protocols#rpcv2Json",
    name: "rpc-v2-json",
    codec: createTextBodyCodec(createRpcv2JsonCodec(createJsonCodec(types))),
    parse: (text) => parseJson(text),
  });
}

/** The client half of Smithy RPC v2 JSON with all its parts (Smithy, "Smithy RPC v2 JSON protocol"). */
export const rpcv2Json: ClientProtocol = /* @__PURE__ */ createRpcv2Json({
  fillHostPrefix,
  fillTokens,
  queryCompatibility,
  types: jsonTypes,
});
