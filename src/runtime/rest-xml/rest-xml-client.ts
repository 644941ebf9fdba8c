import type { IncomingResponse } from "../http/http-message.ts";
import type { ClientProtocol } from "../protocol/client-protocol.ts";
import { memoize } from "../codec/memoize.ts";
import type { Codec } from "../codec/codec.ts";
import type { MemberSchema, OperationSchema, ServiceSchema, XmlNamespace } from "../schema/schema.ts";
import { plainXmlDecoder, xmlDecoder } from "../xml/xml-codec.ts";
import { xmlErrorDecoder, xmlTextErrorDecoder } from "../xml/xml-error.ts";
import { createRestClient, type RestClientParts } from "../protocol/rest-client.ts";
import { restXmlErrorForm } from "./rest-xml-error-form.ts";

const id = "aws.protocols#restXml";

/** The parts of a restXml client. */
export interface RestXmlClientParts extends RestClientParts {
  /** For requests with XML in their bodies. */
  readonly createXmlEncoders?: (xmlNamespace: XmlNamespace | undefined) => Codec["encoder"];
  /** For outputs in XML, and for errors with other members than plain texts. */
  readonly restXmlDecoder?: Codec["decoder"];
  /** For outputs whose bodies may turn out to be an error. */
  readonly openXmlBody?: (operation: OperationSchema, response: IncomingResponse) => Promise<IncomingResponse>;
}

/** Makes a client half of AWS restXml with the parts that its operations use. */
export function createRestXml({
  createXmlEncoders = () => refuseXml,
  restXmlDecoder = decodeTextErrors,
  openXmlBody,
  ...parts
}: RestXmlClientParts): ClientProtocol {
  const clientOf = memoize(({ xmlNamespace }: ServiceSchema) =>
    createRestClient({
      ...parts,
      id,
      codec: {
        mediaType: "application/xml",
        form: "text",
        encoder: createXmlEncoders(xmlNamespace),
        decoder: restXmlDecoder,
      },
      errorForm: restXmlErrorForm,
    }),
  );
  return {
    id,
    serializeRequest: (service, operation, input) => clientOf(service).serializeRequest(service, operation, input),
    async deserializeResponse(service, operation, response) {
      const answer = (await openXmlBody?.(operation, response)) ?? response;
      return clientOf(service).deserializeResponse(service, operation, answer);
    },
    deserializeError: (service, ...error) => clientOf(service).deserializeError(service, ...error),
  };
}

/** The decoder of all bodies. */
export const restXmlDecoder: Codec["decoder"] = /* @__PURE__ */ createDecoder(xmlDecoder);

/** The decoder of bodies without unions. */
export const plainRestXmlDecoder: Codec["decoder"] = /* @__PURE__ */ createDecoder(plainXmlDecoder);

/** The structures of errors are found within what is around them. */
function createDecoder(decoder: Codec["decoder"]): Codec["decoder"] {
  return (member) => (isError(member) ? xmlErrorDecoder(member, decoder) : decoder(member));
}

function decodeTextErrors(member: MemberSchema): (text: string) => unknown {
  return isError(member) ? xmlTextErrorDecoder(member) : refuseXml();
}

function isError({ target }: MemberSchema): boolean {
  return typeof target === "object" && "error" in target;
}

function refuseXml(): never {
  throw new TypeError("this client has no part for XML in such bodies");
}
