import type { ClientProtocol } from "../protocol/client-protocol.ts";
import { createRestClient } from "../protocol/rest-client.ts";
import { findPart } from "../schema/parts.ts";
import type { MemberSchema, Part } from "../schema/schema.ts";
import { xmlTextErrorDecoder } from "../xml/xml-error.ts";
import type { XmlRequest, XmlResponse } from "../xml/xml-parts.ts";
import { restXmlErrorForm } from "./rest-xml-error-form.ts";

/**
 * Makes the client half of AWS restXml (Smithy, "AWS restXml protocol").
 *
 * @param parts for every operation, besides those that it names.
 */
export function createRestXml(parts: readonly Part[]): ClientProtocol {
  return createRestClient({
    id: "aws.protocols#restXml",
    parts,
    codecOf(parts, service) {
      const response = findPart<XmlResponse>(parts, "xmlResponse") ?? textErrors;
      return {
        mediaType: "application/xml",
        form: "text",
        encoder: findPart<XmlRequest>(parts, "xmlRequest")?.encoderOf(service) ?? refuseXml,
        // The structures of errors are found within what is around them.
        decoder: (member) => (isError(member) ? response.errorDecoder : response.decoder)(member),
      };
    },
    errorForm: restXmlErrorForm,
  });
}

/** The client half of AWS restXml, for operations that name their parts. */
export const restXml: ClientProtocol = /* @__PURE__ */ createRestXml([]);

function isError({ target }: MemberSchema): boolean {
  return typeof target === "object" && "error" in target;
}

function refuseXml(): never {
  throw new TypeError("this client has no part for XML in such bodies");
}

/** What reads errors whose members all are plain texts. */
const textErrors: XmlResponse = { part: "xmlResponse", decoder: refuseXml, errorDecoder: xmlTextErrorDecoder };
