import type { Codec } from "../codec/codec.ts";
import { type Members, readMember } from "../codec/members.ts";
import { memoize } from "../codec/memoize.ts";
import { awsQueryForm, createFormEncoders, type FormDialect, type FormUnion } from "../form/form-encoder.ts";
import type { OutgoingRequest } from "../http/http-message.ts";
import { setRequestBody } from "../protocol/body-binding.ts";
import { createError, createReadBody, stripErrorCode } from "../protocol/error-reader.ts";
import type { ClientProtocol, DeserializedResponse } from "../protocol/protocol.ts";
import { restXmlErrorForm } from "../rest-xml/rest-xml-client.ts";
import { findPart, memoizeByParts } from "../schema/parts.ts";
import {
  type ErrorSchema,
  type OperationSchema,
  type Part,
  type ServiceSchema,
  type StructureSchema,
  unit,
} from "../schema/schema.ts";
import { xmlResponse, type XmlResponse } from "../xml/xml-parts.ts";

/**
 * Makes the client half of awsQuery (Smithy, "AWS query protocol").
 *
 * @param parts for every operation, in addition to its own.
 */
export function createAwsQuery(parts: readonly Part[]): ClientProtocol {
  return createQueryClient({ id: "aws.protocols#awsQuery", parts, form: awsQueryForm, createDecoder });
}

/** The client half of awsQuery, for operations that list their parts. */
export const awsQuery: ClientProtocol = /* @__PURE__ */ createAwsQuery([]);

const metadata: StructureSchema = {
  type: "structure",
  name: "ResponseMetadata",
  members: () => ({ RequestId: { target: "string" } }),
};

/** A response's members, named after awsQuery's elements. */
interface Response {
  readonly Result?: object;
  readonly ResponseMetadata?: { readonly RequestId?: string };
}

/** An output has its own element inside the response element. */
function createDecoder(
  { name, output = unit }: OperationSchema,
  xmlDecoder: Codec["decoder"],
): (text: string) => DeserializedResponse {
  const decode = xmlDecoder({
    target: {
      type: "structure",
      name: `${name}Response`,
      members: () => ({
        Result: { target: output, xmlName: `${name}Result` },
        ResponseMetadata: { target: metadata },
      }),
    },
  });
  // Fills in defaults even without the element.
  const decodeEmpty = xmlDecoder({ target: output });
  return (text) => {
    const { Result, ResponseMetadata } = decode(text) as Response;
    return { output: Result ?? (decodeEmpty("<_/>") as object), requestId: ResponseMetadata?.RequestId };
  };
}

/** Differences between the query protocols. */
interface QueryClientOptions {
  readonly id: string;
  /** Parts for every operation, in addition to its own. */
  readonly parts: readonly Part[];
  readonly form: FormDialect;
  /** Creates the decoder of an operation's responses. */
  readonly createDecoder: (
    operation: OperationSchema,
    xmlDecoder: Codec["decoder"],
  ) => (text: string) => DeserializedResponse;
}

/** Creates the client half of a protocol with form requests and XML responses. */
export function createQueryClient(options: QueryClientOptions): ClientProtocol {
  const { id, parts: own, form, createDecoder } = options;
  const encodersOf = memoizeByParts<FormUnion, Codec["encoder"]>("formUnion", ([union]) =>
    createFormEncoders(form, union?.encoding),
  );
  const coderOf = memoize((operation: OperationSchema) => {
    const parts = [...own, ...(operation.parts ?? [])];
    return {
      encode: encodersOf(parts)({ target: operation.input ?? unit }),
      decode: createDecoder(operation, responseIn(parts).decoder),
    };
  });
  const errorDecoderOf = memoize((error: ErrorSchema) =>
    responseIn([...own, ...(error.parts ?? [])]).errorDecoder({ target: error }),
  );
  return {
    id,
    serializeRequest(service, operation, input) {
      const request: OutgoingRequest = { method: "POST", path: "/", query: "", headers: {}, body: undefined };
      const fields = coderOf(operation).encode(input);
      setRequestBody(
        request,
        `Action=${operation.name}&Version=${service.version}${fields && `&${fields}`}`,
        "application/x-www-form-urlencoded",
      );
      return request;
    },
    async deserializeResponse(service, operation, received) {
      const text = await received.body.text();
      if (received.status >= 300) {
        const response = { ...received, body: createReadBody(text) };
        const facts = restXmlErrorForm.parse(text, response);
        const named = { ...facts, name: nameOfCode(service, facts.code) };
        throw createError(
          { service, operation, response, body: text },
          named,
          (error) => errorDecoderOf(error)(text) as Members,
        );
      }
      return text === "" ? { output: {} } : coderOf(operation).decode(text);
    },
  };
}

/** Every response is XML. */
function responseIn(parts: readonly Part[]): XmlResponse {
  return findPart<XmlResponse>(parts, "xmlResponse") ?? xmlResponse;
}

/** The service-wide name of the error with an awsQuery code, if different. */
function nameOfCode({ errorNames = {} }: ServiceSchema, code?: string): string | undefined {
  return readMember(errorNames, stripErrorCode(code)) as string | undefined;
}
