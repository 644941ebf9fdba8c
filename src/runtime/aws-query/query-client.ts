import type { OutgoingRequest } from "../http/http-message.ts";
import type { ClientProtocol } from "../protocol/client-protocol.ts";
import type { ErrorSchema, OperationSchema, ServiceSchema, StructureSchema } from "../schema/schema.ts";
import { setRequestBody } from "../protocol/body-binding.ts";
import { createError, createReadBody, noteRequestId, type ErrorFacts } from "../protocol/error-reader.ts";
import { memoize } from "../codec/memoize.ts";
import { restXmlErrorForm } from "../rest-xml/rest-xml-error-form.ts";
import type { Codec } from "../codec/codec.ts";
import { plainXmlDecoder } from "../xml/xml-codec.ts";
import { xmlErrorDecoder } from "../xml/xml-error.ts";
import type { Members } from "../codec/members.ts";
import { createQueryEncoders, type UnionEncoding } from "../form/query-encoder.ts";
import type { QueryForm } from "../form/query-form.ts";

/** The parts that a client is given where its service uses them, so that its bundle does not carry the others. */
export interface QueryClientParts {
  readonly fillHostPrefix?: (hostPrefix: string, input: object) => string;
  /** For requests with unions. */
  readonly queryUnionEncoder?: UnionEncoding;
  /** The decoder of responses with unions. */
  readonly xmlDecoder?: Codec["decoder"];
}

/** A response's body, read. */
export interface QueryAnswer {
  readonly output: object;
  readonly requestId: string | undefined;
}

/** What the query protocols differ in. */
export interface QueryClientOptions extends QueryClientParts {
  readonly id: string;
  readonly form: QueryForm;
  /** Completes what a response says of an error by what the service knows of its code. */
  readonly completeFacts?: (facts: ErrorFacts, service: ServiceSchema) => ErrorFacts;
  /** Makes the decoder of an operation's responses. */
  readonly createDecoder: (operation: OperationSchema, xmlDecoder: Codec["decoder"]) => (text: string) => QueryAnswer;
}

export const unit: StructureSchema = { type: "structure", name: "Unit", members: () => ({}) };

/** Makes the client half of a protocol whose requests are forms and whose responses are XML. */
export function createQueryClient(options: QueryClientOptions): ClientProtocol {
  const { id, form, createDecoder, fillHostPrefix, queryUnionEncoder, xmlDecoder = plainXmlDecoder } = options;
  const encoderOf = memoize(createQueryEncoders(form, queryUnionEncoder));
  const decoderOf = memoize((operation: OperationSchema) => createDecoder(operation, xmlDecoder));
  const errorDecoderOf = memoize((error: ErrorSchema) => xmlErrorDecoder({ target: error }, xmlDecoder));
  const deserializeError: ClientProtocol["deserializeError"] = (_, error, _response, body) =>
    errorDecoderOf(error)(body as string) as Members;
  return {
    id,
    serializeRequest(service, { name, input: schema = unit, hostPrefix }, input) {
      const request: OutgoingRequest = { method: "POST", path: "/", query: "", headers: {}, body: undefined };
      const fields = encoderOf(schema)(input);
      setRequestBody(
        request,
        `Action=${name}&Version=${service.version}${fields}`,
        "application/x-www-form-urlencoded",
      );
      if (hostPrefix !== undefined) request.hostPrefix = fillHostPrefix?.(hostPrefix, input) ?? hostPrefix;
      return request;
    },
    async deserializeResponse(service, operation, response) {
      const text = await response.body.text();
      if (response.status >= 300) {
        response.body = createReadBody(text);
        const facts = restXmlErrorForm.parse(text, response);
        const completed = options.completeFacts?.(facts, service) ?? facts;
        throw createError({ service, operation, response }, text, completed, deserializeError);
      }
      if (text === "") return {};
      const { output, requestId } = decoderOf(operation)(text);
      noteRequestId(response, requestId);
      return output;
    },
    deserializeError,
  };
}
