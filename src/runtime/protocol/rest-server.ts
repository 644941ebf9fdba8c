import type { Codec } from "../codec/codec.ts";
import type { Members } from "../codec/members.ts";
import { memoize } from "../codec/memoize.ts";
import { strictText } from "../codec/text-form.ts";
import type { Headers, IncomingRequest, OutgoingResponse } from "../http/http-message.ts";
import type { OperationSchema, StructureSchema } from "../schema/schema.ts";
import { type Bindings, bindsHeader, sortBindings } from "./bindings.ts";
import { createBodyReader } from "./body-binding.ts";
import { anyPayloadReader } from "./event-stream-binding.ts";
import {
  createEmptyResponse,
  createErrorWriter,
  createResponseWriter,
  type ServerErrorForm,
} from "./response-writer.ts";
import { createHeaderReader } from "./header-binding.ts";
import type { Route, ServerProtocol } from "./protocol.ts";
import {
  checkAccept,
  checkContentEncoding,
  checkContentType,
  type ExpectedType,
  expectType,
  gunzipRequest,
  unsupportedMediaType,
  usualType,
} from "./request-content.ts";
import { createRestRouter } from "./rest-router.ts";
import { createLabelReader, createQueryReader, parseQuery } from "./target-reader.ts";

/** Differences between the protocols with HTTP bindings on servers. */
interface RestServerOptions {
  readonly id: string;
  /** The strict codec of the protocol's bodies. */
  readonly codec: Codec;
  readonly errorForm: ServerErrorForm;
}

/** Creates the server half of a protocol with HTTP bindings (Smithy, "HTTP bindings"). */
export function createRestServer({ id, codec, errorForm }: RestServerOptions): ServerProtocol {
  const readerOf = memoize((operation: OperationSchema) => createRequestReader(operation, codec));
  const responseWriterOf = memoize((structure: StructureSchema) => createResponseWriter(structure, codec));
  const writeError = createErrorWriter(codec, errorForm);
  return {
    id,
    mediaType: codec.mediaType,
    // Its requests have no distinguishing mark: accepts what no other protocol claims.
    claims: () => true,
    createRouter: (_, operations) => createRestRouter(operations),
    usualHeaders(_, { input }) {
      const mediaType = input === undefined ? undefined : usualType(sortBindings(input, "request"), codec);
      // The defaults of `fetch`, and the type of the body.
      return { accept: "*/*", "accept-language": "*", ...(mediaType !== undefined && { "content-type": mediaType }) };
    },
    deserializeRequest: (_, route, request) => readerOf(route.operation)(route, request),
    serializeResponse(_, operation, output): OutgoingResponse {
      const status = operation.http?.code ?? 200;
      if (operation.output === undefined) return createEmptyResponse(status);
      return responseWriterOf(operation.output)(output, status, operation.http?.method);
    },
    serializeError: writeError,
  };
}

/**
 * Reads an operation's input from a request.
 *
 * Throws or rejects with ProtocolError for media types (406, 415), otherwise with SerializationError.
 */
type RequestReader = (route: Route, request: IncomingRequest) => Promise<Members>;

/** Creates the strict reader of an operation's requests. */
function createRequestReader(operation: OperationSchema, codec: Codec): RequestReader {
  const { input, output } = operation;
  const bindings = input === undefined ? undefined : sortBindings(input, "request");
  // If the input binds `Accept`, its handler decides.
  const readsAccept = bindings !== undefined && bindsHeader(bindings, "accept");
  const responseType = output === undefined || readsAccept ? undefined : responseTypeOf(output, codec);
  const readBound = bindings === undefined || isDocument(bindings) ? undefined : createBoundReader(bindings);
  const checkAcceptHeader = ({ headers: { accept } }: IncomingRequest): void => {
    if (accept !== undefined && responseType !== undefined) checkAccept(accept, responseType);
  };
  const compressed = operation.requestCompression?.includes("gzip") === true;
  const checkEncoding = ({ headers }: IncomingRequest): void => {
    if (bindings !== undefined && bindsHeader(bindings, "content-encoding")) return;
    checkContentEncoding(headers, compressed ? "gzip" : "identity");
  };
  const document = bindings === undefined ? undefined : createDocumentReader(bindings, codec);
  if (document !== undefined) {
    // Avoids a promise: each costs as much as validating a small request.
    return (route, received) => {
      const request = compressed ? gunzipRequest(received) : received;
      checkAcceptHeader(request);
      document.checkType(request.headers);
      checkEncoding(request);
      return request.body.text().then((text) => {
        const members = document.decode(text, request.headers);
        readBound?.(route, request, members);
        return members;
      });
    };
  }
  const readBody = createPayloadReader(bindings, codec);
  return async (route, received) => {
    checkAcceptHeader(received);
    const request = compressed ? gunzipRequest(received) : received;
    if (bindings?.payload !== undefined) checkEncoding(request);
    const members = await readBody(request);
    readBound?.(route, request, members);
    return members;
  };
}

