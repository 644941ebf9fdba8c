import { type Codec, lenientRules } from "../codec/codec.ts";
import { memoize } from "../codec/memoize.ts";
import { lenientText } from "../codec/text-form.ts";
import type { Part, ServiceSchema } from "../schema/schema.ts";
import { createXmlDecoders, xmlUnionDecoder } from "./xml-decoder.ts";
import { createXmlEncoders, xmlEncoder } from "./xml-encoder.ts";
import { xmlErrorDecoder } from "./xml-tree.ts";

/** The lenient decoder of XML; see {@link Codec}. */
export const xmlDecoder: Codec["decoder"] = /* @__PURE__ */ createXmlDecoders({
  rules: lenientRules,
  text: lenientText,
  decodeUnion: xmlUnionDecoder,
});

/** {@link xmlDecoder} for responses without unions. */
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

/** For requests with XML bodies. */
export interface XmlRequest extends Part {
  readonly part: "xmlRequest";
  /** The encoder of bodies in a service's namespace. */
  encoderOf(service: ServiceSchema): Codec["encoder"];
}

/** For responses with XML bodies, and for errors with members other than plain strings. */
export interface XmlResponse extends Part {
  readonly part: "xmlResponse";
  readonly decoder: Codec["decoder"];
  /** The decoder of errors, for bodies in any of their forms. */
  readonly errorDecoder: Codec["decoder"];
}

export const xmlRequest: XmlRequest = {
  part: "xmlRequest",
  encoderOf: /* @__PURE__ */ memoize(({ xmlNamespace }) => createXmlEncoders(xmlNamespace)),
};

/** For responses without unions. */
export const xmlResponse: XmlResponse = {
  part: "xmlResponse",
  decoder: plainXmlDecoder,
  errorDecoder: (member) => xmlErrorDecoder(member, plainXmlDecoder),
};

export const xmlUnionResponse: XmlResponse = {
  part: "xmlResponse",
  decoder: xmlDecoder,
  errorDecoder: (member) => xmlErrorDecoder(member, xmlDecoder),
};
