import { memoize } from "../codec/memoize.ts";
import type { Codec } from "../codec/codec.ts";
import type { Part, ServiceSchema } from "../schema/schema.ts";
import { plainXmlDecoder, xmlDecoder } from "./xml-codec.ts";
import { createXmlEncoders } from "./xml-encoder.ts";
import { xmlErrorDecoder } from "./xml-error.ts";

/** For requests with XML in their bodies. */
export interface XmlRequest extends Part {
  readonly part: "xmlRequest";
  /** The encoder of bodies in a service's namespace. */
  encoderOf(service: ServiceSchema): Codec["encoder"];
}

/** For outputs in XML, and for errors with other members than plain texts. */
export interface XmlResponse extends Part {
  readonly part: "xmlResponse";
  readonly decoder: Codec["decoder"];
  /** The decoder of errors, from a body of any of their forms. */
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
