import type { IncomingResponse } from "../http/http-message.ts";
import type { ClientProtocol } from "../protocol/client-protocol.ts";
import type { PayloadCodec } from "../protocol/payload-codec.ts";
import type { MemberSchema, OperationSchema, ServiceSchema } from "../schema/schema.ts";
import { createXmlCodec, xmlCodec } from "../xml/xml-codec.ts";
import { xmlErrorDecoder } from "../xml/xml-error.ts";
import { createReadBody } from "./error-reader.ts";
import { headerBinding } from "./header-binding.ts";
import { fillHostPrefix } from "./host-prefix.ts";
import { memoize } from "../protocol/memoize.ts";
import { payloadBinding } from "./payload-binding.ts";
import { createRestClient, type RestClientParts } from "./rest-client.ts";
import { isXmlBody } from "./rest-xml-body.ts";
import { restXmlErrorForm } from "./rest-xml-error-form.ts";
import { targetBinding } from "./target-binding.ts";

const id = "aws.protocols#restXml";

/** Makes a client half of AWS restXml with the parts that a service uses. */
export function createRestXml(parts: RestClientParts): ClientProtocol {
  const clientOf = memoize((service: ServiceSchema) =>
    createRestClient({ ...parts, id, codec: codecOf(service), errorForm: restXmlErrorForm }),
  );
  return {
    id,
    serializeRequest: (service, operation, input) => clientOf(service).serializeRequest(service, operation, input),
    async deserializeResponse(service, operation, response) {
      const answer = await openBody(operation, response);
      return clientOf(service).deserializeResponse(service, operation, answer);
    },
  };
}

/** The client half of AWS restXml with all its parts (Smithy, "AWS restXml protocol"). */
export const restXml: ClientProtocol = /* @__PURE__ */ createRestXml({
  target: targetBinding,
  headers: headerBinding,
  payload: payloadBinding,
  fillHostPrefix,
});

/** The codec of a service's bodies; the structures of errors are found within what is around them. */
function codecOf({ xmlNamespace }: ServiceSchema): PayloadCodec {
  const codec = xmlNamespace === undefined ? xmlCodec : createXmlCodec(xmlNamespace);
  return { ...codec, decoder: (member) => (isError(member) ? xmlErrorDecoder(member) : codec.decoder(member)) };
}

function isError({ target }: MemberSchema): boolean {
  return typeof target === "object" && "error" in target;
}

const errorRoot = /^\uFEFF?\s*(?:<[?!][^>]*>\s*)*<(?:[\w.-]+:)?Error[\s/>]/;

/**
 * A response whose body has the form that the model says: of S3, an error may come with the status
 * of success, because it came up after the headers were sent (Amazon S3 API Reference, "CopyObject"),
 * and an output may be a single value without an element around it.
 */
async function openBody(operation: OperationSchema, response: IncomingResponse): Promise<IncomingResponse> {
  const { output, s3UnwrappedXmlOutput } = operation;
  if (response.status >= 300 || output === undefined || !isXmlBody(output)) return response;
  const text = await response.body.text();
  if (errorRoot.test(text) && output.name !== "Error" && output.xmlName !== "Error") {
    // As AWS's SDKs have it, so that the call is tried again.
    response.status = 503;
  } else if (s3UnwrappedXmlOutput && text !== "") {
    const root = text.replace(/^\uFEFF?\s*<\?[^>]*>/, "");
    // S3 says "no value" by an empty element: the location of the first region has no name.
    if (/^\s*<[^>]*\/>\s*$|^\s*<[^>]*>\s*<\/[^>]*>\s*$/.test(root)) return { ...response, body: createReadBody("") };
    return { ...response, body: createReadBody(`<${output.name}>${root}</${output.name}>`) };
  }
  return { ...response, body: createReadBody(text) };
}
