import type { BytesCodec } from "./bytes-codec.ts";
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
export const strictCborCodec: BytesCodec = {
  mediaType: "application/cbor",
  encoder: /* @__PURE__ */ createCborEncoders(types),
  decoder: /* @__PURE__ */ createCborDecoders(strictCborRules, types),
};
