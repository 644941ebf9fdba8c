import { isDocumentBody } from "../protocol/bindings.ts";
import { type ErrorFacts, type ErrorForm, messageOfText } from "../protocol/error-reader.ts";
import type { ClientProtocol } from "../protocol/protocol.ts";
import { type BodyOpener, createRestClient } from "../protocol/rest-client.ts";
import { findPart } from "../schema/parts.ts";
import type { MemberSchema, Part } from "../schema/schema.ts";
import type { XmlRequest, XmlResponse } from "../xml/xml-parts.ts";
import { readXmlError, xmlTextErrorDecoder } from "../xml/xml-tree.ts";

/**
 * Errors in XML: the code in `Code`, the message in `Message`. As in AWS SDK v3, every error also gets the other text
 * elements, such as `Code`, `Type` and S3's `HostId`.
 */
export const restXmlErrorForm: ErrorForm = {
  parse(text, { status }): ErrorFacts {
    const facts = readXmlError(text);
    // Responses to HEAD have no body, and S3 has no other mark of an error.
    if (facts === undefined) {
      return { code: text === "" && status === 404 ? "NotFound" : "", message: messageOfText(text), values: {} };
    }
    const texts = Object.fromEntries(Object.entries(facts.texts).filter(([name]) => !/^message$/i.test(name)));
    return { ...facts, values: texts, extras: texts };
  },
};

/**
 * Creates the client half of AWS restXml (Smithy, "AWS restXml protocol").
 *
 * @param parts for every operation, in addition to its own.
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
        // Finds error structures inside their wrapper elements.
        decoder: (member) => (isError(member) ? response.errorDecoder : response.decoder)(member),
      };
    },
    errorForm: restXmlErrorForm,
  });
}

/** The client half of AWS restXml, for operations that list their parts. */
export const restXml: ClientProtocol = /* @__PURE__ */ createRestXml([]);

function isError({ target }: MemberSchema): boolean {
  return typeof target === "object" && "error" in target;
}

function refuseXml(): never {
  throw new TypeError("this client has no part for XML in such bodies");
}

/** Reads errors with only string members. */
const textErrors: XmlResponse = { part: "xmlResponse", decoder: refuseXml, errorDecoder: xmlTextErrorDecoder };

const errorRoot = /^\uFEFF?\s*(?:<[?!][^>]*>\s*)*<(?:[\w.-]+:)?Error[\s/>]/;

/**
 * For outputs whose bodies may have another form: S3 may send an error with a success status if it occurs after the
 * headers were sent (Amazon S3 API Reference, "CopyObject"), and an output may be a single value without a wrapper
 * element.
 */
export const openXmlBody: BodyOpener = {
  part: "bodyOpener",
  async open({ output, s3UnwrappedXmlOutput }, { status, body }) {
    if (status >= 300 || output === undefined || !isDocumentBody(output)) return undefined;
    const text = await body.text();
    if (errorRoot.test(text) && output.name !== "Error" && output.xmlName !== "Error") {
      // As in AWS SDKs, so that the call is retried.
      return { text, errorStatus: 503 };
    }
    if (!s3UnwrappedXmlOutput || text === "") return { text };
    const root = text.replace(/^\uFEFF?\s*<\?[^>]*>/, "");
    // In S3, an empty element means no value: the location of the first region has no name.
    const isEmpty = /^\s*<[^>]*\/>\s*$|^\s*<[^>]*>\s*<\/[^>]*>\s*$/.test(root);
    return { text: isEmpty ? "" : `<${output.name}>${root}</${output.name}>` };
  },
};
