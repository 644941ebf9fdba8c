import type { IncomingResponse, OutgoingRequest } from "../http/http-message.ts";
import type { ClientProtocol } from "./protocol.ts";
import type { Codec } from "../codec/codec.ts";
import { findPart } from "../schema/parts.ts";
import {
  type ErrorSchema,
  type OperationSchema,
  type Part,
  type ServiceSchema,
  type StructureSchema,
  unit,
} from "../schema/schema.ts";
import type { Bindings, Direction } from "./bindings.ts";
import {
  createBodyDecoder,
  createBodyWriter,
  type BodyDecoder,
  type PayloadReader,
  type PayloadWriter,
} from "./body-binding.ts";
import { createError, createReadBody, type ErrorForm } from "./error-reader.ts";
import type { HeaderBinding } from "./header-binding.ts";
import type { Members } from "../codec/members.ts";
import { memoize } from "../codec/memoize.ts";
import type { TargetBinding } from "./target-binding.ts";

/** Differences between the protocols with HTTP bindings. */
interface RestClientOptions {
  readonly id: string;
  /** Parts for every operation, in addition to its own. */
  readonly parts: readonly Part[];
  /** The lenient codec of the protocol's bodies, with an operation's or error's parts. */
  readonly codecOf: (parts: readonly Part[], service: ServiceSchema) => Codec;
  /** Whether to send an empty document for an unset payload structure. */
  readonly writesUnsetPayload?: true;
  readonly errorForm: ErrorForm;
}

/** Reads the body first, for protocols in which it may be needed to recognize an error. */
export interface BodyOpener extends Part {
  readonly part: "bodyOpener";
  /** @returns undefined if the status is sufficient. */
  open(operation: OperationSchema, response: IncomingResponse): Promise<OpenedBody | undefined>;
}

/** A response's body that has been read. */
interface OpenedBody {
  readonly text: string;
  /** The status of the error that it is. */
  readonly errorStatus?: number | undefined;
}

/** The codec and the parts of HTTP that an operation or an error uses. */
interface RestParts {
  readonly codec: Codec;
  readonly exception: ServiceSchema["exception"];
  readonly writesUnsetPayload: true | undefined;
  readonly sortBindings: (structure: StructureSchema, direction: Direction) => Bindings;
  /** Labels and queries. */
  readonly target: TargetBinding | undefined;
  readonly headers: HeaderBinding | undefined;
  readonly payloadWriter: PayloadWriter | undefined;
  readonly payloadReader: PayloadReader | undefined;
  readonly opener: BodyOpener | undefined;
}

/** How a client reads a structure from a response. */
interface ResponseReader extends Pick<BodyDecoder, "form"> {
  readonly opener: BodyOpener | undefined;
  /** @param body the response's body in that form, or its text. */
  readonly read: (body: unknown, response: IncomingResponse) => Members;
}

/** Creates the client half of a protocol with HTTP bindings (Smithy, "HTTP bindings"). */
export function createRestClient({
  id,
  parts: own,
  codecOf,
  writesUnsetPayload,
  errorForm,
}: RestClientOptions): ClientProtocol {
  const partsOf = ({ parts = [] }: OperationSchema | ErrorSchema, service: ServiceSchema): RestParts => {
    const all = [...own, ...parts];
    const target = findPart<TargetBinding>(all, "targetBinding");
    const headers = findPart<HeaderBinding>(all, "headerBinding");
    const payloadWriter = findPart<PayloadWriter>(all, "payloadWriter");
    const payloadReader = findPart<PayloadReader>(all, "payloadReader");
    return {
      codec: codecOf(all, service),
      exception: service.exception,
      writesUnsetPayload,
      sortBindings: (target ?? headers ?? payloadWriter ?? payloadReader)?.sortBindings ?? bindToBody,
      target,
      headers,
      payloadWriter,
      payloadReader,
      opener: findPart<BodyOpener>(all, "bodyOpener"),
    };
  };
  const requestWriterOf = memoize((operation: OperationSchema, service: ServiceSchema) =>
    createRequestWriter(operation, partsOf(operation, service)),
  );
  const responseReaderOf = memoize((operation: OperationSchema, service: ServiceSchema) =>
    createResponseReader(operation.output ?? unit, partsOf(operation, service)),
  );
  const errorReaderOf = memoize((error: ErrorSchema, service: ServiceSchema) =>
    createResponseReader(error, partsOf(error, service)),
  );
  return {
    id,
    serializeRequest: (service, operation, input) => requestWriterOf(operation, service)(input),
    async deserializeResponse(service, operation, response) {
      const { form, read, opener } = responseReaderOf(operation, service);
      const opened = opener && (await opener.open(operation, response));
      const isError = opened ? opened.errorStatus : response.status >= 300 && response.status !== operation.http?.code;
      if (!isError) return { output: read(opened?.text ?? (await response.body[form]()), response) };
      const text = opened?.text ?? (await response.body.text());
      const failed = { ...response, status: opened?.errorStatus ?? response.status, body: createReadBody(text) };
      throw createError({ service, operation, response: failed, body: text }, errorForm.parse(text, failed), (error) =>
        errorReaderOf(error, service).read(text, failed),
      );
    },
  };
}

/** The bindings of a structure without members bound to HTTP. */
function bindToBody(structure: StructureSchema): Bindings {
  const hasBody = Object.keys(structure.members()).length > 0;
  return { labels: [], queries: [], headers: [], body: { target: structure }, hasBody };
}

function createResponseReader(structure: StructureSchema, parts: RestParts): ResponseReader {
  const bindings = parts.sortBindings(structure, "response");
  const { form, decode } = createBodyDecoder(bindings, parts);
  const readHeaders = parts.headers?.createReader(bindings);
  return {
    form,
    opener: parts.opener,
    read(body, response) {
      const members = decode(body, response);
      readHeaders?.(response, members);
      return members;
    },
  };
}

function createRequestWriter(operation: OperationSchema, parts: RestParts): (input: object) => OutgoingRequest {
  const { http, input: schema = unit } = operation;
  if (http === undefined) throw new TypeError(`operation "${operation.name}" is not bound to HTTP`);
  const { method, uri } = http;
  const bindings = parts.sortBindings(schema, "request");
  const [path = "/"] = uri.split("?", 1);
  const literal = uri.slice(path.length + 1);
  const writePath = parts.target?.createPathWriter(path, bindings, operation);
  const writeQuery = parts.target?.createQueryWriter(literal, bindings);
  const writeHeaders = parts.headers?.createWriter(bindings);
  const writeBody = createBodyWriter(bindings, parts, "request");
  return (input) => {
    const request: OutgoingRequest = {
      method,
      path: writePath?.(input) ?? path,
      query: writeQuery?.(input) ?? literal,
      headers: {},
      body: undefined,
    };
    writeBody(input, request);
    // After the body: a member may be bound to Content-Type.
    writeHeaders?.(input, request.headers);
    if (bindings.payload) parts.payloadWriter?.checkLength?.(bindings.payload, request);
    return request;
  };
}
