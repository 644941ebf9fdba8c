import type { Codec } from "../codec/codec.ts";
import { fillAllDefaults } from "../codec/defaults.ts";
import { type Members, readMember } from "../codec/members.ts";
import { memoize } from "../codec/memoize.ts";
import { Misfit, withinMember } from "../codec/misfit.ts";
import type { ServiceException } from "../exception/exceptions.ts";
import type { OutgoingResponse } from "../http/http-message.ts";
import type { ErrorSchema, MemberSchemas, OperationSchema, ServiceSchema, StructureSchema } from "../schema/schema.ts";
import { sortBindings } from "./bindings.ts";
import { createBodyWriter } from "./body-binding.ts";
import { anyPayloadWriter } from "./event-stream-binding.ts";
import { headerBinding } from "./header-binding.ts";
import {
  checkErrorStatus,
  describeUnmodeled,
  faultOf,
  findErrorSchema,
  namesOfErrorMembers,
  readErrorMembers,
  readErrorStatus,
} from "./modeled-error.ts";

/**
 * Writes a structure as a response, with the given status unless a member sets one.
 *
 * Throws TypeError or SerializationError for values of the wrong type.
 */
type ResponseWriter = (output: object, status: number, method?: string) => OutgoingResponse;

/** Creates the writer of responses for an output or error. */
export function createResponseWriter(structure: StructureSchema, codec: Codec): ResponseWriter {
  const bindings = sortBindings(structure, "response");
  const writeBody = createBodyWriter(bindings, { codec, payloadWriter: anyPayloadWriter }, "response");
  const writeHeaders = headerBinding.createWriter(bindings);
  const statusCode = bindings.statusCode?.[0];
  return (output, status, method) => {
    const response: OutgoingResponse = {
      status: statusCode === undefined ? status : readStatusMember(output, statusCode, status),
      headers: {},
      body: undefined,
    };
    // The length in a HEAD response is that of an unwritten body: only a bound member knows it.
    if (method !== "HEAD") {
      writeBody(output, response);
      if (response.body === undefined) response.headers["content-length"] = "0";
    }
    writeHeaders(output, response.headers);
    return response;
  };
}

export function createEmptyResponse(status: number): OutgoingResponse {
  return { status, headers: { "content-length": "0" }, body: undefined };
}

/**
 * The status from a member, or the default.
 *
 * @throws TypeError for an invalid response status.
 */
export function readStatusMember(output: object, name: string, usual: number): number {
  const status = readMember(output, name) ?? usual;
  if (typeof status === "number" && Number.isInteger(status) && status >= 200 && status <= 599) return status;
  return withinMember(name, () => {
    throw new Misfit("an HTTP status must be an integer from 200 to 599");
  });
}

type ErrorWriter = (
  service: ServiceSchema,
  operation: OperationSchema | undefined,
  error: ServiceException,
) => OutgoingResponse;

/** The serialized parts of an error. */
interface ErrorLayout {
  readonly names: readonly string[];
  /** The names of message members, including `message`. */
  readonly messageMembers: readonly string[];
  /** Body content in addition to the modeled members: `message`, if the model has no such member. */
  readonly added: MemberSchemas;
}

function layOutError(schema: StructureSchema): ErrorLayout {
  const modeled = schema.members();
  const names = namesOfErrorMembers(schema);
  const own = names.filter((name) => /^message$/i.test(name) && modeled[name]?.target === "string");
  return own.length > 0
    ? { names, messageMembers: own, added: {} }
    : { names, messageMembers: ["message"], added: { message: { target: "string" } } };
}

/** The values of an error's members. Includes a message even if it is not modeled: old clients print nothing else. */
function readLaidOut(error: ServiceException, { names, messageMembers }: ErrorLayout): Members {
  const values = readErrorMembers(error, names);
  if (error.message !== "" && messageMembers.every((member) => (values[member] ?? "") === "")) {
    values[messageMembers[0] ?? "message"] = error.message;
  }
  return values;
}

/** How a protocol that binds members to HTTP marks a response as an error. */
export interface ServerErrorForm {
  /** Adds the error's name in the protocol's place for it. */
  mark(response: OutgoingResponse, name: string): void;
}

/**
 * Creates the writer of errors for protocols with HTTP bindings: the modeled members and the message, never a stack or
 * cause.
 */
export function createErrorWriter(codec: Codec, form: ServerErrorForm): ErrorWriter {
  const layoutOf = memoize((schema: StructureSchema): ErrorLayout & { readonly write: ResponseWriter } => {
    const layout = layOutError(schema);
    const modeled = schema.members();
    const isBody = Object.values(modeled).some(({ httpPayload }) => httpPayload);
    const structure = isBody ? schema : { ...schema, members: () => ({ ...modeled, ...layout.added }) };
    const write = createResponseWriter(structure, codec);
    return { ...layout, write: (values, status) => write(fillAllDefaults(structure, values), status) };
  });
  return (service, operation, error) => {
    const schema = findErrorSchema(service, operation, error);
    const layout = layoutOf(schema ?? describeUnmodeled(error));
    const { status, headers } = readErrorStatus(schema, error);
    const response = layout.write(readLaidOut(error, layout), status);
    checkErrorStatus(response.status);
    Object.assign(response.headers, headers);
    form.mark(response, error.name);
    return response;
  };
}

/** Writes a structure as a response. Throws TypeError or SerializationError for values of the wrong type. */
export type RpcResponseWriter = (structure: StructureSchema, values: object, status: number) => OutgoingResponse;

interface RpcErrorWriterOptions {
  readonly write: RpcResponseWriter;
  /** The value of `__type`. */
  readonly typeOf: (service: ServiceSchema, schema: ErrorSchema) => string;
}

/** Creates the writer of errors for RPC protocols, which send the name as a member. */
export function createRpcErrorWriter({ write, typeOf }: RpcErrorWriterOptions): ErrorWriter {
  const layoutOf = memoize((schema: StructureSchema): ErrorLayout & { readonly structure: StructureSchema } => {
    const layout = layOutError(schema);
    const members: MemberSchemas = { __type: { target: "string" }, ...schema.members(), ...layout.added };
    return { ...layout, structure: { ...schema, members: () => members } };
  });
  return (service, operation, error) => {
    const { name } = error;
    const schema = findErrorSchema(service, operation, error);
    const layout = layoutOf(schema ?? describeUnmodeled(error));
    const values = { __type: schema === undefined ? name : typeOf(service, schema), ...readLaidOut(error, layout) };
    const { status, headers } = readErrorStatus(schema, error);
    const response = write(layout.structure, fillAllDefaults(layout.structure, values), status);
    Object.assign(response.headers, headers);
    // An unmodeled error has only its code, also in awsQuery.
    const queryCode = schema === undefined ? name : schema.awsQueryError?.code;
    if (service.awsQueryCompatible && queryCode !== undefined) {
      response.headers["x-amzn-query-error"] =
        `${queryCode};${faultOf(schema, error) === "server" ? "Receiver" : "Sender"}`;
    }
    return response;
  };
}

/** The absolute shape id of an error, if the namespace is known (Smithy, "Shape ID"). */
export function absoluteErrorType({ namespace }: ServiceSchema, { name }: ErrorSchema): string {
  return namespace === undefined ? name : `${namespace}#${name}`;
}