/** Whether all members, if any, are in the body. */
function isDocument(bindings: Bindings): boolean {
  const { labels, queries, queryParams, headers, prefixHeaders, payload } = bindings;
  return [...labels, ...queries, ...headers, queryParams, prefixHeaders, payload].every((bound) => bound === undefined);
}

/** Creates the reader of members outside the body. */
function createBoundReader(bindings: Bindings): (route: Route, request: IncomingRequest, members: Members) => void {
  const readHeaders = createHeaderReader(bindings, strictText);
  const readLabels = createLabelReader(bindings);
  const hasQuery = bindings.queries.length > 0 || bindings.queryParams !== undefined;
  const readQuery = hasQuery ? createQueryReader(bindings) : undefined;
  return (route, request, members) => {
    readHeaders(request.headers, members);
    readLabels(route.labels, members);
    readQuery?.(parseQuery(request.query), members);
  };
}

/** The only possible media type of a response; undefined if any or none. */
function responseTypeOf(output: StructureSchema, codec: Codec): string | undefined {
  const expected = expectType(sortBindings(output, "response"), codec);
  if (expected.kind === "any") return undefined;
  // Without a payload a response is a document, possibly empty.
  return expected.kind === "one" ? expected.mediaType : codec.mediaType;
}

interface DocumentReader {
  readonly checkType: (headers: Headers) => void;
  readonly decode: (text: string, headers: Headers) => Members;
}

/** Only for inputs whose body is a document. */
function createDocumentReader(bindings: Bindings, codec: Codec): DocumentReader | undefined {
  // AWS clients send a structure without members either as an empty document or not at all.
  if (bindings.payload !== undefined || (!bindings.hasBody && !isDocument(bindings))) return undefined;
  const decode = codec.decoder(bindings.body);
  const empty = codec.encoder(bindings.body)({});
  const expected = isDocument(bindings) ? codec.mediaType : mediaTypeOf(expectType(bindings, codec));
  return {
    checkType({ "content-type": contentType }) {
      if (contentType !== undefined && expected !== undefined) checkContentType(contentType, expected);
    },
    decode(text, { "content-type": contentType }) {
      if (text !== "" && contentType === undefined && expected !== undefined) throw unsupportedMediaType(expected);
      return decode(text === "" ? empty : text) as Members;
    },
  };
}

type PayloadReader = (request: IncomingRequest) => Promise<Members>;

function createPayloadReader(bindings: Bindings | undefined, codec: Codec): PayloadReader {
  if (bindings?.payload === undefined) return readNoBody;
  const [name, member] = bindings.payload;
  const expected = mediaTypeOf(expectType(bindings, codec));
  const read = createBodyReader(bindings, { codec, payloadReader: anyPayloadReader });
  return async ({ body, headers }) => {
    const contentType = headers["content-type"];
    if (contentType !== undefined && expected !== undefined) checkContentType(contentType, expected);
    const members = await read(body, headers);
    // A stream may be empty, which is unknown before it is read.
    if (contentType === undefined && expected !== undefined && !member.streaming && Object.hasOwn(members, name)) {
      throw unsupportedMediaType(expected);
    }
    return members;
  };
}

/** For inputs without body members: a non-empty body with a type was meant for another operation. */
async function readNoBody({ body, headers }: IncomingRequest): Promise<Members> {
  if (headers["content-type"] !== undefined && headers["content-length"] !== "0") {
    if ((await body.bytes()).length > 0) throw unsupportedMediaType(undefined);
  }
  return {};
}

function mediaTypeOf(expected: ExpectedType): string | undefined {
  return expected.kind === "one" ? expected.mediaType : undefined;
}
