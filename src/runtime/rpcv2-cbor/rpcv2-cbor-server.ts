import { strictCborCodec } from "../cbor/strict-cbor-codec.ts";
import type { ServerProtocol } from "../protocol/protocol.ts";
import { createRpcv2Server } from "../protocol/rpc-server.ts";

/** The server half of Smithy RPC v2 CBOR (Smithy, "Smithy RPC v2 CBOR protocol"). */
export const rpcv2CborServer: ServerProtocol = /* @__PURE__ */ createRpcv2Server({
  id: "smithy.protocols#rpcv2Cbor",
  name: "rpc-v2-cbor",
  codec: strictCborCodec,
  takesAbsoluteNames: true,
});
