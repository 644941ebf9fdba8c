import type { Codec } from "../codec/codec.ts";
import { expectString, wrongText } from "../codec/misfit.ts";
import { parseStrictNumber } from "../codec/number.ts";
import { jsonTypes } from "../json/json-codec.ts";
import type { Decode } from "../json/json-type.ts";
import { jsonNumber } from "../json/parse-json.ts";
import { createStrictJsonCodec, decodeStrictly } from "../json/strict-json-codec.ts";
import type { ServerProtocol } from "../protocol/protocol.ts";
import { createRpcv2Server } from "../protocol/rpc-server.ts";
import { adaptJsonTypes, rpcv2JsonDialect } from "./rpcv2-json-client.ts";

/** JSON in rpcv2Json's form as servers write and read it. */
const codec: Codec = /* @__PURE__ */ createStrictJsonCodec(rpcv2JsonDialect, {
  types: /* @__PURE__ */ adaptJsonTypes(jsonTypes),
  simple(type, member) {
    switch (type) {
      case "bigInteger":
      case "bigDecimal":
        return readNumberText(type);
      case "timestamp":
        return decodeStrictly(type, { target: type });
      default:
        return decodeStrictly(type, member);
    }
  },
});

function readNumberText(type: "bigInteger" | "bigDecimal"): Decode {
  return (value) => {
    const text = expectString(value);
    // The grammars of "Numeric type serialization" equal that of JSON numbers.
    if (!jsonNumber.test(text)) throw wrongText(type, text);
    return parseStrictNumber(text, type);
  };
}

/** The server half of Smithy RPC v2 JSON (Smithy, "Smithy RPC v2 JSON protocol"). */
export const rpcv2JsonServer: ServerProtocol = /* @__PURE__ */ createRpcv2Server({
  id: "smithy.protocols#rpcv2Json",
  name: "rpc-v2-json",
  codec,
  takesAbsoluteNames: false,
});
