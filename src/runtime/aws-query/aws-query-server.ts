import { memoize } from "../codec/memoize.ts";
import { ProtocolError, toProtocolError } from "../exception/exceptions.ts";
import { createFormDecoders, findField } from "../form/form-decoder.ts";
import { awsQueryForm, type FormDialect } from "../form/form-encoder.ts";
import type { IncomingRequest, OutgoingResponse } from "../http/http-message.ts";
import { setBody } from "../protocol/body-binding.ts";
import type { RoutedOperation, Router, ServerProtocol } from "../protocol/protocol.ts";
import { checkContentEncoding, gunzipRequest, isFormBody } from "../protocol/request-content.ts";
import { createXmlErrorWriter, type XmlErrorForm } from "../rest-xml/rest-xml-error-writer.ts";
import type { OperationSchema, ServiceSchema, StructureSchema } from "../schema/schema.ts";
import { strictXmlCodec } from "../xml/strict-xml-codec.ts";

/** The server half of awsQuery (Smithy, "AWS query protocol"). */
export const awsQueryServer: ServerProtocol = /* @__PURE__ */ createQueryServer({
  id: "aws.protocols#awsQuery",
  form: awsQueryForm,
  errorForm: { root: "ErrorResponse", mediaType: "text/xml", usesQueryError: true },
  createEncoder,
});

const metadata: StructureSchema = {
  type: "structure",
  name: "ResponseMetadata",
  members: () => ({ RequestId: { target: "string" } }),
};

/** An output has its own element inside the response element. */
function createEncoder({ xmlNamespace }: ServiceSchema, { name, output }: OperationSchema): ResponseEncoder {
  const encode = strictXmlCodec.encoder({
    target: {
      type: "structure",
      name: `${name}Response`,
      members: () => ({
        ...(output && { Result: { target: output, xmlName: `${name}Result` } }),
        ResponseMetadata: { target: metadata },
      }),
      ...(xmlNamespace && { xmlNamespace }),
    },
  });
  return (Result, RequestId) =>
    encode({ Result, ResponseMetadata: RequestId === undefined ? undefined : { RequestId } });
}

/** Differences between the query protocols on servers. */
interface QueryServerOptions {
  readonly id: string;
  readonly form: FormDialect;
  readonly errorForm: XmlErrorForm;
  /** Creates the encoder of an operation's responses. */
  readonly createEncoder: (service: ServiceSchema, operation: OperationSchema) => ResponseEncoder;
}

export type ResponseEncoder = (output: object, requestId: string | undefined) => string;

const noLabels = {};

/**
 * Creates the server half of a protocol with form requests and XML responses. Accepts a form in the body or the query.
 */
export function createQueryServer({ id, form, errorForm, createEncoder }: QueryServerOptions): ServerProtocol {
  const decoderOfMember = createFormDecoders(form);
  const decoderOf = memoize((input: StructureSchema) => decoderOfMember({ target: input }));
  const encodersOf = memoize((service: ServiceSchema) =>
    memoize((operation: OperationSchema) => createEncoder(service, operation)),
  );
  const writeError = createXmlErrorWriter(errorForm);
  return {
    id,
    claims: (request) => isFormBody(request) || /(^|&)Action=/.test(request.query),
    prepareRequest: (request) =>
      moveFormToQuery(request).catch((error: unknown) => {
        throw toProtocolError(error);
      }),
    createRouter: (_, operations) => createActionRouter(operations),
    deserializeRequest: (_, { operation: { input } }, { query }) =>
      Promise.resolve(input === undefined ? {} : (decoderOf(input)(query) as object)),
    serializeResponse(service, operation, output, requestId) {
      const response: OutgoingResponse = { status: 200, headers: {}, body: undefined };
      setBody(response, encodersOf(service)(operation)(output, requestId), errorForm.mediaType);
      return response;
    },
    serializeError: (service, operation, error, requestId) => writeError({ service, operation, error, requestId }),
  };
}

async function moveFormToQuery(received: IncomingRequest): Promise<IncomingRequest> {
  if (!isFormBody(received)) return received;
  const request = gunzipRequest(received);
  checkContentEncoding(request.headers, "gzip");
  const body = await request.body.text();
  return { ...request, query: request.query === "" ? body : `${request.query}&${body}` };
}

function createActionRouter(routed: readonly RoutedOperation[]): Router {
  const operations = new Map(routed.map(({ operation }) => [operation.name, operation]));
  return ({ query }) => {
    const action = findAction(query);
    if (action === undefined) {
      throw new ProtocolError({ name: "MissingAction", message: "the request has no Action", status: 400 });
    }
    const operation = operations.get(action);
    if (operation !== undefined) return { operation, labels: noLabels };
    const shown = action.length > 64 ? `${action.slice(0, 64)}…` : action;
    throw new ProtocolError({ name: "InvalidAction", message: `the action "${shown}" is unknown`, status: 400 });
  };
}

function findAction(query: string): string | undefined {
  try {
    return findField(query, "Action");
  } catch (error) {
    throw toProtocolError(error);
  }
}
