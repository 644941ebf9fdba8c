import { createJsonCodec } from "../json/json-codec.ts";
import {
  type Encode,
  type JsonBigNumberType,
  type JsonDialect,
  type JsonSimpleType,
  type JsonType,
  ownName,
} from "../json/json-type.ts";
import { parseJson } from "../json/parse-json.ts";
import type { ClientProtocol } from "../protocol/protocol.ts";
import { createRpcv2Client } from "../protocol/rpc-client.ts";
import { memoizeByParts } from "../schema/parts.ts";
import type { Part } from "../schema/schema.ts";

/**
 * Creates the client half of Smithy RPC v2 JSON.
 *
 * @param parts for every operation, in addition to its own.
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

/** The client half of Smithy RPC v2 JSON, for operations that list their parts. */
export const rpcv2Json: ClientProtocol = /* @__PURE__ */ createRpcv2Json([]);

/** JSON in rpcv2Json's form (Smithy RPC v2 JSON, "Shape serialization"): `jsonName` is ignored. */
export const rpcv2JsonDialect: JsonDialect = { mediaType: "application/json", nameOf: ownName };

/** The types of JSON in rpcv2Json's form: timestamps are always numbers, and big numbers are strings. */
export function adaptJsonTypes(types: readonly JsonType[]): readonly JsonType[] {
  return types.map((type) => {
    if (type.type === "timestamp") return withoutFormats(type);
    return type.type === "bigNumber" ? withTexts(type) : type;
  });
}

function withoutFormats(type: JsonSimpleType): JsonSimpleType {
  return {
    ...type,
    encoder: () => type.encoder({ target: "timestamp" }),
    decoder: () => type.decoder({ target: "timestamp" }),
  };
}

/** The decoder already accepts strings and numbers. */
function withTexts(type: JsonBigNumberType): JsonBigNumberType {
  return {
    ...type,
    encoder(number): Encode {
      const encode = type.encoder(number);
      return number === "long" ? encode : (value, depth) => `"${encode(value, depth)}"`;
    },
  };
}
