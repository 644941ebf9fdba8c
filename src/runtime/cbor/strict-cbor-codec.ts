import { type Codec, strictRules } from "../codec/codec.ts";
import { wrongNumber } from "../codec/misfit.ts";
import { isInRange } from "../codec/number.ts";
import { cborTypes } from "./cbor-codec.ts";
import { createCborDecoders } from "./cbor-decoder.ts";
import { createCborEncoders } from "./cbor-encoder.ts";

/** CBOR bodies as servers write and read them: `cborCodec` with a strict decoder. */
export const strictCborCodec: Codec<Uint8Array> = {
  mediaType: "application/cbor",
  form: "bytes",
  encoder: /* @__PURE__ */ createCborEncoders(cborTypes),
  decoder: /* @__PURE__ */ createCborDecoders({
    rules: strictRules,
    types: cborTypes,
    checkRange(value, type) {
      if (!isInRange(value, type)) throw wrongNumber(type, value);
    },
  }),
};
