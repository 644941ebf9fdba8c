import type { Codec } from "../codec/codec.ts";
import { SerializationError } from "../exception/serialization-error.ts";
import type { Headers, IncomingResponse, OutgoingRequest } from "../http/http-message.ts";
import type { JsonType } from "../json/json-type.ts";
import type { ClientProtocol } from "./client-protocol.ts";
import { setRequestBody } from "./body-binding.ts";
import { createReadBody, type ErrorFacts } from "./error-reader.ts";
import { memoize } from "../codec/memoize.ts";
import type { OperationSchema, ServiceSchema, StructureSchema } from "../schema/schema.ts";
import type { TokenFiller } from "./idempotency-tokens.ts";
import type { QueryCompatibility } from "./query-compatibility.ts";
import { createRpcError } from "./rpc-error.ts";

/** What not every operation uses: its protocol is given the parts that it does, so that its bundle lacks the others. */
export interface RpcClientParts {
  /** For inputs with idempotency tokens. */
  readonly fillTokens?: TokenFiller;
  readonly fillHostPrefix?: (hostPrefix: string, input: object) => string;
  readonly queryCompatibility?: QueryCompatibility;
}

/** The parts of a client whose bodies are JSON. */
export interface JsonClientParts extends RpcClientParts {
  /** Types of members that have code of their own. */
  readonly types?: readonly JsonType[];
}

/** What the protocols without HTTP bindings differ in. */
export interface RpcClientOptions<Body extends string | Uint8Array> extends RpcClientParts {
  readonly id: string;
  /** The lenient codec of the protocol's bodies. */
  readonly codec: Codec<Body>;
  /** The path, and the headers that say which operation is meant and in which form the answer is wanted. */
  readonly address: (service: ServiceSchema, operation: OperationSchema) => Address;
  /** Whether operations without an input send an empty document. */
  readonly sendsEmpty: boolean;
  /** Whether a response is of the protocol; others are judged by their status alone. */
  readonly isAnswer: (headers: Headers) => boolean;
  /** What a response says of an error. */
  readonly readFacts: (body: Body, response: IncomingResponse) => ErrorFacts;
}

export interface Address {
  readonly path: string;
  readonly headers: Headers;
}

const unit: StructureSchema = { type: "structure", name: "Unit", members: () => ({}) };

/** Makes the client half of a protocol that puts all of a structure in the body. */
export function createRpcClient<Body extends string | Uint8Array>(options: RpcClientOptions<Body>): ClientProtocol {
  const { id, codec, address, fillHostPrefix } = options;
  const compatibilityOf = (service: ServiceSchema): QueryCompatibility | undefined =>
    service.awsQueryCompatible ? options.queryCompatibility : undefined;
  const writerOf = memoize((structure: StructureSchema) => {
    const encode = codec.encoder({ target: structure });
    const complete = options.fillTokens?.(structure);
    return (input: object) => encode(complete?.(input) ?? input);
  });
  const readerOf = memoize((structure: StructureSchema) => {
    const member = { target: structure };
    const decode = codec.decoder(member);
    // Defaults are filled in also where nothing was sent.
    return (body: Body) => decode(body.length === 0 ? codec.encoder(member)({}) : body) as Record<string, unknown>;
  });
  const deserializeError: ClientProtocol["deserializeError"] = (_, error, _response, body) =>
    readerOf(error)(body as Body);
  return {
    id,
    serializeRequest(service, operation, input) {
      const { path, headers } = address(service, operation);
      const request: OutgoingRequest = { method: "POST", path, query: "", headers, body: undefined };
      const { hostPrefix, input: structure } = operation;
      if (structure !== undefined) setRequestBody(request, writerOf(structure)(input), codec.mediaType);
      else if (options.sendsEmpty) setRequestBody(request, writerOf(unit)({}), codec.mediaType);
      compatibilityOf(service)?.markRequest(headers);
      if (hostPrefix !== undefined) request.hostPrefix = fillHostPrefix?.(hostPrefix, input) ?? hostPrefix;
      return request;
    },
    async deserializeResponse(service, operation, received) {
      const body = (await received.body[codec.form]()) as Body;
      const isAnswer = options.isAnswer(received.headers);
      if (received.status !== 200) {
        const response = { ...received, body: createReadBody(body) };
        // What is not of the protocol is not looked at.
        const facts = isAnswer ? options.readFacts(body, response) : { values: {} };
        const queryCompatibility = compatibilityOf(service);
        throw createRpcError({ service, operation, response }, body, facts, deserializeError, queryCompatibility);
      }
      if (!isAnswer) throw new SerializationError(`response is not of the protocol ${id}`);
      return operation.output === undefined ? {} : readerOf(operation.output)(body);
    },
    deserializeError,
  };
}
