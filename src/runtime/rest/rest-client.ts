import type { OutgoingRequest } from "../http/http-message.ts";
import type { ClientProtocol } from "../protocol/client-protocol.ts";
import type { TokenFiller } from "../protocol/idempotency-tokens.ts";
import type { PayloadCodec } from "../protocol/payload-codec.ts";
import type { OperationSchema, StructureSchema } from "../schema/schema.ts";
import { sortBindings, type Bindings } from "./bindings.ts";
import { createBodyReader, createBodyWriter, type BodyReader, type PayloadBinding } from "./body-binding.ts";
import { readError, type ErrorForm } from "./error-reader.ts";
import type { HeaderBinding, HeaderReader } from "./header-binding.ts";
import { setOwn } from "../value/own-property.ts";
import { memoize } from "../protocol/memoize.ts";
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
  readonly codec: PayloadCodec;
  readonly errorForm: ErrorForm;
}

/** How a client reads a structure from a response. */
export interface ResponsePlan {
  readonly readBody: BodyReader;
  readonly readHeaders: HeaderReader | undefined;
  /** The member that holds the status. */
  readonly statusCode: string | undefined;
}

/** Makes the client half of a protocol that binds members to HTTP (Smithy, "HTTP bindings"). */
export function createRestClient(options: RestClientOptions): ClientProtocol {
  const requestWriterOf = memoize((operation: OperationSchema) => createRequestWriter(operation, options));
  const responsePlanOf = memoize((structure: StructureSchema) => createResponsePlan(structure, options));
  return {
    id: options.id,
    serializeRequest: (_, operation, input) => requestWriterOf(operation)(input),
    async deserializeResponse(service, operation, response) {
      const { status, headers, body, limits } = response;
      if (status >= 300 && status !== operation.http?.code) {
        throw await readError({ service, operation, response, errorForm: options.errorForm, responsePlanOf });
      }
      const { readBody, readHeaders, statusCode } = responsePlanOf(operation.output ?? unit);
      const output = await readBody(body, headers, limits);
      readHeaders?.(headers, output);
      if (statusCode !== undefined) setOwn(output, statusCode, status);
      return output;
    },
  };
}

const unit: StructureSchema = { type: "structure", name: "Unit", members: () => ({}) };

function createResponsePlan(structure: StructureSchema, options: RestClientOptions): ResponsePlan {
  const bindings = sortBindings(structure, "response");
  checkParts(bindings, options);
  return {
    readBody: createBodyReader(bindings, options),
    readHeaders: options.headers?.createReader(bindings),
    statusCode: bindings.statusCode?.[0],
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
    (target ? undefined : (bindings.labels[0] ?? bindings.queries[0] ?? bindings.queryParams)) ??
    (headers ? undefined : (bindings.headers[0] ?? bindings.prefixHeaders)) ??
    (payload ? undefined : bindings.payload);
  if (missing !== undefined) throw new TypeError(`member "${missing[0]}": this client has no part for its binding`);
}
