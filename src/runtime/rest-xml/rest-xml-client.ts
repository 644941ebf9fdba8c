import { isDocumentBody } from "../protocol/bindings.ts";
import { type ErrorFacts, type ErrorForm, messageOfText } from "../protocol/error-reader.ts";
import type { ClientProtocol } from "../protocol/protocol.ts";
import { type BodyOpener, createRestClient } from "../protocol/rest-client.ts";
import { findPart } from "../schema/parts.ts";
import type { MemberSchema, Part } from "../schema/schema.ts";
import type { XmlRequest, XmlResponse } from "../xml/xml-parts.ts";
import { readXmlError, xmlTextErrorDecoder } from "../xml/xml-tree.ts";

/**
 * Errors in XML: the code in `Code`, the text in `Message`. Every error gets the other texts too,
 * such as `Code`, `Type` and S3's `HostId`, as those of AWS SDK v3 have them.
 */
export const restXmlErrorForm: ErrorForm = {
  parse(text, { status }): ErrorFacts {
    const facts = readXmlError(text);
    // Answers to HEAD have no body, and S3 no other mark of an error.
    if (facts === undefined) {
      return { code: text === "" && status === 404 ? "NotFound" : "", message: messageOfText(text), values: {} };
    }
    const texts = Object.fromEntries(Object.entries(facts.texts).filter(([name]) => !/^message$/i.test(name)));
    return { ...facts, values: texts, extras: texts };
  },
};

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

const errorRoot = /^\uFEFF?\s*(?:<[?!][^>]*>\s*)*<(?:[\w.-]+:)?Error[\s/>]/;

/**
 * For outputs whose bodies may turn out to be something else: of S3, an error may come with the status of success, because
 * it came up after the headers were sent (Amazon S3 API Reference, "CopyObject"), and an output may be a single value
 * without an element around it.
 */
export const openXmlBody: BodyOpener = {
  part: "bodyOpener",
  async open({ output, s3UnwrappedXmlOutput }, { status, body }) {
    if (status >= 300 || output === undefined || !isDocumentBody(output)) return undefined;
    const text = await body.text();
    if (errorRoot.test(text) && output.name !== "Error" && output.xmlName !== "Error") {
      // As AWS's SDKs have it, so that the call is tried again.
      return { text, errorStatus: 503 };
    }
    if (!s3UnwrappedXmlOutput || text === "") return { text };
    const root = text.replace(/^\uFEFF?\s*<\?[^>]*>/, "");
    // S3 says "no value" by an empty element: the location of the first region has no name.
    const isEmpty = /^\s*<[^>]*\/>\s*$|^\s*<[^>]*>\s*<\/[^>]*>\s*$/.test(root);
    return { text: isEmpty ? "" : `<${output.name}>${root}</${output.name}>` };
  },
};
