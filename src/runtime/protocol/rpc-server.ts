import type { Codec } from "../codec/codec.ts";
import type { Members } from "../codec/members.ts";
import { memoize } from "../codec/memoize.ts";
import { eventStreamType } from "../event-stream/event-message.ts";
import { ProtocolError } from "../exception/exceptions.ts";
import type { Headers, IncomingRequest, OutgoingResponse } from "../http/http-message.ts";
import type { ErrorSchema, ServiceSchema, StructureSchema } from "../schema/schema.ts";
import { setBody } from "./body-binding.ts";
import { createEventsReader, createEventsWriter } from "./rpc-event-streams.ts";
import type { Route, RoutedOperation, Router, ServerProtocol } from "./protocol.ts";
import {
  checkAccept,
  checkContentEncoding,
  checkContentType,
  gunzipRequest,
  unsupportedMediaType,
} from "./request-content.ts";
import { absoluteErrorType, createRpcErrorWriter, type RpcResponseWriter } from "./response-writer.ts";

/** Differences between the protocols without HTTP bindings on servers. */
interface RpcServerOptions<Body extends string | Uint8Array> {
  readonly id: string;
  /** The strict codec of the protocol's bodies. */
  readonly codec: Codec<Body>;
  readonly claims: (request: IncomingRequest) => boolean;
  /**
   * The key of the requested operation, see {@link RpcServerOptions.keyOf}; throws ProtocolError for an invalid
   * request.
   */
  readonly readKey: (request: IncomingRequest) => string | undefined;
  /** The keys by which requests may call an operation. */
  readonly keysOf: (service: ServiceSchema, operation: string) => readonly string[];
  /** Throws ProtocolError for headers that the protocol does not allow. */
  readonly checkHeaders: (headers: Headers, hasOutput: boolean) => void;
  /** Headers of every response. */
  readonly headers: Readonly<Headers>;
  /** Headers of responses without a body. */
  readonly emptyHeaders: Readonly<Headers>;
  /** The value of an error's `__type`. */
  readonly typeOf: (service: ServiceSchema, schema: ErrorSchema) => string;
}

/** Creates the server half of a protocol that sends the whole structure in the body. */
export function createRpcServer<Body extends string | Uint8Array>(options: RpcServerOptions<Body>): ServerProtocol {
  const { id, codec, claims, headers, emptyHeaders, typeOf, checkHeaders } = options;
  const readerOf = memoize((structure: StructureSchema) => createBodyReader(structure, codec));
  const write = createResponseWriter(codec, headers);
  const eventsReaderOf = memoize((structure: StructureSchema) => createEventsReader(structure, codec, {}));
  const eventsWriterOf = memoize((structure: StructureSchema) =>
    createEventsWriter(structure, codec, "initial-response"),
  );
  return {
    id,
    claims,
    createRouter: (service, operations) => createRpcRouter(service, operations, options),
    deserializeRequest(_, { operation }, received) {
      const { input, output, requestCompression } = operation;
      const compressed = requestCompression?.includes("gzip") === true;
      const request = compressed ? gunzipRequest(received) : received;
      checkHeaders(request.headers, output !== undefined && eventsWriterOf(output) === undefined);
      // Read anyway: the connection is reusable only once the body is consumed.
      if (input === undefined) return request.body.bytes().then(() => ({}));
      checkContentEncoding(request.headers, compressed ? "gzip" : "identity");
      const readEvents = eventsReaderOf(input);
      if (readEvents === undefined) return readerOf(input)(request);
      checkContentType(request.headers["content-type"] ?? eventStreamType, eventStreamType);
      return readEvents(request);
    },
    serializeResponse(_, { output }, values) {
      if (output !== undefined) {
        const writeEvents = eventsWriterOf(output);
        if (writeEvents === undefined) return write(output, values, 200);
        const response: OutgoingResponse = { status: 200, headers: { ...headers }, body: undefined };
        setBody(response, writeEvents(values), eventStreamType);
        return response;
      }
      return { status: 200, headers: { ...headers, ...emptyHeaders, "content-length": "0" }, body: undefined };
    },
    serializeError: createRpcErrorWriter({ write, typeOf }),
  };
}

