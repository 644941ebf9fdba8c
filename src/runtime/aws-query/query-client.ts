import type { OutgoingRequest } from "../http/http-message.ts";
import type { ClientProtocol, DeserializedResponse } from "../protocol/client-protocol.ts";
import { findPart, memoizeByParts } from "../schema/parts.ts";
import type { ErrorSchema, OperationSchema, Part, ServiceSchema, StructureSchema } from "../schema/schema.ts";
import { setRequestBody } from "../protocol/body-binding.ts";
import { createError, createReadBody, stripErrorCode } from "../protocol/error-reader.ts";
import { memoize } from "../codec/memoize.ts";
import { restXmlErrorForm } from "../rest-xml/rest-xml-error-form.ts";
import type { Codec } from "../codec/codec.ts";
import { xmlResponse, type XmlResponse } from "../xml/xml-parts.ts";
import { readMember, type Members } from "../codec/members.ts";
import type { FormDialect } from "../form/form-dialect.ts";
import { createFormEncoders, type FormUnion } from "../form/form-encoder.ts";

/** What the query protocols differ in. */
interface QueryClientOptions {
  readonly id: string;
  /** Parts for every operation, besides those that it names. */
  readonly parts: readonly Part[];
  readonly form: FormDialect;
  /** Makes the decoder of an operation's responses. */
  readonly createDecoder: (
    operation: OperationSchema,
    xmlDecoder: Codec["decoder"],
  ) => (text: string) => DeserializedResponse;
}

export const unit: StructureSchema = { type: "structure", name: "Unit", members: () => ({}) };

/** Makes the client half of a protocol whose requests are forms and whose responses are XML. */
export function createQueryClient(options: QueryClientOptions): ClientProtocol {
  const { id, parts: own, form, createDecoder } = options;
  const encodersOf = memoizeByParts<FormUnion, Codec["encoder"]>("formUnion", ([union]) =>
    createFormEncoders(form, union?.encoding),
  );
  const planOf = memoize((operation: OperationSchema) => {
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
      const fields = planOf(operation).encode(input);
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
      return text === "" ? { output: {} } : planOf(operation).decode(text);
    },
  };
}

/** Every response is XML. */
function responseIn(parts: readonly Part[]): XmlResponse {
  return findPart<XmlResponse>(parts, "xmlResponse") ?? xmlResponse;
}

/** The name of the error that has a code of awsQuery in the whole service, where that differs. */
function nameOfCode({ errorNames = {} }: ServiceSchema, code?: string): string | undefined {
  return readMember(errorNames, stripErrorCode(code)) as string | undefined;
}
