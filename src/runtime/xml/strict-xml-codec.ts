import type { PayloadCodec } from "../protocol/payload-codec.ts";
import type { XmlNamespace } from "../schema/schema.ts";
import { checkXmlPart } from "./well-formedness.ts";
import { createXmlDecoders } from "./xml-decoder.ts";
import { createXmlEncoders, xmlEncoder } from "./xml-encoder.ts";
import { xmlUnionDecoder } from "./xml-union-decoder.ts";
import { strictText } from "../value/strict-text-rules.ts";

/** XML bodies as servers write and read them: `xmlCodec` with a strict decoder. */
export const strictXmlCodec: PayloadCodec = {
  mediaType: "application/xml",
  encoder: xmlEncoder,
  decoder: /* @__PURE__ */ createXmlDecoders(strictText, xmlUnionDecoder, checkXmlPart),
};

/** {@link strictXmlCodec} for a service whose documents have a namespace (Smithy, "xmlNamespace trait"). */
export function createStrictXmlCodec(xmlNamespace: XmlNamespace): PayloadCodec {
  return { ...strictXmlCodec, encoder: createXmlEncoders(xmlNamespace) };
}
