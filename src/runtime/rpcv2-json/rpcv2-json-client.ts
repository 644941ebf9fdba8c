import { createJsonCodec } from "../json/json-codec.ts";
import type { JsonType } from "../json/json-type.ts";
import { parseJson } from "../json/parse-json.ts";
import type { ClientProtocol } from "../protocol/protocol.ts";
import { createRpcv2Client } from "../protocol/rpc-client.ts";
import { memoizeByParts } from "../schema/parts.ts";
import type { Part } from "../schema/schema.ts";
import { adaptJsonTypes, rpcv2JsonDialect } from "./rpcv2-json-dialect.ts";

/**
 * Makes the client half of Smithy RPC v2 JSON.
 *
 * @param parts for every operation, besides those that it names.
 */
export function createRpcv2Json(parts: readonly Part[]): ClientProtocol {
  return createRpcv2Client<string>({
    parts,
    id: "smithy.protocols#rpcv2Json",
    name: "rpc-v2-json",
    codecOf: memoizeByParts("json", (types: readonly JsonType[]) =>
      createJsonCodec(adaptJsonTypes(types), rpcv2JsonDialect),
    ),
    parse: (text) => parseJson(text),
  });
}

/** The client half of Smithy RPC v2 JSON, for operations that name their parts. */
export const rpcv2Json: ClientProtocol = /* @__PURE__ */ createRpcv2Json([]);
