import type { Codec } from "../codec/codec.ts";
import { strictText } from "../codec/text-form.ts";
import type { XmlNamespace } from "../schema/schema.ts";
import { checkXmlDeclaration, checkXmlPart } from "./well-formedness.ts";
import { createXmlDecoders } from "./xml-decoder.ts";
import { createXmlEncoders, xmlEncoder } from "./xml-encoder.ts";
import { xmlUnionDecoder } from "./xml-union-decoder.ts";

const decoderOf: Codec["decoder"] = /* @__PURE__ */ createXmlDecoders(strictText, xmlUnionDecoder, checkXmlPart);

/** XML bodies as servers write and read them: `xmlCodec` with a strict decoder. */
export const strictXmlCodec: Codec = {
  mediaType: "application/xml",
  form: "text",
  encoder: xmlEncoder,
  decoder(member) {
    const decode = decoderOf(member);
    return (text) => {
      checkXmlDeclaration(text);
      return decode(text);
    };
  },
};

/** {@link strictXmlCodec} for a service whose documents have a namespace (Smithy, "xmlNamespace trait"). */
export function createStrictXmlCodec(xmlNamespace: XmlNamespace): Codec {
  return { ...strictXmlCodec, encoder: createXmlEncoders(xmlNamespace) };
}
