import type { IncomingResponse, OutgoingRequest } from "../http/http-message.ts";
import type { ClientProtocol } from "./client-protocol.ts";
import type { TokenFiller } from "./idempotency-tokens.ts";
import type { Codec } from "../codec/codec.ts";
import { type Members, setOwn } from "../codec/members.ts";
import type { OperationSchema, StructureSchema } from "../schema/schema.ts";
import { sortBindings, type Bindings } from "./bindings.ts";
import { createBodyDecoder, createBodyWriter, type BodyDecoder, type PayloadBinding } from "./body-binding.ts";
import { createError, createReadBody, type ErrorForm } from "./error-reader.ts";
import type { HeaderBinding } from "./header-binding.ts";
import { memoize } from "../codec/memoize.ts";
import type { TargetBinding } from "./target-binding.ts";

/**
 * The parts of HTTP that a client can bind members to. An operation's protocol is given those that
 * the operation uses, so that its bundle does not carry the others.
 */
export interface RestClientParts {
  /** Labels and queries. */
  readonly target?: TargetBinding;
  readonly headers?: HeaderBinding;
  readonly payload?: PayloadBinding;
  /** For inputs with idempotency tokens. */
  readonly fillTokens?: TokenFiller;
  readonly fillHostPrefix?: (hostPrefix: string, input: object) => string;
}

/** What the protocols that bind members to HTTP differ in. */
export interface RestClientOptions extends RestClientParts {
  readonly id: string;
  /** The lenient codec of the protocol's bodies. */
  readonly codec: Codec;
  /** Whether a request has an empty document for a payload structure that is not set. */
  readonly writesUnsetPayload?: true;
  readonly errorForm: ErrorForm;
}

/** How a client reads a structure from a response. */
interface ResponsePlan extends Pick<BodyDecoder, "form"> {
  /** @param body what the response's body gives in that form; of errors, its text. */
  readonly read: (body: unknown, response: IncomingResponse) => Members;
}

/** Makes the client half of a protocol that binds members to HTTP (Smithy, "HTTP bindings"). */
export function createRestClient(options: RestClientOptions): ClientProtocol {
  const requestWriterOf = memoize((operation: OperationSchema) => createRequestWriter(operation, options));
  const responsePlanOf = memoize((structure: StructureSchema) => createResponsePlan(structure, options));
  const deserializeError: ClientProtocol["deserializeError"] = (_, error, response, body) =>
    responsePlanOf(error).read(body, response);
  return {
    id: options.id,
    serializeRequest: (_, operation, input) => requestWriterOf(operation)(input),
    async deserializeResponse(service, operation, response) {
      const { status, body } = response;
      if (status >= 300 && status !== operation.http?.code) {
        const text = await body.text();
        response.body = createReadBody(text);
        const facts = options.errorForm.parse(text, response);
        throw createError({ service, operation, response }, text, facts, deserializeError);
      }
      const { form, read } = responsePlanOf(operation.output ?? unit);
      return read(await body[form](), response);
    },
    deserializeError,
  };
}

const unit: StructureSchema = { type: "structure", name: "Unit", members: () => ({}) };

function createResponsePlan(structure: StructureSchema, options: RestClientOptions): ResponsePlan {
  const bindings = sortBindings(structure, "response");
  checkParts(bindings, options);
  const { form, decode } = createBodyDecoder(bindings, options);
  const readHeaders = options.headers?.createReader(bindings);
  return {
    form,
    read(body, response) {
      const members = decode(body, response);
      readHeaders?.(response.headers, members);
      if (bindings.statusCode !== undefined) setOwn(members, bindings.statusCode[0], response.status);
      return members;
    },
  };
}

function createRequestWriter(
  operation: OperationSchema,
  options: RestClientOptions,
): (input: object) => OutgoingRequest {
  const { http, hostPrefix, input: schema = unit } = operation;
  if (http === undefined) throw new TypeError(`operation "${operation.name}" is not bound to HTTP`);
  const { method, uri } = http;
  const bindings = sortBindings(schema, "request");
  checkParts(bindings, options);
  const [path = "/"] = uri.split("?", 1);
  const literal = uri.slice(path.length + 1);
  const writePath = options.target?.createPathWriter(path, bindings, operation);
  const writeQuery = options.target?.createQueryWriter(literal, bindings);
  const writeHeaders = options.headers?.createWriter(bindings);
  const writeBody = createBodyWriter(bindings, options, "request");
  const complete = options.fillTokens?.(schema);
  return (given) => {
    const input = complete?.(given) ?? given;
    const request: OutgoingRequest = {
      method,
      path: writePath?.(input) ?? path,
      query: writeQuery?.(input) ?? literal,
      headers: {},
      body: undefined,
    };
    writeBody(input, request);
    // After the body's own: a member may be bound to Content-Type.
    writeHeaders?.(input, request.headers);
    if (bindings.payload !== undefined) options.payload?.checkLength(bindings.payload, request);
    if (hostPrefix !== undefined) request.hostPrefix = options.fillHostPrefix?.(hostPrefix, input) ?? hostPrefix;
    return request;
  };
}

/** Refuses a member whose part is missing: it would not be sent, or not be found. */
function checkParts(bindings: Bindings, { target, headers, payload }: RestClientParts): void {
  const missing =
    (!target && (bindings.labels[0] ?? bindings.queries[0] ?? bindings.queryParams)) ||
    (!headers && (bindings.headers[0] ?? bindings.prefixHeaders)) ||
    (!payload && bindings.payload);
  if (missing) throw new TypeError(`this client has no part for the member "${missing[0]}"`);
}
