import { createCborCodec } from "../cbor/cbor-codec.ts";
import { createCborReader } from "../cbor/cbor-reader.ts";
import type { CborType } from "../cbor/cbor-types.ts";
import { decodeUntyped } from "../cbor/untyped-cbor.ts";
import type { ClientProtocol } from "../protocol/protocol.ts";
import { createRpcv2Client } from "../protocol/rpc-client.ts";
import { memoizeByParts } from "../schema/parts.ts";
import type { Part } from "../schema/schema.ts";

/**
 * Creates the client half of Smithy RPC v2 CBOR (Smithy, "Smithy RPC v2 CBOR protocol").
 *
 * @param parts for every operation, in addition to its own.
 */
export function createRpcv2Cbor(parts: readonly Part[]): ClientProtocol {
  return createRpcv2Client<Uint8Array>({
    parts,
    id: "smithy.protocols#rpcv2Cbor",
    name: "rpc-v2-cbor",
    codecOf: memoizeByParts("cbor", (types: readonly CborType[]) => createCborCodec(types)),
    parse: (bytes) => decodeUntyped(createCborReader(bytes), 0),
  });
}

/** The client half of Smithy RPC v2 CBOR, for operations that list their parts. */
export const rpcv2Cbor: ClientProtocol = /* @__PURE__ */ createRpcv2Cbor([]);
