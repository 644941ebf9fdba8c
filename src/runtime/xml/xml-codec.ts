import type { PayloadCodec } from "../codec/codec.ts";
import { lenientText } from "../codec/text-form.ts";
import { createXmlDecoders } from "./xml-decoder.ts";
import { xmlEncoder } from "./xml-encoder.ts";
import { xmlUnionDecoder } from "./xml-union-decoder.ts";

/** The lenient decoder of XML; see PayloadCodec. */
export const xmlDecoder: PayloadCodec["decoder"] = /* @__PURE__ */ createXmlDecoders(lenientText, xmlUnionDecoder);

/** {@link xmlDecoder} for what has no unions. */
export const plainXmlDecoder: PayloadCodec["decoder"] = /* @__PURE__ */ createXmlDecoders(lenientText);

/** XML bodies as clients write and read them (XML 1.0; Smithy, "XML bindings"). */
export const xmlCodec: PayloadCodec = { mediaType: "application/xml", encoder: xmlEncoder, decoder: xmlDecoder };
