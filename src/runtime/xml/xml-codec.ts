import type { Codec } from "../codec/codec.ts";
import { lenientText } from "../codec/text-form.ts";
import { createXmlDecoders } from "./xml-decoder.ts";
import { xmlEncoder } from "./xml-encoder.ts";
import { xmlUnionDecoder } from "./xml-union-decoder.ts";

/** The lenient decoder of XML; see Codec. */
export const xmlDecoder: Codec["decoder"] = /* @__PURE__ */ createXmlDecoders(lenientText, xmlUnionDecoder);

/** {@link xmlDecoder} for what has no unions. */
export const plainXmlDecoder: Codec["decoder"] = /* @__PURE__ */ createXmlDecoders(lenientText);

/** XML bodies as clients write and read them (XML 1.0; Smithy, "XML bindings"). */
export const xmlCodec: Codec = { mediaType: "application/xml", form: "text", encoder: xmlEncoder, decoder: xmlDecoder };