function createRpcRouter<Body extends string | Uint8Array>(
  service: ServiceSchema,
  operations: readonly RoutedOperation[],
  { readKey, keysOf }: RpcServerOptions<Body>,
): Router {
  const routes = new Map<string, Route>();
  for (const { operation } of operations) {
    for (const key of keysOf(service, operation.name)) routes.set(key, { operation, labels: {} });
  }
  return (request) => {
    if (request.method !== "POST") {
      throw new ProtocolError({
        name: "MethodNotAllowedException",
        message: "the method must be POST",
        status: 405,
        headers: { allow: "POST" },
      });
    }
    const route = routes.get(readKey(request) ?? "");
    if (route !== undefined) return route;
    throw new ProtocolError({ name: "UnknownOperationException", message: "the operation is unknown", status: 404 });
  };
}

function createBodyReader<Body extends string | Uint8Array>(
  structure: StructureSchema,
  codec: Codec<Body>,
): (request: IncomingRequest) => Promise<Members> {
  const member = { target: structure };
  const decode = codec.decoder(member);
  const empty = codec.encoder(member)({});
  return ({ body, headers }) => {
    const contentType = headers["content-type"];
    if (contentType !== undefined) checkContentType(contentType, codec.mediaType);
    const reading = body[codec.form]() as Promise<Body>;
    return reading.then((read) => {
      if (read.length > 0 && contentType === undefined) throw unsupportedMediaType(codec.mediaType);
      return decode(read.length === 0 ? empty : read) as Members;
    });
  };
}

function createResponseWriter<Body extends string | Uint8Array>(
  codec: Codec<Body>,
  headers: Readonly<Headers>,
): RpcResponseWriter {
  const encoderOf = memoize((structure: StructureSchema) => codec.encoder({ target: structure }));
  return (structure, values, status) => {
    const response: OutgoingResponse = { status, headers: { ...headers }, body: undefined };
    setBody(response, encoderOf(structure)(values), codec.mediaType);
    return response;
  };
}

/** Differences between the formats of Smithy RPC v2 on servers. */
interface Rpcv2ServerOptions<Body extends string | Uint8Array> {
  readonly id: string;
  /** The value of the header `smithy-protocol`. */
  readonly name: string;
  readonly codec: Codec<Body>;
  /** Whether a path may name the service by its absolute shape id, with `.` for `#`. */
  readonly takesAbsoluteNames: boolean;
}

/** Creates a server half of Smithy RPC v2 for one format. */
export function createRpcv2Server<Body extends string | Uint8Array>(options: Rpcv2ServerOptions<Body>): ServerProtocol {
  const { name, codec, takesAbsoluteNames } = options;
  return createRpcServer({
    id: options.id,
    codec,
    claims: ({ headers }) => headers["smithy-protocol"]?.trim().toLowerCase() === name,
    readKey({ headers, path }) {
      if (headers["x-amz-target"] !== undefined || headers["x-amzn-target"] !== undefined) {
        // A proxy could interpret a second name for the operation differently.
        throw new ProtocolError({
          name: "SerializationException",
          message: "the header X-Amz-Target is not allowed in this protocol",
          status: 400,
        });
      }
      // Segments before the last four are a prefix chosen by the server.
      const [, service, operation] = /\/service\/([^/]+)\/operation\/([^/]+)$/.exec(path) ?? [];
      return service === undefined ? undefined : `${service}/${operation ?? ""}`;
    },
    keysOf(service, operation) {
      const namespace = takesAbsoluteNames ? service.namespace : undefined;
      const names = namespace === undefined ? [service.name] : [service.name, `${namespace}.${service.name}`];
      return names.map((service) => `${service}/${operation}`);
    },
    checkHeaders({ accept }, hasOutput) {
      if (hasOutput && accept !== undefined) checkAccept(accept, codec.mediaType);
    },
    headers: { "smithy-protocol": name },
    emptyHeaders: {},
    typeOf: absoluteErrorType,
  });
}
