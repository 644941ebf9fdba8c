import type { Codec } from "../codec/codec.ts";
import { type Members, readMember } from "../codec/members.ts";
import { memoize } from "../codec/memoize.ts";
import { SerializationError } from "../exception/exceptions.ts";
import type { Headers, IncomingResponse, OutgoingRequest } from "../http/http-message.ts";
import { findPart } from "../schema/parts.ts";
import {
  type ErrorSchema,
  type OperationSchema,
  type Part,
  type ServiceSchema,
  type StructureSchema,
  unit,
} from "../schema/schema.ts";
import { setRequestBody } from "./body-binding.ts";
import { createError, createReadBody, type ErrorFacts, type QueryCompatibility } from "./error-reader.ts";
import type { ClientProtocol } from "./protocol.ts";
import type { RpcEventStreams } from "./rpc-event-streams.ts";

/** Differences between the protocols without HTTP bindings. */
interface RpcClientOptions<Body extends string | Uint8Array> {
  readonly id: string;
  /** Parts for every operation, in addition to its own. */
  readonly parts: readonly Part[];
  /** The lenient codec of the protocol's bodies, with an operation's or error's parts. */
  readonly codecOf: (parts: readonly Part[]) => Codec<Body>;
  /** The path, and the headers that select the operation and the response format. */
  readonly address: (
    service: ServiceSchema,
    operation: OperationSchema,
    codec: { readonly mediaType: string },
  ) => Address;
  /** Whether operations without an input send an empty document. */
  readonly sendsEmpty: boolean;
  /** Whether a response is of the protocol; for others only the status counts. */
  readonly isAnswer: (headers: Headers) => boolean;
  /** Reads the description of an error. */
  readonly readFacts: (body: Body, response: IncomingResponse) => ErrorFacts;
}

interface Address {
  readonly path: string;
  readonly headers: Headers;
}

/** Creates the client half of a protocol that sends the whole structure in the body. */
export function createRpcClient<Body extends string | Uint8Array>(options: RpcClientOptions<Body>): ClientProtocol {
  const { id, parts: own, codecOf, address } = options;
  const coderOf = memoize((operation: OperationSchema, service: ServiceSchema) => {
    const parts = [...own, ...(operation.parts ?? [])];
    const codec = codecOf(parts);
    const { input = options.sendsEmpty ? unit : undefined, output } = operation;
    return {
      codec,
      encode: input && codec.encoder({ target: input }),
      decode: output && createReader(output, codec),
      events: findPart<RpcEventStreams>(parts, "rpcEventStreams")?.createCoder(operation, service, codec),
      compatibilityOf: ({ awsQueryCompatible }: ServiceSchema) =>
        awsQueryCompatible ? findPart<QueryCompatibility>(parts, "queryCompatibility") : undefined,
    };
  });
  const errorReaderOf = memoize((error: ErrorSchema) => createReader(error, codecOf([...own, ...(error.parts ?? [])])));
  return {
    id,
    serializeRequest(service, operation, input) {
      const { codec, encode, events, compatibilityOf } = coderOf(operation, service);
      const { path, headers } = address(service, operation, codec);
      const request: OutgoingRequest = { method: "POST", path, query: "", headers, body: undefined };
      if (!events?.writeRequest(input, request) && encode) setRequestBody(request, encode(input), codec.mediaType);
      compatibilityOf(service)?.markRequest(headers);
      return request;
    },
    async deserializeResponse(service, operation, received) {
      const { codec, decode, events, compatibilityOf } = coderOf(operation, service);
      if (events?.readResponse && received.status === 200) return { output: await events.readResponse(received) };
      const body = (await received.body[codec.form]()) as Body;
      const isAnswer = options.isAnswer(received.headers);
      if (received.status !== 200) {
        const response = { ...received, body: createReadBody(body) };
        // Bodies of other protocols are not parsed.
        const facts = isAnswer ? options.readFacts(body, response) : { values: {} };
        const call = { service, operation, response, body };
        const queryCompatibility = compatibilityOf(service);
        const completed = queryCompatibility?.completeFacts(facts, call) ?? facts;
        const error = createError(call, completed, (error) => errorReaderOf(error)(body));
        queryCompatibility?.completeError(error, response);
        throw error;
      }
      if (!isAnswer) throw new SerializationError(`response is not in the protocol ${id}`);
      return { output: decode?.(body) ?? {} };
    },
  };
}

function createReader<Body extends string | Uint8Array>(
  structure: StructureSchema,
  codec: Codec<Body>,
): (body: Body) => Members {
  const member = { target: structure };
  const decode = codec.decoder(member);
  // Fills in defaults even for an empty body.
  return (body) => decode(body.length === 0 ? codec.encoder(member)({}) : body) as Members;
}

/** Differences between the formats of Smithy RPC v2. */
interface Rpcv2ClientOptions<Body extends string | Uint8Array> extends Pick<
  RpcClientOptions<Body>,
  "id" | "parts" | "codecOf"
> {
  /** The value of the header `smithy-protocol`. */
  readonly name: string;
  /** Reads a body without a schema. */
  readonly parse: (body: Body) => unknown;
}

/** Creates a client half of Smithy RPC v2 for one format. */
export function createRpcv2Client<Body extends string | Uint8Array>(options: Rpcv2ClientOptions<Body>): ClientProtocol {
  const { name, parse } = options;
  return createRpcClient({
    ...options,
    address: (service, operation, codec) => ({
      path: `/service/${service.name}/operation/${operation.name}`,
      headers: { "smithy-protocol": name, accept: codec.mediaType },
    }),
    sendsEmpty: false,
    isAnswer: (headers) => headers["smithy-protocol"]?.toLowerCase() === name,
    readFacts(body) {
      try {
        return readFacts(parse(body));
      } catch {
        return { values: {} };
      }
    },
  });
}

/** The error's name is only in `__type` (Smithy RPC v2, "Operation error serialization"). */
function readFacts(body: unknown): ErrorFacts {
  const values = typeof body === "object" && !Array.isArray(body) ? (body ?? {}) : {};
  const text = (key: string): string | undefined => {
    const value = readMember(values, key);
    return typeof value === "string" ? value : undefined;
  };
  return { code: text("__type"), message: text("message") ?? text("Message"), values };
}
