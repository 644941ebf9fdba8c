import type { Codec } from "../codec/codec.ts";
import { cborBigDecimal } from "./cbor-big-decimal.ts";
import { cborBigInteger } from "./cbor-big-integer.ts";
import { cborBlob } from "./cbor-blob.ts";
import { createCborDecoders } from "./cbor-decoder.ts";
import { createCborEncoders } from "./cbor-encoder.ts";
import { cborTimestamp } from "./cbor-timestamp.ts";
import type { CborType } from "./cbor-type.ts";
import { strictCborRules } from "./strict-cbor-rules.ts";

const types: readonly CborType[] = [cborBlob, cborTimestamp, cborBigInteger, cborBigDecimal];

/** CBOR bodies as servers write and read them: `cborCodec` with a strict decoder. */
export const strictCborCodec: Codec<Uint8Array> = {
  mediaType: "application/cbor",
  form: "bytes",
  encoder: /* @__PURE__ */ createCborEncoders(types),
  decoder: /* @__PURE__ */ createCborDecoders(strictCborRules, types),
};
