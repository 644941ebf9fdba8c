import type { Codec } from "../codec/codec.ts";
import { lenientRules } from "../codec/decoding-rules.ts";
import { lenientText } from "../codec/text-form.ts";
import { createXmlDecoders, xmlUnionDecoder } from "./xml-decoder.ts";
import { xmlEncoder } from "./xml-encoder.ts";

/** The lenient decoder of XML; see Codec. */
export const xmlDecoder: Codec["decoder"] = /* @__PURE__ */ createXmlDecoders({
  rules: lenientRules,
  text: lenientText,
  decodeUnion: xmlUnionDecoder,
});

/** {@link xmlDecoder} for what has no unions. */
export const plainXmlDecoder: Codec["decoder"] = /* @__PURE__ */ createXmlDecoders({
  rules: lenientRules,
  text: lenientText,
});

/** XML bodies as clients write and read them (XML 1.0; Smithy, "XML bindings"). */
export const xmlCodec: Codec = {
  mediaType: "application/xml",
  form: "text",
  encoder: xmlEncoder,
  decoder: xmlDecoder,
};
