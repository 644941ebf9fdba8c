import { type Codec, lenientRules } from "../codec/codec.ts";
import { createCborDecoders } from "./cbor-decoder.ts";
import { createCborEncoders } from "./cbor-encoder.ts";
import { cborBigDecimal, cborBigInteger, cborBlob, cborTimestamp, type CborType } from "./cbor-types.ts";

/** Creates a client's CBOR codec with the types of its service. */
export function createCborCodec(types: readonly CborType[]): Codec<Uint8Array> {
  return {
    mediaType: "application/cbor",
    form: "bytes",
    encoder: createCborEncoders(types),
    decoder: createCborDecoders({ rules: lenientRules, types }),
  };
}

/** All types that codecs receive as parts. */
export const cborTypes: readonly CborType[] = [cborBlob, cborTimestamp, cborBigInteger, cborBigDecimal];

/** CBOR bodies as clients write and read them (RFC 8949; Smithy RPC v2 CBOR, "Shape serialization"), with all types. */
export const cborCodec: Codec<Uint8Array> = /* @__PURE__ */ createCborCodec(cborTypes);
