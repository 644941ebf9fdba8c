import type { IncomingRequest, OutgoingResponse } from "../http/http-message.ts";
import type { Codec } from "../codec/codec.ts";
import type { ServerProtocol } from "../protocol/protocol.ts";
import type { MemberSchema, OperationSchema, ServiceSchema, StructureSchema } from "../schema/schema.ts";
import { createStrictXmlCodec, strictXmlCodec } from "../xml/strict-xml-codec.ts";
import { aggregateOf, bindsHeader, type BoundMember, isDocumentBody, sortBindings } from "../protocol/bindings.ts";
import { setBody } from "../protocol/body-binding.ts";
import { readMember } from "../codec/members.ts";
import { memoize } from "../codec/memoize.ts";
import { createRestServer } from "../protocol/rest-server.ts";
import { createXmlErrorWriter } from "./rest-xml-error-writer.ts";

const id = "aws.protocols#restXml";

const codecOf: (service: ServiceSchema) => Codec = /* @__PURE__ */ memoize(createCodec);
const serverOf: (service: ServiceSchema) => ServerProtocol = /* @__PURE__ */ memoize((service: ServiceSchema) =>
  // Errors are written here and need no mark.
  createRestServer({ id, codec: codecOf(service), errorForm: { mark: () => {} } }),
);

const mediaType = "application/xml";
const writeWrapped: ReturnType<typeof createXmlErrorWriter> = /* @__PURE__ */ createXmlErrorWriter({
  root: "ErrorResponse",
  mediaType,
  bindsToHttp: true,
});
const writeBare: ReturnType<typeof createXmlErrorWriter> = /* @__PURE__ */ createXmlErrorWriter({
  root: "Error",
  mediaType,
  bindsToHttp: true,
});

/** The server half of AWS restXml (Smithy, "AWS restXml protocol"). */
export const restXmlServer: ServerProtocol = {
  id,
  mediaType,
  // Its requests have no distinguishing mark: accepts what no other protocol claims.
  claims: () => true,
  createRouter: (service, operations) => serverOf(service).createRouter(service, operations),
  usualHeaders: (service, operation) => serverOf(service).usualHeaders?.(service, operation) ?? {},
  deserializeRequest: (service, route, request) =>
    serverOf(service).deserializeRequest(service, route, withMediaType(request, route.operation)),
  serializeResponse(service, operation, output) {
    const response = serverOf(service).serializeResponse(service, operation, output);
    if (operation.s3UnwrappedXmlOutput && operation.output !== undefined) {
      writeRootMember(response, codecOf(service), operation.output, output);
    }
    return response;
  },
  serializeError(service, operation, error, requestId) {
    const write = service.noErrorWrapping ? writeBare : writeWrapped;
    return write({ service, operation, error, requestId });
  },
};

/** The codec of a service's bodies: structures without members have an empty body. */
function createCodec({ xmlNamespace }: ServiceSchema): Codec {
  const codec = xmlNamespace === undefined ? strictXmlCodec : createStrictXmlCodec(xmlNamespace);
  return {
    ...codec,
    encoder: (member) => (isEmpty(member) ? () => "" : codec.encoder(member)),
    decoder(member) {
      const decode = codec.decoder(member);
      return isEmpty(member) ? (text) => (text === "" ? {} : decode(text)) : decode;
    },
  };
}

function isEmpty(member: MemberSchema): boolean {
  const target = aggregateOf(member);
  return target?.type === "structure" && Object.keys(target.members()).length === 0;
}

/** Whether a request's body is a document with members, and no member is bound to its type. */
const hasDocument: (input: StructureSchema) => boolean = /* @__PURE__ */ memoize((input: StructureSchema) => {
  const bindings = sortBindings(input, "request");
  if (bindsHeader(bindings, "content-type")) return false;
  return isDocumentBody(input) && (bindings.hasBody || bindings.payload !== undefined);
});

/**
 * Sets the codec's media type for a body without one, as sent by botocore, or with XML's other media type (RFC 7303).
 */
function withMediaType(request: IncomingRequest, { input }: OperationSchema): IncomingRequest {
  const type = request.headers["content-type"];
  if (type !== undefined && !/^text\/xml\s*(;|$)/i.test(type)) return request;
  if (input === undefined || !hasDocument(input)) return request;
  return { ...request, headers: { ...request.headers, "content-type": mediaType } };
}

const rootMemberOf: (output: StructureSchema) => BoundMember | undefined = /* @__PURE__ */ memoize(
  (output: StructureSchema) => {
    const { body } = sortBindings(output, "response");
    const [bound] = Object.entries((body.target as StructureSchema).members());
    return bound === undefined ? undefined : [bound[0], { xmlName: bound[0], ...bound[1] }];
  },
);

/** The body of an output whose one member is the root element. */
function writeRootMember(response: OutgoingResponse, codec: Codec, schema: StructureSchema, output: object): void {
  const bound = rootMemberOf(schema);
  if (bound === undefined) return;
  const [name, member] = bound;
  // S3 answers with an empty element for its first region.
  const value = readMember(output, name) ?? (member.target === "string" ? "" : undefined);
  // With the XML declaration, as in S3.
  if (value !== undefined) {
    setBody(response, `<?xml version="1.0" encoding="UTF-8"?>\n${codec.encoder(member)(value)}`, mediaType);
  }
}
