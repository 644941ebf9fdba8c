import type { Codec } from "../codec/codec.ts";
import { cborBigDecimal } from "./cbor-big-decimal.ts";
import { cborBigInteger } from "./cbor-big-integer.ts";
import { cborBlob } from "./cbor-blob.ts";
import { createCborDecoders } from "./cbor-decoder.ts";
import { createCborEncoders } from "./cbor-encoder.ts";
import { cborTimestamp } from "./cbor-timestamp.ts";
import type { CborType } from "./cbor-type.ts";
import { lenientCborRules } from "./lenient-cbor-rules.ts";

/** Makes a client's codec of CBOR bodies with the types that its service has. */
export function createCborCodec(types: readonly CborType[]): Codec<Uint8Array> {
  return {
    mediaType: "application/cbor",
    form: "bytes",
    encoder: createCborEncoders(types),
    decoder: createCborDecoders(lenientCborRules, types),
  };
}

/** CBOR bodies as clients write and read them (RFC 8949; Smithy RPC v2 CBOR, "Shape serialization"), with all types. */
export const cborCodec: Codec<Uint8Array> = /* @__PURE__ */ createCborCodec([
  cborBlob,
  cborTimestamp,
  cborBigInteger,
  cborBigDecimal,
]);
