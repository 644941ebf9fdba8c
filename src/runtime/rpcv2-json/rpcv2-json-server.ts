import type { ServerProtocol } from "../protocol/protocol.ts";
import { createRpcv2Server } from "../protocol/rpc-server.ts";
import { strictRpcv2JsonCodec } from "./strict-rpcv2-json-codec.ts";

/** The server half of Smithy RPC v2 JSON (Smithy, "Smithy RPC v2 JSON protocol"). */
export const rpcv2JsonServer: ServerProtocol = /* @__PURE__ */ createRpcv2Server({
  id: "smithy.protocols#rpcv2Json",
  name: "rpc-v2-json",
  codec: strictRpcv2JsonCodec,
  takesAbsoluteNames: false,
});
