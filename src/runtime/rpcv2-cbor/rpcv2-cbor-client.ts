import { createCborCodec } from "../cbor/cbor-codec.ts";
import { createCborReader } from "../cbor/cbor-reader.ts";
import type { CborType } from "../cbor/cbor-type.ts";
import { decodeUntyped } from "../cbor/untyped-cbor.ts";
import type { ClientProtocol } from "../protocol/client-protocol.ts";
import type { RpcClientParts } from "../protocol/rpc-client.ts";
import { createRpcv2Client } from "../protocol/rpcv2-client.ts";

/** The parts of an rpcv2Cbor client. */
export interface Rpcv2CborClientParts extends RpcClientParts {
  /** Types of members that have code of their own. */
  readonly types?: readonly CborType[];
}

/** Makes a client half of Smithy RPC v2 CBOR with the parts that an operation uses. */
export function createRpcv2Cbor({ types = [], ...parts }: Rpcv2CborClientParts): ClientProtocol {
  return createRpcv2Client({
    ...parts,
    id: "smithy.protocols#rpcv2Cbor",
    name: "rpc-v2-cbor",
    codec: createCborCodec(types),
    parse: (bytes) => decodeUntyped(createCborReader(bytes), 0),
  });
}
