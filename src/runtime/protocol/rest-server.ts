import type { Codec } from "../codec/codec.ts";
import type { Members } from "../codec/members.ts";
import { memoize } from "../codec/memoize.ts";
import { strictText } from "../codec/text-form.ts";
import type { Headers, IncomingRequest, OutgoingResponse } from "../http/http-message.ts";
import type { OperationSchema, StructureSchema } from "../schema/schema.ts";
import { type Bindings, bindsHeader, sortBindings } from "./bindings.ts";
import { createBodyReader } from "./body-binding.ts";
import { eventStreamBinding } from "./event-stream-binding.ts";
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

/** What the protocols that bind members to HTTP differ in on servers. */
interface RestServerOptions {
  readonly id: string;
  /** The strict codec of the protocol's bodies. */
  readonly codec: Codec;
  readonly errorForm: ServerErrorForm;
}

/** Makes the server half of a protocol that binds members to HTTP (Smithy, "HTTP bindings"). */
export function createRestServer({ id, codec, errorForm }: RestServerOptions): ServerProtocol {
  const readerOf = memoize((operation: OperationSchema) => createRequestReader(operation, codec));
  const responseWriterOf = memoize((structure: StructureSchema) => createResponseWriter(structure, codec));
  const writeError = createErrorWriter(codec, errorForm);
  return {
    id,
    // Its requests have no mark of their own: what no other protocol takes is one of this.
    claims: () => true,
    createRouter: (_, operations) => createRestRouter(operations),
    usualHeaders(_, { input }) {
      const mediaType = input === undefined ? undefined : usualType(sortBindings(input, "request"), codec);
      // Those of `fetch`, and what names the type of a body.
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
 * It throws ProtocolError for the media types (406, 415) and SerializationError for the rest, at once or later.
 */
type RequestReader = (route: Route, request: IncomingRequest) => Promise<Members>;

/** Makes the reader of an operation's requests, as strict as a server must be. */
function createRequestReader(operation: OperationSchema, codec: Codec): RequestReader {
  const { input, output } = operation;
  const bindings = input === undefined ? undefined : sortBindings(input, "request");
  // What an input binds `Accept` to is for its handler to read.
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
    // Without a promise of its own: each costs as much as all the checks of a small request.
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

/** Whether the body has all members, or there are none. */
function isDocument(bindings: Bindings): boolean {
  const { labels, queries, queryParams, headers, prefixHeaders, payload } = bindings;
  return [...labels, ...queries, ...headers, queryParams, prefixHeaders, payload].every((bound) => bound === undefined);
}

/** Makes the reader of what stands outside the body. */
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

/** The one media type that a response can have; undefined where any or none comes. */
function responseTypeOf(output: StructureSchema, codec: Codec): string | undefined {
  const expected = expectType(sortBindings(output, "response"), codec);
  if (expected.kind === "any") return undefined;
  // Without a payload a response is a document, be it an empty one.
  return expected.kind === "one" ? expected.mediaType : codec.mediaType;
}

interface DocumentReader {
  readonly checkType: (headers: Headers) => void;
  readonly decode: (text: string, headers: Headers) => Members;
}

/** For inputs whose body is a document; undefined for the others. */
function createDocumentReader(bindings: Bindings, codec: Codec): DocumentReader | undefined {
  // A structure without members is sent as an empty document or not at all: AWS's clients do both.
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
  const read = createBodyReader(bindings, { codec, payload: eventStreamBinding });
  return async ({ body, headers }) => {
    const contentType = headers["content-type"];
    if (contentType !== undefined && expected !== undefined) checkContentType(contentType, expected);
    const members = await read(body, headers);
    // Whether a stream has bytes is not known before it is read.
    if (contentType === undefined && expected !== undefined && !member.streaming && Object.hasOwn(members, name)) {
      throw unsupportedMediaType(expected);
    }
    return members;
  };
}

/** For inputs that the body carries nothing of: what has a type and is not empty was meant for another operation. */
async function readNoBody({ body, headers }: IncomingRequest): Promise<Members> {
  if (headers["content-type"] !== undefined && headers["content-length"] !== "0") {
    if ((await body.bytes()).length > 0) throw unsupportedMediaType(undefined);
  }
  return {};
}

function mediaTypeOf(expected: ExpectedType): string | undefined {
  return expected.kind === "one" ? expected.mediaType : undefined;
}
